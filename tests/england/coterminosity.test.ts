// The known truths of England, April 2021: which footprints are whole councils, and which councils they split.
import { beforeAll, describe, expect, it } from 'vitest';
import { coterminousJson } from '../support/command-line.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];

describe.skipIf(!hasData(...FOLDERS))('coterminosity on real England', () => {
  let atlas: string;
  beforeAll(async () => {
    atlas = (await englandAtlas('england-2021', FOLDERS)).path;
  });

  it.each([
    // layer, against, units, exact unions, equal to exactly one, split, most parts
    ['stp21', 'utla21', 42, 19, null, 14, 3],
    ['stp21', 'lad21', 42, 23, null, 15, null],
    ['ccg21', 'utla21', 106, 59, 42, 19, 6],
    ['ccg21', 'lad21', 106, 68, 40, 32, null],
  ] as const)('%s against %s', async (layer, against, units, exact, one, split, parts) => {
    const report = await coterminousJson(['coterminosity', '--atlas', atlas, '--layer', layer, '--against', against]);
    expect(report.summary.units).toBe(units);
    expect(report.summary.exactUnions).toBe(exact);
    if (one !== null) expect(report.summary.equalToOne).toBe(one);
    expect(report.summary.splitAgainst).toBe(split);
    expect(report.split.length).toBe(split);
    if (parts !== null) expect(Math.max(...report.split.map((unit: { parts: unknown[] }) => unit.parts.length))).toBe(parts);
  });

  it('finds fifteen systems under a million and one over three', async () => {
    const report = await coterminousJson(['coterminosity', '--atlas', atlas, '--layer', 'stp21', '--against', 'utla21']);
    const people: number[] = report.units.map((unit: { population: number }) => unit.population);
    expect(people.filter((count) => count < 1_000_000).length).toBe(15);
    expect(people.filter((count) => count > 3_000_000).length).toBe(1);
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(56_550_138);
  });
});
