import { describe, expect, it } from 'vitest';
import type { FlowFact } from '../../geodata/import/facts.ts';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const flowsIn = (header: string, rows: readonly string[], file = 'extract-2021.csv'): FlowFact =>
  onlyFact(importTable(header, rows, file), 'flows');

/** `origin destination value` of every row. */
const rowsOf = ({ originCodes, destinationCodes, origins, destinations, values }: FlowFact): readonly string[] =>
  [...values].map((value, i) => `${originCodes[origins[i]!]} ${destinationCodes[destinations[i]!]} ${value}`);

describe('a table of origins and destinations', () => {
  it.each([
    ['ORIGIN,DESTINATION,PEOPLE', 'other'],
    ['Residence,Provider Code,Admissions', 'admissions'],
    ['gss_code,site,attendances', 'other'],
    ['LSOA11CD,Trust,Spells', 'admissions'],
    ['msoa,practice_code,registered patients', 'registered'],
    ['CCG Code,Provider,Count', 'other'],
  ])('is known by the columns %s', (header, basis) => {
    const fact = flowsIn(header, ['E01000001,RAA,12', 'E01000002,RAB,3']);
    expect(rowsOf(fact)).toEqual(['E01000001 RAA 12', 'E01000002 RAB 3']);
    expect(fact.set).toMatchObject({ measure: 'people', basis, counted: true, shareOf: null, smallestShown: 0, year: 2021 });
  });

  it('leaves published tables to their own importers', () => {
    const { report } = importTable('PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS', ['A81001,X,E01000001,7']);
    expect(report.recognisedAs).toBe('gp-registrations');
  });

  it.each(['ORIGIN,PEOPLE', 'ORIGIN,DESTINATION', 'site,people', 'figure,area,value'])('is not made of %s', (header) => {
    expect(importTable(header, []).report.recognisedAs).toBeNull();
  });

  it.each([
    ['hospital', 'X1', 'hospital'],
    ['provider', 'RAA', 'trust'],
    ['provider', 'RAA01', 'hospital'],
    ['provider', 'A81001', 'gp-practice'],
    ['provider', 'U12345', 'pcn'],
    ['provider', '12', 'other-service'],
  ])('tells the kind of destination from the heading "%s" or the code %s', (heading, code, kind) => {
    expect(flowsIn(`origin,${heading},people`, [`E01000001,${code},1`]).set.destinationKind).toBe(kind);
  });

  it('is named after its file and year, and keeps names of destinations', () => {
    const fact = flowsIn('origin,provider,provider name,count', ['E01000001,RAA,Royal,1'], 'folder/Admissions by ward.csv.gz');
    expect(fact.set).toMatchObject({ id: 'admissions-by-ward', label: 'Admissions by ward', year: null });
    expect(fact.destinationNames).toEqual(['Royal']);
    expect(flowsIn('origin,provider,count', ['E01000001,RAA,1'], 'AE 2021.csv').set).toMatchObject({
      id: 'ae-2021',
      label: 'AE 2021',
    });
  });

  it('makes one set a year, never adding years up', () => {
    const imported = importTable(
      'origin,provider,count,year',
      ['E01000001,RAA,1,2020', 'E01000001,RAA,2,2021/22', 'E01000002,RAA,4,2020'],
      'admissions.csv',
    );
    const facts = imported.facts.filter((fact) => fact.kind === 'flows');
    expect(facts.map(({ set }) => [set.id, set.label, set.year])).toEqual([
      ['admissions2020', 'admissions, 2020', 2020],
      ['admissions2021', 'admissions, 2021', 2021],
    ]);
    expect(facts.map(rowsOf)).toEqual([['E01000001 RAA 1', 'E01000002 RAA 4'], ['E01000001 RAA 2']]);
    expect(issuesOf(imported)).toEqual([]);
  });
});

