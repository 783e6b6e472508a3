import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const HEADER =
  'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_CCG_CODE,CCG_CODE,CCG_NAME,ONS_STP_CODE,STP_CODE,STP_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME';
const DENSHAM =
  'GP_PRAC_PAT_LIST,01Jan2022,A81001,THE DENSHAM SURGERY,TS18 1HU,U89141,STOCKTON PCN,E38000247,16C,NHS Tees Valley CCG,E54000050,QHM,Cumbria and North East,E40000009,Y63,North East and Yorkshire';

describe('practice map', () => {
  it('states the network, CCG, STP and region of a practice', () => {
    const imported = importTable(HEADER, [DENSHAM]);
    expect(imported.report).toMatchObject({ recognisedAs: 'practice-map', label: 'practices to pcn, ccg, stp, nhser' });
    expect(onlyFact(imported, 'parents').parents.map(({ parentKind, parentCode }) => [parentKind, parentCode])).toEqual([
      ['pcn', 'U89141'],
      ['ccg', 'E38000247'],
      ['stp', 'E54000050'],
      ['nhser', 'E40000009'],
    ]);
    const providers = imported.facts.flatMap((fact) => (fact.kind === 'providers' ? fact.providers : []));
    expect(providers.map(({ kind, code, name, postcode }) => [kind, code, name, postcode])).toEqual([
      ['gp-practice', 'A81001', 'THE DENSHAM SURGERY', 'TS18 1HU'],
      ['pcn', 'U89141', 'STOCKTON PCN', ''],
    ]);
  });

  it('takes the dummy network U for none', () => {
    const imported = importTable(HEADER, [DENSHAM.replace('U89141,STOCKTON PCN', 'U,UNALLOCATED')]);
    expect(onlyFact(imported, 'parents').parents.map(({ parentKind }) => parentKind)).toEqual(['ccg', 'stp', 'nhser']);
  });

  it('refuses a practice met twice and a blank one', () => {
    expect(issuesOf(importTable(HEADER, [DENSHAM, DENSHAM]))).toEqual(['error duplicate-code 3 PRACTICE_CODE']);
    expect(issuesOf(importTable(HEADER, [DENSHAM.replace('A81001', '')]))).toEqual(['warning blank-code 2 PRACTICE_CODE']);
  });

  it('names a missing code column', () => {
    expect(issuesOf(importTable(HEADER.replace('PRACTICE_CODE,', ''), []))).toEqual([
      'error missing-code-column PRACTICE_CODE',
    ]);
  });
});
