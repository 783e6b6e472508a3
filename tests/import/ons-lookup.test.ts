import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const CCG18 = 'LSOA11CD,LSOA11NM,CCG18CD,CCG18CDH,CCG18NM,STP18CD,STP18NM,LAD18CD,LAD18NM,FID';
const ROW = 'E01010650,Bradford 027B,E38000019,02R,NHS Bradford Districts CCG,E54000005,West Yorkshire,E08000032,Bradford,1';

describe('ONS lookups', () => {
  it('reads layers from column names, with names and NHS codes, and passes over FID', () => {
    const imported = importTable(CCG18, [ROW]);
    expect(imported.report).toMatchObject({ recognisedAs: 'ons-lookup', rowsRead: 1, rowsKept: 1, rowsRefused: 0, issues: [] });
    const { columns, rows } = onlyFact(imported, 'lookup');
    expect(columns.map(({ layer }) => layer)).toEqual(['lsoa11', 'ccg18', 'stp18', 'lad18']);
    expect(columns[1]).toEqual({
      layer: 'ccg18',
      codes: ['E38000019'],
      names: ['NHS Bradford Districts CCG'],
      nhsCodes: ['02R'],
    });
    expect([...rows]).toEqual([2]);
  });

  it.each([
    [
      'FID first, as published in 2021',
      'FID,LSOA11CD,LSOA11NM,CCG21CD,CCG21CDH,CCG21NM,LAD21CD,LAD21NM',
      'lsoa11 to lad21, ccg21',
    ],
    ['county and unitary authorities are the upper tier', 'LAD21CD,LAD21NM,CTYUA21CD,CTYUA21NM', 'lad21 to utla21'],
    ['lower tier is the district', 'LTLA21CD,LTLA21NM,UTLA21CD,UTLA21NM', 'lad21 to utla21'],
    ['lower case', 'lsoa11cd,lsoa11nm,msoa11cd,msoa11nm', 'lsoa11 to msoa11'],
    ['2022 names', 'LSOA11CD,LSOA11NM,SICBL22CD,SICBL22CDH,SICBL22NM,ICB22CD,ICB22CDH,ICB22NM', 'lsoa11 to sicbl22, icb22'],
  ])('%s', (_, header, layers) => {
    expect(importTable(header, []).report.label).toBe(`lookup of ${layers}`);
  });

  it('does not take a rural-urban class for a layer', () => {
    expect(importTable('LSOA11CD,LSOA11NM,RUC11CD,RUC11,RUC11_2fold', []).report.recognisedAs).toBe('ruc');
  });

  it('keeps change flags between vintages, and takes both codes as the key', () => {
    const header = 'LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM';
    const rows = [
      'E01000001,a,E01000001,a,U,E09000001,City',
      'E01000002,b,E01033769,c,S,E09000001,City',
      'E01000002,b,E01033770,d,S,E09000001,City',
    ];
    const imported = importTable(header, rows);
    expect(issuesOf(imported)).toEqual([]);
    expect(onlyFact(imported, 'lookup').changes).toEqual(['U', 'S', 'S']);
  });

  it('names the missing code column when only the name is there', () => {
    const imported = importTable('LSOA11NM,CCG21CD,CCG21NM,LAD21CD,LAD21NM', ['City 001A,E38000255,x,E09000001,City']);
    expect(imported.report.recognisedAs).toBeNull();
    expect(issuesOf(imported)).toEqual(['error missing-code-column LSOA11CD']);
  });

  it('refuses the file when a code stands on two rows, saying which', () => {
    const imported = importTable(CCG18, [ROW, ROW.replace('Bradford 027B', 'again')]);
    expect(issuesOf(imported)).toEqual(['error duplicate-code 3 LSOA11CD']);
    expect(imported.report.issues[0]?.message).toContain('row 2');
    expect(imported.facts).toEqual([]);
  });

  it('refuses blank codes and footnotes row by row', () => {
    const imported = importTable('LSOA11CD,CCG21CD,LAD21CD', [
      'E01000001,E38000255,E09000001',
      ',E38000255,E09000001',
      'Source: ONS,see notes,x',
      ',,',
    ]);
    expect(imported.report).toMatchObject({ rowsRead: 3, rowsKept: 1, rowsRefused: 2 });
    expect(issuesOf(imported)).toEqual(['warning blank-code 3 LSOA11CD', 'warning not-a-code 4 LSOA11CD']);
  });

  it('refuses the codes of another layer', () => {
    const imported = importTable('LSOA11CD,LAD21CD', ['E02000001,E09000001']);
    expect(issuesOf(imported)).toEqual(['error code-of-another-layer 2 LSOA11CD']);
  });

  it('reads many repeats as a table of pairs', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `E3800000${i % 2},E5400000${i % 2}`);
    const imported = importTable('CCG21CD,STP21CD', rows);
    expect(issuesOf(imported)).toEqual(['note repeated-codes']);
    expect(onlyFact(imported, 'lookup').rows).toHaveLength(20);
  });

  it('refuses a row with more cells than the header', () => {
    const imported = importTable('LSOA11CD,LAD21CD', ['E01000001,E09000001,stray']);
    expect(issuesOf(imported)).toEqual(['warning too-many-cells 2']);
  });
});
