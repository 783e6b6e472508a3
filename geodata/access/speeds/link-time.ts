// How long a mode takes over a link, and which way it may go.
import { LINK, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import type { SpeedTable } from './speed-table.ts';

/** LINK bits that let a mode along a link: from start to end, and back. */
export const PASSABLE: Readonly<Record<TravelMode, { readonly forward: number; readonly backward: number }>> = {
  car: { forward: LINK.carForward, backward: LINK.carBackward },
  foot: { forward: LINK.walk, backward: LINK.walk },
  cycle: { forward: LINK.cycleForward, backward: LINK.cycleBackward },
};

/** Position of ferries in ROAD_CLASSES. */
export const FERRY: number = ROAD_CLASSES.indexOf('ferry');

/**
 * Tenths of a second over every link for a mode, rounded to the nearest; one entry a link, whether the mode may use it or not.
 * Roads: the class speed, of cars capped by a share of the signed limit. Ferries: the stated time, else the length at the ferry's speed,
 * with half the boarding time at each end where the mode can leave the water: a crossing in several links is boarded once.
 */
export function linkDeciseconds(network: RoadNetwork, mode: TravelMode, speeds: SpeedTable): Uint32Array {
  const times = new Uint32Array(network.linkCount);
  const landed = landNodes(network, mode);
  const boarding = speeds.modes[mode].boardingMinutes.value * 300;
  for (let link = 0; link < network.linkCount; link++) {
    if (network.linkClass[link] !== FERRY) {
      times[link] = Math.round((network.linkDecimetres[link]! * 3.6) / linkKmh(network, link, { mode, speeds }));
      continue;
    }
    const stated = network.linkSeconds[link]! * 10;
    const sailing = stated > 0 ? stated : (network.linkDecimetres[link]! * 3.6) / speeds.ferry.kmh;
    const ends = landed[network.linkStart[link]!]! + landed[network.linkEnd[link]!]!;
    times[link] = Math.round(sailing + ends * boarding);
  }
  return times;
}

/** km/h on a road; not for ferries. */
export function linkKmh(
  network: RoadNetwork,
  link: number,
  { mode, speeds }: { readonly mode: TravelMode; readonly speeds: SpeedTable },
): number {
  const flags = network.linkFlags[link]!;
  const limit = mode === 'car' ? network.linkLimit[link]! : 0;
  const setting = (flags & LINK.urban) !== 0 && limit <= speeds.limits.openRoadAboveKmh ? 'urban' : 'rural';
  const { roads, dual } = speeds.modes[mode];
  // Positions in linkClass are those of ROAD_CLASSES, and ferries do not come here.
  const byClass = roads[ROAD_CLASSES[network.linkClass[link]!] as Exclude<RoadClass, 'ferry'>][setting];
  const free = dual !== null && (flags & LINK.dual) !== 0 ? Math.max(byClass, dual[setting]) : byClass;
  return limit > 0 ? Math.min(free, limit * speeds.limits.share) : free;
}

/** 1 at nodes on some road of the mode. */
function landNodes(network: RoadNetwork, mode: TravelMode): Uint8Array {
  const landed = new Uint8Array(network.nodeCount);
  const bits = PASSABLE[mode].forward | PASSABLE[mode].backward;
  for (let link = 0; link < network.linkCount; link++) {
    if (network.linkClass[link] === FERRY || (network.linkFlags[link]! & bits) === 0) continue;
    landed[network.linkStart[link]!] = 1;
    landed[network.linkEnd[link]!] = 1;
  }
  return landed;
}
