import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const SCORES =
  'LSOA11CD,LSOA11NM,LAD19CD,LAD19NM,Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile,IMD Score,Income,Employment,Education,Health,Crime,Barriers (H&S),Environment,IDACI,IDAOPI,Total population mid-2015 (excl. prisoners)';
const BATH = 'E01014370,Bath 007A,E06000022,Bath,12188,4,22.795,0.123,0.101,6.649,0.892,0.517,17.108,33.279,0.106,0.218,1952';
const FILE_1 =
  'LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile';
const IMD25 =
  'LSOA21CD,IMD_decile,Income_decile,Housing_and_Services_decile,IMD_rank,Income_rank,IMD_score,Income_score,Environment_score';

describe('deprivation', () => {
  it('reads ranks, deciles and scores of 2019, and the council lookup beside them', () => {
    const imported = importTable(SCORES, [BATH]);
    expect(imported.report).toMatchObject({ recognisedAs: 'imd + ons-lookup', rowsRead: 1, rowsKept: 1 });
    const { attributes } = onlyFact(imported, 'attributes');
    expect(attributes.map(({ id }) => id)).toEqual([
      'imd19-rank',
      'imd19-decile',
      'imd19-score',
      'imd19-income-score',
      'imd19-employment-score',
      'imd19-education-score',
      'imd19-health-score',
      'imd19-crime-score',
      'imd19-housing-score',
      'imd19-environment-score',
      'imd19-idaci-score',
      'imd19-idaopi-score',
    ]);
    expect(attributes[2]?.values[0]).toBe(22.795);
    expect(onlyFact(imported, 'lookup').columns.map(({ layer }) => layer)).toEqual(['lsoa11', 'lad19']);
  });

  it("reads MHCLG's File 1 by its long headings", () => {
    const imported = importTable(FILE_1, ['E01000001,City of London 001A,E09000001,City of London,29199,9']);
    expect(onlyFact(imported, 'attributes')).toMatchObject({ layer: 'lsoa11', codes: ['E01000001'] });
    expect(onlyFact(imported, 'lookup').columns[1]).toMatchObject({ layer: 'lad19', names: ['City of London'] });
  });

  it('reads the columns of 2025', () => {
    const fact = onlyFact(importTable(IMD25, ['E01000001,8,10,9,26525,33730,8.742,0.013,69.345']), 'attributes');
    expect(fact.attributes.map(({ id }) => id)).toContain('imd25-housing-decile');
    expect(fact.attributes.find(({ id }) => id === 'imd25-score')?.values[0]).toBe(8.742);
  });

  it('keeps a blank as unknown and refuses text', () => {
    const blank = onlyFact(importTable(SCORES, [BATH.replace('22.795', '')]), 'attributes');
    expect(blank.attributes[2]?.values[0]).toBeNaN();
    expect(issuesOf(importTable(SCORES, [BATH.replace('22.795', 'high')]))).toEqual(['error not-a-number 2 IMD Score']);
  });

  it('names the missing code column although councils have one', () => {
    expect(issuesOf(importTable(SCORES.replace('LSOA11CD,', ''), []))).toEqual(['error missing-code-column LSOA11CD']);
  });

  it('refuses a code met twice once, though two importers met it', () => {
    expect(issuesOf(importTable(SCORES, [BATH, BATH]))).toEqual(['error duplicate-code 3 LSOA11CD']);
  });
});
