import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { ArcSides } from '../../renderer/map/arc-sides.ts';
import { eachShapeNear, squaredToSegment, tileShapes } from '../../renderer/map/tile-shapes.ts';
import { tileSides } from '../../renderer/map/tile-sides.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { townTiles, townTopology } from './town-view.ts';

const tiles = [...townTiles(12).values()];

/** Blocks within the radius of a point, by a reader that is not ours. */
function bruteForce(tile: Uint8Array, x: number, y: number, radius: number): number[] {
  const layer = new VectorTile(new PbfReader(tile)).layers['blocks']!;
  const found = new Set<number>();
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    let inside = false;
    for (const ring of feature.loadGeometry()) {
      for (let at = 0; at + 1 < ring.length; at++) {
        const [a, b] = [ring[at]!, ring[at + 1]!];
        if (squaredToSegment(x, y, a.x, a.y, b.x, b.y) <= radius ** 2) found.add(feature.id as number);
        if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
      }
    }
    if (inside) found.add(feature.id as number);
  }
  return [...found].sort((a, b) => a - b);
}

describe('reading tiles in the window', () => {
  it('knows both sides of every arc that is drawn', () => {
    const { topology } = townTopology();
    const sides = new ArcSides(TOWN_BLOCKS);
    for (const tile of tiles) sides.add(tileSides(tile));
    expect(sides.count).toBe(topology.arcCount);
    expect([...sides.left.subarray(0, sides.count)]).toEqual([...topology.leftBlock]);
    expect([...sides.right.subarray(0, sides.count)]).toEqual([...topology.rightBlock]);
  });

  it('finds the arcs around a block, and tells each new arc once', () => {
    const { topology } = townTopology();
    const sides = new ArcSides(TOWN_BLOCKS);
    const fresh = tiles.flatMap((tile) => sides.add(tileSides(tile)));
    expect(new Set(fresh).size).toBe(fresh.length);
    for (let block = 0; block < TOWN_BLOCKS; block++) {
      const around = new Set<number>();
      sides.around(block, (arc) => around.add(arc));
      const wanted = [...topology.leftBlock].flatMap((left, arc) =>
        left === block || topology.rightBlock[arc] === block ? [arc] : [],
      );
      expect([...around].sort((a, b) => a - b)).toEqual(wanted);
    }
  });

  it('reads nothing from a tile without arcs or blocks', () => {
    expect(tileSides(new Uint8Array()).arcs).toHaveLength(0);
    expect(tileShapes(new Uint8Array()).count).toBe(0);
  });

  it('refuses bytes that are no tile', () => {
    expect(() => tileSides(Uint8Array.from([26, 200, 1, 5, 5, 5]))).toThrow();
  });

  it('finds the same blocks near a point as a slower reader', () => {
    for (const tile of tiles) {
      const shapes = tileShapes(tile);
      for (const [x, y, radius] of [
        [100, 100, 50],
        [2000, 1800, 300],
        [2000, 1800, 0.5],
        [4000, 3000, 900],
        [-50, 2000, 200],
      ] as const) {
        const found = new Set<number>();
        eachShapeNear(shapes, x, y, radius, (block) => found.add(block));
        expect([...found].sort((a, b) => a - b)).toEqual(bruteForce(tile, x, y, radius));
      }
    }
  });

  it('does find some: the comparison above is not of nothing with nothing', () => {
    const all = new Set<number>();
    for (const tile of tiles) eachShapeNear(tileShapes(tile), 2048, 2048, 4096, (block) => all.add(block));
    expect(all.size).toBe(TOWN_BLOCKS);
  });
});
