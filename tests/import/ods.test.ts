import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const EPRACCUR =
  'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date,Status Code,Organisation Sub-Type Code,Commissioner,Join Provider/Purchaser Date,Left Provider/Purchaser Date,Amended Record Indicator,Provider/Purchaser,Prescribing Setting';
const VICTORIA =
  'A81003,VICTORIA MEDICAL PRACTICE,Y54,Q74,THE HEALTH CENTRE,VICTORIA ROAD,HARTLEPOOL,CLEVELAND,,TS26 8DB,19740401,20171031,C,B,00K,20130401,20171031,0,00K,4';
const ETR =
  'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date';
const MANCHESTER =
  'R0A,MANCHESTER UNIVERSITY NHS FOUNDATION TRUST,Y62,QOP,COBBETT HOUSE,OXFORD ROAD,,MANCHESTER,,M13 9WL,20171001,';

describe('ODS practices', () => {
  it('reads status, setting and commissioner', () => {
    const imported = importTable(EPRACCUR, [
      VICTORIA,
      VICTORIA.replace('A81003', 'A89999').replace(/4$/, '13').replace(',C,B', ',A,B'),
    ]);
    expect(imported.report.recognisedAs).toBe('ods-practices');
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { kind: 'gp-practice', code: 'A81003', status: 'closed', details: { setting: 'GP Practice' } },
      { kind: 'other-service', code: 'A89999', status: 'active', details: { setting: 'Hospice' } },
    ]);
    expect(onlyFact(imported, 'parents').parents[0]).toMatchObject({ parentCode: '00K', from: '2013-04-01', to: '2017-10-31' });
  });

  it('refuses a code met twice and names a missing code column', () => {
    expect(issuesOf(importTable(EPRACCUR, [VICTORIA, VICTORIA]))).toEqual(['error duplicate-code 3 Organisation Code']);
    expect(issuesOf(importTable(EPRACCUR.replace('Organisation Code,', ''), []))).toEqual([
      'error missing-code-column Organisation Code',
    ]);
  });
});

describe('ODS trusts', () => {
  it('is told from the practices by its columns', () => {
    const imported = importTable(ETR, [MANCHESTER]);
    expect(imported.report.recognisedAs).toBe('ods-trusts');
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { kind: 'trust', code: 'R0A', postcode: 'M13 9WL', status: 'active', details: { region: 'Y62', geography: 'QOP' } },
    ]);
  });

  it('refuses a blank code', () => {
    expect(issuesOf(importTable(ETR, [MANCHESTER.replace('R0A', '')]))).toEqual(['warning blank-code 2 Organisation Code']);
  });
});
