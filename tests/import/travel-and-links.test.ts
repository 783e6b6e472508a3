import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

describe('travel references', () => {
  it.each([
    ['lsoa11,gp,dent,phar,hosp', 'E01000001,2.106,0.4,0.5616,0.492', ['ahah-minutes-gp', 2.106]],
    [
      'lsoa11_code,road_distance_to_a_post_office_indicator_km,road_distance_to_a_primary_school_indicator_km,road_distance_to_general_store_or_supermarket_indicator_km,road_distance_to_a_gp_surgery_indicator_km',
      'E01000001,0.946,0.715,0.233,0.795',
      ['iod19-km-gp', 0.795],
    ],
    ['lsoa_code,unit_postcode,unit_travel_time', 'E01031349,BN25BE,17.6', ['stroke-minutes', 17.6]],
  ])('reads %s', (header, row, [id, value]) => {
    const imported = importTable(header, [row]);
    expect(imported.report.recognisedAs).toBe('travel-reference');
    const fact = onlyFact(imported, 'attributes');
    expect(fact.layer).toBe('lsoa11');
    expect([fact.attributes[0]?.id, fact.attributes[0]?.values[0]]).toEqual([id, value]);
  });

  it('refuses text for minutes', () => {
    expect(issuesOf(importTable('lsoa11,gp,dent,phar,hosp', ['E01000001,far,0,0,0']))).toEqual(['error not-a-number 2 gp']);
  });
});

describe('links', () => {
  it('reads bridges, ferries and tunnels', () => {
    const imported = importTable('FROM_CODE,TO_CODE,KIND,NAME', ['E01000001,E01000002,Ferry,Gosport Ferry']);
    expect(onlyFact(imported, 'links').links).toEqual([
      { from: 'E01000001', to: 'E01000002', kind: 'ferry', name: 'Gosport Ferry' },
    ]);
  });

  it('reads how long a ferry takes and where it lands, where the table says', () => {
    const header = 'FROM_CODE,TO_CODE,KIND,NAME,MINUTES,FROM_LONGITUDE,FROM_LATITUDE,TO_LONGITUDE,TO_LATITUDE';
    const imported = importTable(header, [
      'E01000001,E01000002,ferry,Red,22.5,-1.3,50.7,-1.4,50.9',
      'E01000003,E01000004,ferry,Blue,,,,,',
    ]);
    expect(onlyFact(imported, 'links').links).toEqual([
      {
        ...{ from: 'E01000001', to: 'E01000002', kind: 'ferry', name: 'Red', minutes: 22.5 },
        ...{ fromPoint: [-1.3, 50.7], toPoint: [-1.4, 50.9] },
      },
      { from: 'E01000003', to: 'E01000004', kind: 'ferry', name: 'Blue' },
    ]);
    expect(imported.report.issues).toEqual([]);
  });

  it('keeps a ferry whose minutes or landing make no sense, and says so', () => {
    const header = 'FROM_CODE,TO_CODE,KIND,NAME,MINUTES,FROM_LONGITUDE,FROM_LATITUDE';
    const imported = importTable(header, [
      'E01000001,E01000002,ferry,Red,soon,-1.3,507',
      'E01000001,E01000002,ferry,Blue,-3,-1.3,',
    ]);
    expect(onlyFact(imported, 'links').links.map(({ minutes, fromPoint }) => [minutes, fromPoint])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(issuesOf(imported)).toEqual([
      'warning bad-minutes 2 MINUTES',
      'warning bad-landing 2',
      'warning bad-minutes 3 MINUTES',
      'warning bad-landing 3',
    ]);
  });

  it('refuses other kinds and blank codes', () => {
    const imported = importTable('FROM_CODE,TO_CODE,KIND,NAME', ['E01000001,E01000002,zip wire,x', 'E01000001,,ferry,x']);
    expect(issuesOf(imported)).toEqual(['warning unknown-link-kind 2 KIND', 'warning blank-code 3 TO_CODE']);
  });
});
