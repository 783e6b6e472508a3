import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const DETAILS =
  'PCN Code,PCN Name,Current Clinical Commissioning Group Code,Clinical Commissioning Group Name,Open Date,Close Date,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode';
const BARNSLEY = 'U16464,BARNSLEY PCN,02P,NHS BARNSLEY CCG,20191001,,OAKS PARK,THORNTON ROAD,,BARNSLEY,,S70 3NE';
const PARTNERS =
  'Partner Organisation Code,Partner Name,Practice Parent CCG Code,Practice Parent CCG Name,PCN Code,PCN Name,PCN Parent CCG Code,PCN Parent CCG Name,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date,Practice CCG and PCN CCG Match';
const CAXTON =
  'C85628,CAXTON HOUSE SURGERY,02P,NHS BARNSLEY CCG,U16464,BARNSLEY PCN,02P,NHS BARNSLEY CCG,20191001,20200831,True';

describe('ePCN details', () => {
  it('reads networks and their commissioner', () => {
    const imported = importTable(DETAILS, [
      BARNSLEY,
      BARNSLEY.replace('U16464', 'U16465').replace('20191001,,', '20191001,20210331,'),
    ]);
    const { providers } = onlyFact(imported, 'providers');
    expect(providers.map(({ kind, code, status }) => [kind, code, status])).toEqual([
      ['pcn', 'U16464', 'active'],
      ['pcn', 'U16465', 'closed'],
    ]);
    expect(onlyFact(imported, 'parents').parents[0]).toMatchObject({
      parentKind: 'commissioner',
      parentCode: '02P',
      from: '2019-10-01',
    });
  });

  it('refuses a network met twice and names a missing code column', () => {
    expect(issuesOf(importTable(DETAILS, [BARNSLEY, BARNSLEY]))).toEqual(['error duplicate-code 3 PCN Code']);
    expect(issuesOf(importTable(DETAILS.replace('PCN Code,', ''), []))).toEqual(['error missing-code-column PCN Code']);
  });
});

describe('ePCN core partners', () => {
  it('keeps ended memberships with their end, and a practice that came back twice', () => {
    const back = CAXTON.replace('20191001,20200831', '20210101,');
    const imported = importTable(PARTNERS, [CAXTON, back]);
    expect(issuesOf(imported)).toEqual([]);
    expect(onlyFact(imported, 'parents').parents.map(({ from, to }) => [from, to])).toEqual([
      ['2019-10-01', '2020-08-31'],
      ['2021-01-01', ''],
    ]);
  });

  it('refuses an end date that is none, and blank codes', () => {
    const imported = importTable(PARTNERS, [CAXTON.replace('20200831', 'soon'), CAXTON.replace('U16464', '')]);
    expect(issuesOf(imported)).toEqual(['warning bad-date 2 End Date', 'warning blank-code 3 PCN Code']);
    expect(imported.report.rowsRefused).toBe(2);
  });

  it('names a missing code column', () => {
    expect(issuesOf(importTable(PARTNERS.replace('Partner Organisation Code,', ''), []))).toEqual([
      'error missing-code-column Partner Organisation Code',
    ]);
  });
});
