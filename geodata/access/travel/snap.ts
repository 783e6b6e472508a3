// Where a point meets the roads: the nearest place on the nearest link that a mode may begin and end on.
import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import { SnapIndex } from './snap-index.ts';

/** Points are joined to roads that are no farther than this, in metres. */
export const SNAP_REACH_METRES = 2000;

/** Degrees, WGS 84; equal lengths. */
export interface SnapPoints {
  readonly longitude: ArrayLike<number>;
  readonly latitude: ArrayLike<number>;
}

/** Arrays have one entry a point. */
export interface Snaps {
  /** -1: no road within reach. */
  readonly link: Int32Array;
  /** Share of the link's length from its start, 0 to 1. */
  readonly along: Float64Array;
  /** From the point to that place, metres; NaN where there is no road within reach. */
  readonly metres: Float64Array;
  /** That place, degrees; the point itself where there is no road within reach. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** 1 where the nearest link belongs to a scrap of network and a farther one was taken. */
  readonly moved: Uint8Array;
  readonly movedCount: number;
  /** Points with no road within reach. */
  readonly offCount: number;
}

export interface SnapOptions {
  readonly reachMetres?: number;
  /** Made before, to snap more points on the same network by the same mode. */
  readonly index?: SnapIndex;
}

/** Snaps points; the same points give the same snaps in any order. Ties: the lower link, then the place nearer its start. */
export function snapPoints(
  network: RoadNetwork,
  mode: TravelMode,
  { longitude, latitude }: SnapPoints,
  { reachMetres = SNAP_REACH_METRES, index = new SnapIndex(network, mode) }: SnapOptions = {},
): Snaps {
  const count = longitude.length;
  const snaps = {
    link: new Int32Array(count).fill(-1),
    along: new Float64Array(count),
    metres: new Float64Array(count).fill(Number.NaN),
    longitude: Float64Array.from(longitude),
    latitude: Float64Array.from(latitude),
    moved: new Uint8Array(count),
  };
  let movedCount = 0;
  let offCount = 0;
  for (let i = 0; i < count; i++) {
    const place = index.nearest(longitude[i]!, latitude[i]!, reachMetres);
    if (place === null) {
      offCount++;
      continue;
    }
    snaps.link[i] = place.link;
    snaps.along[i] = place.along;
    snaps.metres[i] = place.metres;
    snaps.longitude[i] = place.longitude;
    snaps.latitude[i] = place.latitude;
    snaps.moved[i] = place.moved ? 1 : 0;
    if (place.moved) movedCount++;
  }
  return { ...snaps, movedCount, offCount };
}
