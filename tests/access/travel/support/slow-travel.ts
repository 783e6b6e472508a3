// Travel the slow way: every block and site becomes a node of its own, every pair of nodes is relaxed until nothing changes.

import { linkDeciseconds, PASSABLE } from '../../../../geodata/access/speeds/link-time.ts';
import { offRoadKmh, type SpeedTable, straightLineTrip } from '../../../../geodata/access/speeds/speed-table.ts';
import { snapPoints } from '../../../../geodata/access/travel/snap.ts';
import type { RoadNetwork } from '../../../../geodata/model/roads.ts';
import type { TravelMode, TravelSite } from '../../../../geodata/model/travel.ts';
import type { RandomTown } from './random-town.ts';

export type Way = readonly [deciseconds: number, decimetres: number];
const NO_WAY: Way = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

const isLess = (a: Way, b: Way): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const add = (a: Way, b: Way): Way => [a[0] + b[0], a[1] + b[1]];

/** Ways from every block (row) to every site. */
export function slowWays({ network, blocks, sites }: RandomTown, mode: TravelMode, speeds: SpeedTable): Way[][] {
  const from = Array.from(blocks.longitude, (longitude, block) => [longitude, blocks.latitude[block]!] as const);
  const to = sites.map(({ longitude, latitude }) => [longitude, latitude] as const);
  const joined = joinedPoints(network, [...from, ...to], mode);
  const best = allWays(network, joined, { mode, speeds });
  return from.map((point, block) =>
    to.map((place, position) => {
      if (joined[block]!.link < 0) {
        const urban = blocks.urban?.[block] === 1;
        const trip = straightLineTrip(speeds, { mode, urban, metres: haversine(point, place) });
        return [trip.deciseconds, trip.decimetres];
      }
      const site = from.length + position;
      if (joined[site]!.link < 0) return NO_WAY;
      const way = best[network.nodeCount + block]![network.nodeCount + site]!;
      return add(add(legOf(joined[block]!.metres, mode, speeds), way), legOf(joined[site]!.metres, mode, speeds));
    }),
  );
}

interface Joined {
  readonly link: number;
  readonly along: number;
  readonly metres: number;
}

function joinedPoints(
  network: RoadNetwork,
  points: readonly (readonly [number, number])[],
  mode: TravelMode,
): readonly Joined[] {
  const snaps = snapPoints(network, mode, { longitude: points.map(([x]) => x), latitude: points.map(([, y]) => y) });
  return points.map((_, i) => ({ link: snaps.link[i]!, along: snaps.along[i]!, metres: snaps.metres[i]! }));
}

const legOf = (metres: number, mode: TravelMode, speeds: SpeedTable): Way => [
  Math.round((metres * 36) / offRoadKmh(speeds, mode)),
  Math.round(metres * 10),
];

/** Least ways between all nodes and joined points (nodes first), by Floyd and Warshall. */
function allWays(
  network: RoadNetwork,
  joined: readonly Joined[],
  { mode, speeds }: { readonly mode: TravelMode; readonly speeds: SpeedTable },
): Way[][] {
  const count = network.nodeCount + joined.length;
  const best = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b): Way => (a === b ? [0, 0] : NO_WAY)),
  );
  const times = linkDeciseconds(network, mode, speeds);
  const connect = (a: number, b: number, way: Way): void => {
    if (isLess(way, best[a]![b]!)) best[a]![b] = way;
  };
  for (let link = 0; link < network.linkCount; link++) {
    // Everything on the link with its share of the way: the two ends, and the points that are joined to it.
    const places = [
      { at: network.linkStart[link]!, along: 0 },
      { at: network.linkEnd[link]!, along: 1 },
      ...joined.flatMap((point, i) => (point.link === link ? [{ at: network.nodeCount + i, along: point.along }] : [])),
    ].map((one) => ({
      ...one,
      way: [Math.round(times[link]! * one.along), Math.round(network.linkDecimetres[link]! * one.along)],
    }));
    for (const a of places) {
      for (const b of places) {
        if (a.at === b.at) continue;
        const flag = a.along < b.along ? PASSABLE[mode].forward : PASSABLE[mode].backward;
        const isSamePlace = a.along === b.along;
        if (!isSamePlace && (network.linkFlags[link]! & flag) === 0) continue;
        connect(a.at, b.at, [Math.abs(b.way[0]! - a.way[0]!), Math.abs(b.way[1]! - a.way[1]!)]);
      }
    }
  }
  for (let via = 0; via < count; via++) {
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) connect(a, b, add(best[a]![via]!, best[via]![b]!));
  }
  return best;
}

/** Great-circle metres by the haversine formula. */
function haversine([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
}

/** The order of TravelSite in BlockTravel. */
export const byCode = (sites: readonly TravelSite[]): TravelSite[] => sites.toSorted((a, b) => (a.code < b.code ? -1 : 1));
