import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const SINGLE = `LSOA11CD,LSOA11NM,All Ages,${Array.from({ length: 90 }, (_, age) => age).join(',')},90+`;
const TWO_SPLITS = 'LSOA11CD,LSOA11NM,All Ages,0-15,16-29,30-44,45-64,65-74,75-84,85+,0-17,18-64,65+';
const CENSUS =
  'LSOA21CD,LSOA21NM,Aged 15 years and under,Aged 16 to 24 years,Aged 25 to 34 years,Aged 35 to 49 years,Aged 50 to 64 years,Aged 65 years and over,Total';
const BATH = 'E01014370,Bath 007A,2095,84,936,335,316,158,152,114,100,1571,424';

describe('population', () => {
  it('reads single years of age', () => {
    const row = `E01000001,City 001A,91,${Array.from({ length: 91 }, () => 1).join(',')}`;
    const people = onlyFact(importTable(SINGLE, [row], 'LSOA11_population_mid2020.csv'), 'people');
    expect(people).toMatchObject({ layer: 'lsoa11', codes: ['E01000001'], year: 2020, label: 'mid-2020 estimates' });
    expect(people.bands).toHaveLength(91);
    expect(people.bands[90]).toEqual({ from: 90, to: null });
    expect([...people.total]).toEqual([91]);
  });

  it('takes the finest of two splits', () => {
    const people = onlyFact(importTable(TWO_SPLITS, [BATH]), 'people');
    expect(people.bands.map(({ from }) => from)).toEqual([0, 16, 30, 45, 65, 75, 85]);
    expect([...people.byBand]).toEqual([84, 936, 335, 316, 158, 152, 114]);
    expect(people).toMatchObject({ year: null, label: 'people, year not stated' });
  });

  it('takes the finest split that adds up when the finest of all does not', () => {
    const people = onlyFact(importTable(TWO_SPLITS, [BATH.replace(',84,', ',85,')]), 'people');
    expect(people.bands.map(({ from }) => from)).toEqual([0, 18, 65, 75, 85]);
  });

  it('reads the Census headings, the total last', () => {
    const imported = importTable(CENSUS, ['E01000001,City 001A,125,110,291,336,245,370,1477'], 'census2021_age_groups.csv');
    const people = onlyFact(imported, 'people');
    expect(people).toMatchObject({ layer: 'lsoa21', year: 2021, label: 'Census 2021' });
    expect(people.bands[0]).toEqual({ from: 0, to: 15 });
    expect([...people.byBand]).toEqual([125, 110, 291, 336, 245, 370]);
  });

  it('is about the finest layer of the table, which is a lookup as well', () => {
    const header =
      'CCG21CD,CCG21NM,STP21CD,STP21NM,NHSER21CD,NHSER21NM,All Ages,Age 0-17,Age 18-35,Age 36-50,Age 51-65,Age 66+';
    const imported = importTable(header, ['E38000256,a,E54000027,b,E40000003,c,15,1,2,3,4,5']);
    expect(imported.report.recognisedAs).toBe('population + ons-lookup');
    expect(onlyFact(imported, 'people').layer).toBe('ccg21');
  });

  it('reports a row whose ages do not add up and keeps its total', () => {
    const rows = [BATH, BATH.replace('E01014370', 'E01014371'), BATH.replace('E01014370', 'E01014372').replace('2095', '2096')];
    const imported = importTable(TWO_SPLITS, rows);
    expect(issuesOf(imported)).toEqual(['warning ages-do-not-sum']);
    expect(onlyFact(imported, 'people').total[2]).toBe(2096);
  });

  it.each([
    ['a negative count', '-2095', 'negative-count'],
    ['text', 'n/a', 'non-numeric-count'],
    ['a blank', '', 'blank-count'],
    ['a fraction', '2095.5', 'fractional-count'],
  ])('refuses the file for %s', (_, cell, code) => {
    const imported = importTable(TWO_SPLITS, [BATH.replace('2095', cell)]);
    expect(issuesOf(imported)[0]).toBe(`error ${code} 2 All Ages`);
    expect(imported.facts).toEqual([]);
  });

  it('reads counts with thousands separators', () => {
    expect(onlyFact(importTable('LSOA11CD|All Ages', ['E01000001|2,095']), 'people').total[0]).toBe(2095);
  });

  it('refuses the file for a code met twice', () => {
    expect(issuesOf(importTable(TWO_SPLITS, [BATH, BATH]))).toEqual(['error duplicate-code 3 LSOA11CD']);
  });

  it.each([
    ['without name', TWO_SPLITS.replace('LSOA11CD,LSOA11NM,', 'Place,')],
    ['with its name only', TWO_SPLITS.replace('LSOA11CD,', '')],
  ])('names the missing code column %s', (_, header) => {
    expect(issuesOf(importTable(header, []))).toEqual(['error missing-code-column LSOA11CD']);
  });

  it('does not take any table with a Total for people', () => {
    expect(importTable('LSOA11CD,Total', []).report.recognisedAs).toBeNull();
  });
});
