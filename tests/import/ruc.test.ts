import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const RUC11 = 'LSOA11CD,LSOA11NM,RUC11CD,RUC11,RUC11_2fold';
const ODS =
  'Lower Super Output Area 2011 Code,Lower Super Output Area 2011 Name,Rural Urban Classification 2011 code,Rural Urban Classification 2011 (10 fold),Rural Urban Classification 2011 (2 fold)';
const RUC21 = 'LSOA21CD,RUC21CD,RUC21NM,Urban_rural_flag';

describe('rural-urban classes', () => {
  it('cleans trailing no-break spaces, sorts classes and tells rural from urban', () => {
    const imported = importTable(RUC11, [
      'E01014371,b,E1,Rural village and dispersed,Rural',
      'E01014370,a,C1\u00a0 \u00a0 ,Urban city and town\u00a0 \u00a0 ,Urban',
    ]);
    expect(issuesOf(imported)).toEqual([]);
    const fact = onlyFact(imported, 'attributes');
    expect(fact.layer).toBe('lsoa11');
    expect(fact.attributes[0]).toMatchObject({
      id: 'ruc11',
      classes: [
        { code: 'C1', label: 'Urban city and town', rural: false },
        { code: 'E1', label: 'Rural village and dispersed', rural: true },
      ],
      values: Uint8Array.of(1, 0),
    });
  });

  it('reads the long headings of the published workbook', () => {
    const imported = importTable(ODS, ['E01000001,City of London 001A,A1,Urban major conurbation\u00a0,Urban']);
    expect(imported.report.label).toBe('rural-urban classification 2011 of lsoa11');
    expect(onlyFact(imported, 'attributes').codes).toEqual(['E01000001']);
  });

  it('reads the classes of 2021', () => {
    const fact = onlyFact(
      importTable(RUC21, ['E01000001,RLN1,Larger rural: Nearer to a major town or city,Rural']),
      'attributes',
    );
    expect(fact).toMatchObject({ layer: 'lsoa21', attributes: [{ id: 'ruc21', classes: [{ code: 'RLN1', rural: true }] }] });
  });

  it('believes the class where the two-fold column says otherwise, and says so', () => {
    const imported = importTable(RUC11, ['E01000001,a,D1,Rural town and fringe,Urban']);
    expect(issuesOf(imported)).toEqual(['warning class-contradiction 2']);
    expect(onlyFact(imported, 'attributes').attributes[0]).toMatchObject({ classes: [{ rural: true }] });
  });

  it('refuses a row without a class, and a table without codes', () => {
    expect(issuesOf(importTable(RUC11, ['E01000001,a,,,']))).toEqual(['warning blank-class 2']);
    expect(issuesOf(importTable('RUC21CD,RUC21NM,Urban_rural_flag', []))).toEqual(['error missing-code-column LSOA21CD']);
  });
});
