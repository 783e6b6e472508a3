// Where the names of areas go: deep inside the area, and there as near as possible to the middle of its people.
import type { AreaView } from '../../geodata/contract/views.ts';

export interface AreaNames {
  readonly type: 'FeatureCollection';
  readonly features: {
    readonly type: 'Feature';
    readonly geometry: { readonly type: 'Point'; readonly coordinates: [number, number] };
    readonly properties: { readonly name: string; readonly people: number };
  }[];
}

export interface NamedGround {
  readonly areas: readonly AreaView[];
  /** These by block. */
  readonly slotOf: Uint16Array;
  readonly people: Float64Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Adjacency in CSR by block. */
  readonly neighbourOffsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** A name goes no nearer to the area's border than this share of its deepest block's steps: else it would lie over a neighbour. */
const DEEP_ENOUGH = 0.6;

/** O(blocks). Areas without blocks get no name. */
export function areaNames(ground: NamedGround): AreaNames {
  const nearest = nearestBlocks(ground);
  const features = ground.areas.flatMap(({ slot, name, people }) => {
    const block = nearest[slot] ?? -1;
    if (block < 0) return [];
    const coordinates: [number, number] = [ground.longitude[block]!, ground.latitude[block]!];
    return [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates }, properties: { name, people } }];
  });
  return { type: 'FeatureCollection', features };
}

/** By slot the block nearest to the people-weighted mean of its blocks, of those deep enough inside; -1 for none. */
function nearestBlocks(ground: NamedGround): Int32Array {
  const { areas, slotOf, people, longitude, latitude } = ground;
  const { depth, deepest } = depths(ground);
  const slots = areas.reduce((most, { slot }) => Math.max(most, slot), 0) + 1;
  const [weights, east, north] = [new Float64Array(slots), new Float64Array(slots), new Float64Array(slots)];
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    if (slot >= slots) continue;
    // Blocks without people still have a place.
    const weight = people[block]! + 1;
    weights[slot]! += weight;
    east[slot]! += weight * longitude[block]!;
    north[slot]! += weight * latitude[block]!;
  }
  const nearest = new Int32Array(slots).fill(-1);
  const least = new Float64Array(slots).fill(Number.POSITIVE_INFINITY);
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    if (slot >= slots || Math.max(depth[block]!, 0) < DEEP_ENOUGH * deepest[slot]!) continue;
    const [dx, dy] = [longitude[block]! - east[slot]! / weights[slot]!, latitude[block]! - north[slot]! / weights[slot]!];
    const squared = dx * dx * 0.36 + dy * dy;
    if (squared >= least[slot]!) continue;
    least[slot] = squared;
    nearest[slot] = block;
  }
  return nearest;
}

/** Steps from each block to its area's nearest border with another area, -1 where there is none; and the most by slot. */
function depths({ slotOf, neighbourOffsets, neighbours }: NamedGround): { depth: Int32Array; deepest: Int32Array } {
  const count = slotOf.length;
  const depth = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  let end = 0;
  for (let block = 0; block < count; block++) {
    for (let at = neighbourOffsets[block]!; at < neighbourOffsets[block + 1]!; at++) {
      if (slotOf[neighbours[at]!] === slotOf[block]) continue;
      depth[block] = 0;
      queue[end++] = block;
      break;
    }
  }
  const deepest = new Int32Array(0x10000);
  for (let next = 0; next < end; next++) {
    const block = queue[next]!;
    const slot = slotOf[block]!;
    if (depth[block]! > deepest[slot]!) deepest[slot] = depth[block]!;
    for (let at = neighbourOffsets[block]!; at < neighbourOffsets[block + 1]!; at++) {
      const other = neighbours[at]!;
      if (depth[other] !== -1 || slotOf[other] !== slot) continue;
      depth[other] = depth[block]! + 1;
      queue[end++] = other;
    }
  }
  return { depth, deepest };
}
