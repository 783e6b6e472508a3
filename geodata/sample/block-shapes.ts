// Blocks as groups of tiles: seeds where people live, every tile to its nearest seed, then pieces that came loose are given away.
import { Delaunay } from 'd3-delaunay';
import { isIsland } from './land.ts';
import { connectedGroups, cutMosaic, type Mosaic } from './mosaic.ts';
import type { KmPoint } from './plane.ts';
import type { Random } from './random.ts';
import type { Dwelling } from './settlements.ts';

const BLOCK_COUNT = 700;
const ISLAND_BLOCKS = 4;
const ROUNDS = 5;

export interface BlockShapes {
  readonly mosaic: Mosaic;
  readonly count: number;
  /** Block of each tile; -1 outside the county. */
  readonly blockOfTile: Int32Array;
  /** Block of each dwelling. */
  readonly blockOfDwelling: Int32Array;
}

/** Seeds drawn from the dwellings and moved to the middle of the dwellings nearest to them (k-means). */
function spreadSeeds(dwellings: readonly Dwelling[], count: number, random: Random): KmPoint[] {
  const order = Array.from(dwellings.keys());
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  let seeds: KmPoint[] = order.slice(0, count).map((dwelling) => dwellings[dwelling]!);
  for (let round = 0; round < ROUNDS; round += 1) {
    const delaunay = Delaunay.from(
      seeds,
      (seed) => seed.x,
      (seed) => seed.y,
    );
    const sums = new Float64Array(3 * count);
    let nearest = 0;
    for (const { x, y } of dwellings) {
      nearest = delaunay.find(x, y, nearest);
      sums[3 * nearest]! += x;
      sums[3 * nearest + 1]! += y;
      sums[3 * nearest + 2]! += 1;
    }
    seeds = seeds.map((seed, index) => {
      const people = sums[3 * index + 2]!;
      return people === 0 ? seed : { x: sums[3 * index]! / people, y: sums[3 * index + 1]! / people };
    });
  }
  return seeds;
}

/** The nearest seed of the tile's own landmass, for every tile. Island seeds come last. */
function nearestSeeds(mosaic: Mosaic, mainland: readonly KmPoint[], island: readonly KmPoint[]): Int32Array {
  const finders = [mainland, island].map((seeds) =>
    Delaunay.from(
      seeds,
      (seed) => seed.x,
      (seed) => seed.y,
    ),
  );
  const nearest = new Int32Array(mosaic.count).fill(-1);
  const hints = [0, 0];
  for (let tile = 0; tile < mosaic.count; tile += 1) {
    const mass = mosaic.landmass[tile]! - 1;
    const finder = finders[mass];
    if (!finder) continue;
    hints[mass] = finder.find(mosaic.points[2 * tile]!, mosaic.points[2 * tile + 1]!, hints[mass]);
    nearest[tile] = hints[mass]! + mass * mainland.length;
  }
  return nearest;
}

/** Keeps the largest piece of every block; other pieces go to the neighbour with which they share most tiles' sides. */
function giveLoosePiecesAway(mosaic: Mosaic, blockOfTile: Int32Array): void {
  for (let changed = true; changed; ) {
    changed = false;
    const kept = new Set<number>();
    for (const group of connectedGroups(mosaic.delaunay, blockOfTile)) {
      const block = blockOfTile[group[0]!]!;
      if (block < 0) continue;
      if (!kept.has(block)) {
        kept.add(block);
        continue;
      }
      const sides = new Map<number, number>();
      for (const tile of group) {
        for (const other of mosaic.delaunay.neighbors(tile)) {
          const theirs = blockOfTile[other]!;
          if (theirs >= 0 && theirs !== block) sides.set(theirs, (sides.get(theirs) ?? 0) + 1);
        }
      }
      const [best] = [...sides].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (!best) throw new Error(`A piece of block ${block} touches nothing.`);
      for (const tile of group) blockOfTile[tile] = best[0];
      changed = true;
    }
  }
}

/** Cuts the county into blocks of roughly equal numbers of dwellings. */
export function shapeBlocks(dwellings: readonly Dwelling[], random: Random): BlockShapes {
  const onIsland = dwellings.filter(isIsland);
  const mainlanders = dwellings.filter((dwelling) => !isIsland(dwelling));
  const mainland = spreadSeeds(mainlanders, BLOCK_COUNT - ISLAND_BLOCKS, random);
  const island = spreadSeeds(onIsland, ISLAND_BLOCKS, random);
  const mosaic = cutMosaic([...mainland, ...island], random);
  const blockOfTile = nearestSeeds(mosaic, mainland, island);
  giveLoosePiecesAway(mosaic, blockOfTile);
  let tile = 0;
  const blockOfDwelling = Int32Array.from(dwellings, (dwelling) => {
    tile = mosaic.delaunay.find(dwelling.x, dwelling.y, tile);
    return blockOfTile[tile]!;
  });
  return { mosaic, count: mainland.length + island.length, blockOfTile, blockOfDwelling };
}
