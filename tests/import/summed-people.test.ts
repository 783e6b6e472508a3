import { describe, expect, it } from 'vitest';
import { Findings } from '../../geodata/import/assemble/findings.ts';
import { summedPeople } from '../../geodata/import/assemble/summed-people.ts';
import type { LookupFact, PeopleFact } from '../../geodata/import/facts.ts';
import { layerId } from '../../geodata/model/ids.ts';

const origin = { file: 'people.csv', sheet: null, sha256: '' };
const people: PeopleFact = {
  kind: 'people',
  origin,
  layer: layerId('lsoa', 11),
  year: 2020,
  label: 'mid-2020 estimates',
  codes: ['A1', 'A2', 'B1', 'Z9'],
  total: Float64Array.of(10, 20, 5, 7),
  bands: [
    { from: 0, to: 64 },
    { from: 65, to: null },
  ],
  byBand: Float32Array.of(8, 2, 15, 5, 5, 0, 7, 0),
};
const column = (geography: string, codes: readonly string[]): LookupFact['columns'][number] => ({
  layer: layerId(geography, geography === 'lsoa' ? 11 : 21),
  codes,
  names: codes.map(() => ''),
  nhsCodes: codes.map(() => ''),
});
const lookup: LookupFact = {
  kind: 'lookup',
  origin,
  columns: [column('lsoa', ['A1', 'A2', 'B1']), column('lad', ['A', 'A', 'B'])],
  rows: Uint32Array.of(2, 3, 4),
  changes: null,
};
const lad = layerId('lad', 21);

describe('people summed from finer units', () => {
  it('adds totals and ages, and says how many people it could not place', () => {
    const findings = new Findings();
    const [summed] = summedPeople([people], [lookup], lad, findings);
    expect(summed?.codes).toEqual(['A', 'B']);
    expect([...(summed?.total ?? [])]).toEqual([30, 5]);
    expect([...(summed?.byBand ?? [])]).toEqual([23, 7, 5, 0]);
    expect(findings.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['people-summed', 'note'],
      ['people-left-out', 'warning'],
    ]);
    expect(findings.issues[1]?.message).toMatch(/^7 people/);
  });

  it('keeps out of the way where a table counts the blocks, or no lookup ties the two', () => {
    expect(summedPeople([people, { ...people, layer: lad }], [lookup], lad, new Findings())).toEqual([]);
    expect(summedPeople([people], [], lad, new Findings())).toEqual([]);
    expect(summedPeople([{ ...people, layer: lad }], [lookup], layerId('lsoa', 11), new Findings())).toEqual([]);
  });
});
