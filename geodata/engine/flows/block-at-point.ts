// Which block holds a point: the blocks whose boxes hold it (R-tree), then their borders, crossed or not. Built once a topology.
import Flatbush from 'flatbush';
import type { BlockAtPoint, FindBlock } from '../../flows/provider-homes.ts';
import { FIXED_PER_DEGREE, toFixedDegrees } from '../../model/coordinates.ts';
import { OUTSIDE, type Topology } from '../../model/topology.ts';
import { metresPerDegree } from '../../topology/metres-per-degree.ts';

/** A generalised coast may leave a place on the front up to this far out at sea. */
export const NEAREST_WITHIN_METRES = 2000;

const finders = new WeakMap<Topology, FindBlock>();

/**
 * Finds the block that holds a point (degrees, WGS 84; exact on the atlas's own polygons, and a point on a border belongs to
 * exactly one side). Where none does, the nearest block within 2 km, with the distance; else null. Remembered for the topology.
 */
export function blockFinder(topology: Topology, blockCount: number): FindBlock {
  const known = finders.get(topology);
  if (known) return known;
  const made = makeFinder(topology, blockCount);
  finders.set(topology, made);
  return made;
}

function makeFinder(topology: Topology, blockCount: number): FindBlock {
  if (topology.arcCount === 0 || blockCount === 0) return () => null;
  const borders = bordersOf(topology, blockCount);
  const index = new Flatbush(blockCount);
  for (let block = 0; block < blockCount; block++) index.add(...boxOf(topology, borders, block));
  index.finish();
  return (longitude, latitude) => {
    const x = toFixedDegrees(longitude);
    const y = toFixedDegrees(latitude);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    const candidates = index.search(x, y, x, y).sort((a, b) => a - b);
    const block = candidates.find((candidate) => holds(topology, borders, candidate, x, y));
    return block === undefined ? nearestBlock(topology, borders, index, [x, y]) : { block, metres: 0 };
  };
}

/** Arcs with the block on exactly one side, in CSR by block. */
interface Borders {
  readonly offsets: Uint32Array;
  readonly arcs: Uint32Array;
}

function bordersOf({ arcCount, leftBlock, rightBlock }: Topology, blockCount: number): Borders {
  const offsets = new Uint32Array(blockCount + 1);
  const eachSide = (visit: (block: number, arc: number) => void): void => {
    for (let arc = 0; arc < arcCount; arc++) {
      if (leftBlock[arc] === rightBlock[arc]) continue;
      if (leftBlock[arc] !== OUTSIDE) visit(leftBlock[arc]!, arc);
      if (rightBlock[arc] !== OUTSIDE) visit(rightBlock[arc]!, arc);
    }
  };
  eachSide((block) => {
    offsets[block + 1]!++;
  });
  for (let block = 0; block < blockCount; block++) offsets[block + 1]! += offsets[block]!;
  const next = offsets.slice();
  const arcs = new Uint32Array(offsets[blockCount]!);
  eachSide((block, arc) => {
    arcs[next[block]!++] = arc;
  });
  return { offsets, arcs };
}

/** West, south, east, north in whole 1e-7 degrees; a box that holds nothing for a block without a polygon. */
function boxOf({ offsets, coordinates }: Topology, borders: Borders, block: number): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = borders.offsets[block]!; at < borders.offsets[block + 1]!; at++) {
    const arc = borders.arcs[at]!;
    for (let i = offsets[arc]! * 2; i < offsets[arc + 1]! * 2; i += 2) {
      west = Math.min(west, coordinates[i]!);
      east = Math.max(east, coordinates[i]!);
      south = Math.min(south, coordinates[i + 1]!);
      north = Math.max(north, coordinates[i + 1]!);
    }
  }
  return [west, south, east, north];
}

/** Whether a ray to the west crosses the borders of the block an odd number of times. */
function holds({ offsets, coordinates }: Topology, borders: Borders, block: number, x: number, y: number): boolean {
  let inside = false;
  for (let at = borders.offsets[block]!; at < borders.offsets[block + 1]!; at++) {
    const arc = borders.arcs[at]!;
    const last = (offsets[arc + 1]! - 1) * 2;
    for (let i = offsets[arc]! * 2; i < last; i += 2) {
      const y1 = coordinates[i + 1]!;
      const y2 = coordinates[i + 3]!;
      // The ray runs a hair above y, so that a vertex on it belongs to the edges above.
      if (y1 > y === y2 > y) continue;
      const x1 = coordinates[i]!;
      const x2 = coordinates[i + 2]!;
      // Whole numbers: exact for edges shorter than 9 degrees. A point on an edge lies to the east of it, for both its sides.
      const turn = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
      if (y2 > y1 ? turn <= 0 : turn >= 0) inside = !inside;
    }
  }
  return inside;
}

function nearestBlock(
  topology: Topology,
  borders: Borders,
  index: Flatbush,
  [x, y]: readonly [number, number],
): BlockAtPoint | null {
  const { longitude, latitude } = metresPerDegree(y / FIXED_PER_DEGREE);
  const [east, north] = [longitude / FIXED_PER_DEGREE, latitude / FIXED_PER_DEGREE];
  const reach = [NEAREST_WITHIN_METRES / east, NEAREST_WITHIN_METRES / north] as const;
  const near = index.search(x - reach[0], y - reach[1], x + reach[0], y + reach[1]).sort((a, b) => a - b);
  let best: BlockAtPoint | null = null;
  for (const block of near) {
    for (let at = borders.offsets[block]!; at < borders.offsets[block + 1]!; at++) {
      const metres = distanceTo(topology, borders.arcs[at]!, [x, y], [east, north]);
      if (metres <= NEAREST_WITHIN_METRES && metres < (best?.metres ?? Infinity)) best = { block, metres };
    }
  }
  return best;
}

type Pair = readonly [number, number];

/** Metres from a point to the nearest place of an arc, on a plane that touches the ground at the point. */
function distanceTo({ offsets, coordinates }: Topology, arc: number, [x, y]: Pair, [east, north]: Pair): number {
  let least = Infinity;
  for (let i = offsets[arc]! * 2; i < (offsets[arc + 1]! - 1) * 2; i += 2) {
    const [x1, y1] = [(coordinates[i]! - x) * east, (coordinates[i + 1]! - y) * north];
    const [dx, dy] = [(coordinates[i + 2]! - x) * east - x1, (coordinates[i + 3]! - y) * north - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
    least = Math.min(least, Math.hypot(x1 + along * dx, y1 + along * dy));
  }
  return least;
}
