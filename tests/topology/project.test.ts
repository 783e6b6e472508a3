import { describe, expect, it } from 'vitest';
import { fixedToBng, fromBng, toBng } from '../../geodata/topology/project.ts';

describe('project', () => {
  it('puts the Caister water tower of the Ordnance Survey guide where the same Helmert transformation does elsewhere', () => {
    // E 651409.903, N 313177.270 in "A guide to coordinate systems in Great Britain"; 52 39 28.723 N, 1 42 57.787 E on WGS 84.
    const [easting, northing] = toBng(1 + 42 / 60 + 57.787 / 3600, 52 + 39 / 60 + 28.723 / 3600);
    expect(Math.abs(easting - 651_409.903)).toBeLessThan(0.1);
    expect(Math.abs(northing - 313_177.27)).toBeLessThan(0.1);
  });

  it('comes back to where it started', () => {
    const [easting, northing] = toBng(-1.2, 52.9);
    const [longitude, latitude] = fromBng(easting, northing);
    expect(longitude).toBeCloseTo(-1.2, 6);
    expect(latitude).toBeCloseTo(52.9, 6);
  });

  it('puts the true origin where the grid has it', () => {
    // The grid's false origin is 400 km west and 100 km north of 49 N, 2 W on its own datum, about 100 m from WGS 84.
    const [easting, northing] = toBng(-2, 49);
    expect(Math.abs(easting - 400_000)).toBeLessThan(150);
    expect(Math.abs(northing + 100_000)).toBeLessThan(150);
  });

  it('gives bulk the same numbers as single points', () => {
    const metres = fixedToBng(Int32Array.from([-25_000_000, 515_000_000, 10_000_000, 520_000_000]));
    expect(Array.from(metres)).toEqual([...toBng(-2.5, 51.5), ...toBng(1, 52)]);
  });
});
