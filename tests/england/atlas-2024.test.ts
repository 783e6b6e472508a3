// The same country on LSOA 2021.
import { beforeAll, describe, expect, it } from 'vitest';
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
});
