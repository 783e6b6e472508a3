import { describe, expect, it } from 'vitest';
import { gridOver } from '../../../geodata/access/isochrones/ground.ts';

/** A box round the equator and Greenwich, kilometres wide and high (111.19 km a degree). */
const around = (kilometres: number) => {
  const half = (kilometres / 2 / 111.195) * 1e7;
  return { west: -half, south: -half, east: half, north: half };
};

describe('a grid over ground', () => {
  it.each([
    [10, 100],
    [100, 100],
    [150, 150],
    [1000, 250],
  ])('of %i km square has cells of %i m', (kilometres, metres) => {
    expect(Math.abs(gridOver(around(kilometres), 0).cellMetres - metres)).toBeLessThanOrEqual(1);
  });

  it('is no larger where links lie on both sides of the Earth', () => {
    const { columns, rows } = gridOver({ west: -1.8e9, south: -9e8, east: 1.8e9, north: 9e8 }, 5000);
    expect(columns * rows).toBeGreaterThan(15_000_000);
    expect(columns * rows).toBeLessThan(16_100_000);
  });
});