describe('what a table says of itself', () => {
  const HEADER = 'origin,destination,people,ORIGIN_LAYER,DESTINATION_KIND,BASIS,COUNTED,WITHHELD_BELOW,FLOW_SET';

  it('counts for all rows, whichever row says it', () => {
    const fact = flowsIn(HEADER, [
      'E01000001,X,1.5,,,,,,',
      'E01000002,X,2,lsoa11,stroke-unit,admissions,modelled,7,Stroke model',
    ]);
    expect(fact.originLayer).toBe('lsoa11');
    expect(fact.set).toMatchObject({
      ...{ id: 'stroke-model2021', label: 'Stroke model, 2021', destinationKind: 'stroke-unit' },
      ...{ basis: 'admissions', counted: false, smallestShown: 7 },
    });
    expect(rowsOf(fact)).toEqual(['E01000001 X 1.5', 'E01000002 X 2']);
  });

  it('must be one thing', () => {
    const rows = ['E01000001,X,1,lsoa11,,,,,', 'E01000001,Y,1,lsoa21,,,,,', 'E01000001,Z,1,msoa11,,,,,'];
    expect(issuesOf(importTable(HEADER, rows))).toEqual(['error two-settings 3 ORIGIN_LAYER']);
  });

  it('must be in words that are known', () => {
    const imported = importTable(HEADER, ['E01000001,X,1,wards,castle,none,perhaps,few,']);
    expect(issuesOf(imported)).toEqual([
      'error unknown-setting 2 ORIGIN_LAYER',
      'error unknown-setting 2 DESTINATION_KIND',
      'error unknown-setting 2 BASIS',
      'error unknown-setting 2 COUNTED',
      'error unknown-setting 2 WITHHELD_BELOW',
    ]);
    expect(imported.report.issues[1]?.fix).toContain('gp-practice, pcn, trust');
  });
});

describe('numbers of people', () => {
  it.each([
    ['-3', 'negative-count'],
    ['2.5', 'fractional-count'],
    ['', 'blank-count'],
    ['many', 'non-numeric-count'],
  ])('are refused with their place: "%s"', (cell, code) => {
    const imported = importTable('origin,destination,people', ['E01000001,X,5', `E01000001,Y,${cell}`]);
    expect(issuesOf(imported)).toEqual([`error ${code} 3 people`]);
    expect(imported.facts).toEqual([]);
  });

  it('may be fractions in a modelled set, but never negative', () => {
    const rows = ['E01000001,X,2.5,modelled', 'E01000001,Y,-2.5,modelled'];
    expect(issuesOf(importTable('origin,destination,people,counted', rows))).toEqual(['error negative-count 3 people']);
  });

  it('of a pair that stands twice are added up, and it is said', () => {
    const imported = importTable('origin,destination,people', [
      'E01000001,X,5',
      'E01000002,X,1',
      'E01000001,X,6',
      'E01000001,X,7',
    ]);
    expect(issuesOf(imported)).toEqual(['warning repeated-pairs 4']);
    expect(imported.report.issues[0]?.message).toContain('2 rows repeat');
    expect(onlyFact(imported, 'flows').values).toHaveLength(4); // the join adds them up
  });

  it('leave out lines of totals, which would count everybody twice', () => {
    const imported = importTable('origin,destination,people', ['E01000001,X,5', 'Total,X,5', 'E01000001,Grand total,5']);
    expect(issuesOf(imported)).toEqual(['warning total-row 3 origin', 'warning total-row 4 destination']);
    expect(imported.report).toMatchObject({ rowsRead: 3, rowsKept: 1, rowsRefused: 2 });
  });
});

describe('withheld counts', () => {
  const CELLS = ['*', '<5', '-', 'c', '[c]', '< 7', '[low]', '**'];

  it('are kept as pairs without a number, and counted', () => {
    const rows = CELLS.map((cell, i) => `E0100000${i},X,${cell}`);
    const imported = importTable('origin,destination,people', ['E01000000,Y,12', ...rows]);
    const fact = onlyFact(imported, 'flows');
    expect(rowsOf(fact)).toEqual(['E01000000 Y 12']);
    expect([...fact.withheldOrigins].map((at) => fact.originCodes[at])).toEqual(CELLS.map((_, i) => `E0100000${i}`));
    expect([...fact.withheldDestinations].map((at) => fact.destinationCodes[at])).toEqual(CELLS.map(() => 'X'));
    expect(fact.set.smallestShown).toBe(7);
    expect(imported.report).toMatchObject({ rowsRead: 9, rowsKept: 9, rowsRefused: 0 });
    expect(imported.report.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'withheld-counts: 8 counts were withheld (below 7), at most 48 people: kept as unknown and small, not as zero, and in no sum.',
    ]);
  });

  it('are no zeros, and a published zero is none of them', () => {
    const fact = flowsIn('origin,destination,people', ['E01000001,X,0', 'E01000001,Y,*']);
    expect(rowsOf(fact)).toEqual(['E01000001 X 0']);
    expect(fact.withheldOrigins).toHaveLength(1);
  });

  it('ask for the rule where nothing tells below what', () => {
    const { report } = importTable('origin,destination,people', ['E01000001,X,*', 'E01000001,Y,9']);
    expect(report.issues[0]?.fix).toContain('WITHHELD_BELOW');
  });

  it('are told apart from small counts that stand in the table against its own rule', () => {
    const imported = importTable('origin,destination,people,withheld_below', [
      'E01000001,X,3,5',
      'E01000001,Y,0,',
      'E01000001,Z,5,',
    ]);
    expect(issuesOf(imported)).toEqual(['note small-counts']);
    expect(imported.report.issues[0]?.message).toContain('1 count is below 5');
  });
});

