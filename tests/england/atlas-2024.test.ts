// The same country on LSOA 2021.
import { beforeAll, describe, expect, it } from 'vitest';
import { coterminousJson } from '../support/command-line.ts';
import { hasData } from '../support/england.ts';
import { type BuiltAtlas, englandAtlas } from '../support/england-atlas.ts';

describe.skipIf(!hasData('england-2024'))('England on LSOA 2021', () => {
  let built: BuiltAtlas;
  beforeAll(async () => {
    built = await englandAtlas('england-2024', ['england-2024']);
  });

  it('has every block and every person of the census', () => {
    expect(built.report.blocks).toBe(33_755);
    expect(built.report.population).toBe(56_489_608);
  });

  it('has its layers, councils joined from polygons alone', () => {
    const units = Object.fromEntries(
      built.report.layers.map((layer: { id: string; units: number }) => [layer.id, layer.units]),
    );
    expect(units).toMatchObject({ sicbl24: 106, icb24: 42, lad24: 296, lad22: 309 });
  });

  it('keeps unchanged councils whole although their polygons are generalised by 500 m', async () => {
    const exact = async (against: string): Promise<number> => {
      const report = await coterminousJson(['coterminosity', '--atlas', built.path, '--layer', 'icb24', '--against', against]);
      return report.summary.exactUnions;
    };
    expect(await exact('lad22')).toBe(29); // by the published lookup
    expect(await exact('lad24')).toBe(28); // the mergers of 2023 undo one; by bare best fit it would be 10
  });
});
