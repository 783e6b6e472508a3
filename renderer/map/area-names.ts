// Where the names of areas go: at the block nearest to the middle of the area's people, so always inside the area.
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
}

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

/** By slot the block nearest to the people-weighted mean of its blocks; -1 for none. */
function nearestBlocks({ areas, slotOf, people, longitude, latitude }: NamedGround): Int32Array {
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
    if (slot >= slots) continue;
    const [dx, dy] = [longitude[block]! - east[slot]! / weights[slot]!, latitude[block]! - north[slot]! / weights[slot]!];
    const squared = dx * dx * 0.36 + dy * dy;
    if (squared >= least[slot]!) continue;
    least[slot] = squared;
    nearest[slot] = block;
  }
  return nearest;
}