describe('nobody is dropped', () => {
  it('keeps rows without an origin or a destination as unknown, with their people', () => {
    const imported = importTable('origin,destination,people', [',X,5', 'Not known,X,2', 'E01000001,,3', 'E01000001,n/a,1']);
    const fact = onlyFact(imported, 'flows');
    expect(rowsOf(fact)).toEqual(['UNKNOWN X 5', 'UNKNOWN X 2', 'E01000001 UNKNOWN 3', 'E01000001 UNKNOWN 1']);
    const messages = imported.report.issues.map(({ severity, message }) => `${severity} ${message}`);
    expect(messages[1]).toBe('note 2 rows with 7 people have no known origin; kept as UNKNOWN.');
    expect(messages[2]).toBe('note 2 rows with 4 people have no known destination; kept as UNKNOWN.');
  });

  it('refuses text that is no code, by row', () => {
    expect(issuesOf(importTable('origin,destination,people', ['Source: NHS England,,', 'E01000001,X,5']))).toEqual([
      'warning not-a-code 2 origin',
    ]);
  });
});

describe('shares', () => {
  const row = (origin: string, destination: string, share: number): string => `${origin},${destination},${share}`;
  const OF_ORIGINS = [row('E06000001', 'RAA', 0.75), row('E06000001', 'RAB', 0.25), row('E06000002', 'RAA', 1)];

  it('are of origins or destinations as their sums tell', () => {
    expect(flowsIn('origin,trust,share', OF_ORIGINS).set).toMatchObject({
      measure: 'share',
      shareOf: 'origin',
      counted: false,
    });
    const turned = [row('E06000001', 'RAA', 0.75), row('E06000002', 'RAA', 0.25), row('E06000001', 'RAB', 1)];
    expect(flowsIn('origin,trust,proportion', turned).set.shareOf).toBe('destination');
  });

  it('are of what the heading or a column says', () => {
    const rows = [row('E06000001', 'RAA', 0.5)];
    expect(flowsIn('origin,trust,share of residents', rows).set.shareOf).toBe('origin');
    expect(flowsIn('origin,trust,proportion_of_provider', rows).set.shareOf).toBe('destination');
    expect(flowsIn('origin,trust,share,share_of', ['E06000001,RAA,0.5,destination']).set.shareOf).toBe('destination');
  });

  it('need to be told where sums do not tell', () => {
    expect(issuesOf(importTable('origin,trust,share', [row('E06000001', 'RAA', 0.5)]))).toEqual([
      'error share-of-what SHARE_OF',
    ]);
    expect(issuesOf(importTable('origin,trust,share', [row('E06000001', 'RAA', 1)]))).toEqual(['error share-of-what SHARE_OF']);
  });

  it('of one origin cannot be more than one together', () => {
    const rows = ['E06000001,RAA,0.9,origin', 'E06000001,RAB,0.3,'];
    const imported = importTable('origin,trust,share,share_of', rows);
    expect(issuesOf(imported)).toEqual(['error shares-over-one']);
    expect(imported.report.issues[0]?.message).toContain('E06000001 sum to 1.200');
  });

  it.each([
    ['25', 'not-a-share'],
    ['-0.1', 'negative-number'],
    ['', 'not-a-share'],
  ])('refuse "%s"', (cell, code) => {
    expect(issuesOf(importTable('origin,trust,share', [`E06000001,RAA,${cell}`]))).toEqual([`error ${code} 2 share`]);
  });
});
