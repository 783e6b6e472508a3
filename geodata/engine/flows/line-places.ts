// The places between which a flow map draws lines, and which block and which provider stands for which of them.
import type { BlockFlows } from '../../flows/block-flows.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { Provider } from '../../model/flows.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { TierPlan } from '../../model/plan.ts';

/** Places by number from 0. */
export interface LinePlaces {
  readonly count: number;
  /** By block, the place where its people live; -1 for none. */
  readonly fromOf: Int32Array;
  /** By destination, the place where it serves; -1 for none. */
  readonly toOf: Int32Array;
  /** Degrees, by place. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly nameOf: (place: number) => string;
}

type Blocks = Atlas['blocks'];
type Ground = Pick<Atlas, 'blocks' | 'people'>;

/** Blocks, at their centroids; a provider serves in the block where it is at home. */
export function blockPlaces({ home }: BlockFlows, { blocks }: Ground): LinePlaces {
  return {
    count: blocks.count,
    fromOf: Int32Array.from({ length: blocks.count }, (_, block) => block),
    toOf: home.slice(),
    ...{ longitude: blocks.longitude, latitude: blocks.latitude, nameOf: (block) => nameOfBlock(blocks, block) },
  };
}

/** Blocks, then providers at their own points, or where they are at home when they have none. */
export function providerPlaces(
  { home, destinations }: BlockFlows,
  { blocks }: Ground,
  points: ReadonlyMap<string, Provider>,
): LinePlaces {
  const count = blocks.count + destinations.length;
  const longitude = new Float64Array(count);
  const latitude = new Float64Array(count);
  longitude.set(blocks.longitude);
  latitude.set(blocks.latitude);
  const toOf = new Int32Array(destinations.length).fill(-1);
  destinations.forEach(({ code }, destination) => {
    const place = blocks.count + destination;
    const block = home[destination]!;
    const provider = points.get(code);
    const x = provider?.longitude ?? (block < 0 ? null : blocks.longitude[block]!);
    const y = provider?.latitude ?? (block < 0 ? null : blocks.latitude[block]!);
    if (x === null || y === null) return;
    longitude[place] = x;
    latitude[place] = y;
    toOf[destination] = place;
  });
  const nameOf = (place: number): string => {
    const destination = destinations[place - blocks.count];
    return destination ? destination.name || destination.code : nameOfBlock(blocks, place);
  };
  return { count, fromOf: Int32Array.from({ length: blocks.count }, (_, block) => block), toOf, longitude, latitude, nameOf };
}

/** Areas of a tier at the centre of their people. */
export function areaPlaces(flows: BlockFlows, ground: Ground, { areas, slotOf }: TierPlan): LinePlaces {
  const placeOf = new Map(areas.map(({ slot }, place) => [slot, place]));
  const fromOf = Int32Array.from(slotOf, (slot) => placeOf.get(slot) ?? -1);
  return divided(flows, ground, fromOf, { count: areas.length, nameOf: (place) => areas[place]?.name ?? '' });
}

/** Units of a layer at the centre of their people. */
export function unitPlaces(flows: BlockFlows, ground: Ground, { unitOf, names, codes }: Layer): LinePlaces {
  const fromOf = Int32Array.from(unitOf, (unit) => (unit === NO_UNIT ? -1 : unit));
  return divided(flows, ground, fromOf, { count: codes.length, nameOf: (unit) => names[unit] || (codes[unit] ?? '') });
}

function divided(
  { home }: BlockFlows,
  { blocks, people }: Ground,
  fromOf: Int32Array,
  parts: Pick<LinePlaces, 'count' | 'nameOf'>,
): LinePlaces {
  const longitude = new Float64Array(parts.count);
  const latitude = new Float64Array(parts.count);
  const weight = new Float64Array(parts.count);
  for (let block = 0; block < blocks.count; block++) {
    const place = fromOf[block]!;
    if (place < 0) continue;
    // A place where nobody lives still has a centre.
    const living = people.total[block]! + 1e-3;
    weight[place]! += living;
    longitude[place]! += living * blocks.longitude[block]!;
    latitude[place]! += living * blocks.latitude[block]!;
  }
  for (let place = 0; place < parts.count; place++) {
    if (weight[place] === 0) continue;
    longitude[place]! /= weight[place]!;
    latitude[place]! /= weight[place]!;
  }
  return { ...parts, fromOf, toOf: Int32Array.from(home, (block) => (block < 0 ? -1 : fromOf[block]!)), longitude, latitude };
}

const nameOfBlock = ({ names, codes }: Blocks, block: number): string => names[block] || (codes[block] ?? '');
