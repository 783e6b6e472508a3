import { describe, expect, it } from 'vitest';
import { polygonsFrom } from '../../geodata/atlas/outlines.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { TOWN_BLOCKS, townPolygons } from '../support/tiny-town.ts';

/** Blocks of slot 1; all others are slot 0. */
const slots = (blocks: readonly number[]): Uint16Array =>
  Uint16Array.from({ length: TOWN_BLOCKS }, (_, b) => (blocks.includes(b) ? 1 : 0));
const { topology } = buildTopology(townPolygons());

describe('polygons of a slot', () => {
  it('puts a hole into the outer ring around it', () => {
    // Eight blocks around block 8, and block 29 on its own.
    const polygons = polygonsFrom(topology)(slots([1, 2, 3, 7, 9, 13, 14, 15, 29]), 2)(1);
    expect(polygons.map((rings) => rings.length)).toEqual([2, 1]);
  });

  it('is empty for an empty slot', () => {
    expect(polygonsFrom(topology)(slots([]), 2)(1)).toEqual([]);
  });
});
