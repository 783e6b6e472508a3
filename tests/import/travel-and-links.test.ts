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

  it('refuses other kinds and blank codes', () => {
    const imported = importTable('FROM_CODE,TO_CODE,KIND,NAME', ['E01000001,E01000002,zip wire,x', 'E01000001,,ferry,x']);
    expect(issuesOf(imported)).toEqual(['warning unknown-link-kind 2 KIND', 'warning blank-code 3 TO_CODE']);
  });
});
