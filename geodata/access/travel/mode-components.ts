// Which links a mode may use, where points may join them, and how joined up they are.
import { LINK, ROAD_CLASSES, type RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import { rootOf } from '../../topology/disjoint-sets.ts';
import { FERRY, PASSABLE } from '../speeds/link-time.ts';

/** Nobody gets on or off these between junctions: motorways, ferries, slip roads, tunnels. */
const CLOSED_CLASSES: ReadonlySet<number> = new Set([ROAD_CLASSES.indexOf('motorway'), FERRY]);
const CLOSED_FLAGS = LINK.slip | LINK.tunnel;

/** A component with fewer nodes than this, and less than this share of the mode's nodes, is a scrap. */
const SCRAP_NODES = 500;
const SCRAP_SHARE = 0.01;

/** Whether a mode may use a link in some direction. */
export const isPassable = (network: RoadNetwork, link: number, mode: TravelMode): boolean =>
  (network.linkFlags[link]! & (PASSABLE[mode].forward | PASSABLE[mode].backward)) !== 0;

/** Whether points may be joined to a link that a mode may use. */
export const isOpen = (network: RoadNetwork, link: number): boolean =>
  !CLOSED_CLASSES.has(network.linkClass[link]!) && (network.linkFlags[link]! & CLOSED_FLAGS) === 0;

/**
 * 1 for every link of a scrap of the mode's network: a component with under 500 nodes and under 1 % of all nodes of the mode. Gated estates,
 * car parks and mistakes in the source make hundreds of them, and who is joined to one reaches nothing. In a network of an island with
 * 40 junctions nothing is under 1 %. Ferries join, directions are passed over. O(links).
 */
export function scrapLinks(network: RoadNetwork, mode: TravelMode): Uint8Array {
  const { nodeCount, linkCount, linkStart, linkEnd } = network;
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const used = new Uint8Array(nodeCount);
  for (let link = 0; link < linkCount; link++) {
    if (!isPassable(network, link, mode)) continue;
    used[linkStart[link]!] = 1;
    used[linkEnd[link]!] = 1;
    parent[rootOf(parent, linkStart[link]!)] = rootOf(parent, linkEnd[link]!);
  }
  const sizes = new Uint32Array(nodeCount);
  let all = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (used[node] === 0) continue;
    all++;
    sizes[rootOf(parent, node)]!++;
  }
  const scraps = new Uint8Array(linkCount);
  for (let link = 0; link < linkCount; link++) {
    if (!isPassable(network, link, mode)) continue;
    const size = sizes[rootOf(parent, linkStart[link]!)]!;
    if (size < SCRAP_NODES && size < all * SCRAP_SHARE) scraps[link] = 1;
  }
  return scraps;
}
