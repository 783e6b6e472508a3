// Roads that nothing reaches: land of their own, or scraps.
import type { RoadNetwork } from '../../model/roads.ts';
import { UNREACHED } from '../../model/travel.ts';
import type { Labels } from '../routing/routing-graph.ts';
import type { LinkTimes } from './link-times.ts';

/** Nodes that unreached roads must join before the ground beside them counts as theirs. Convention: a hamlet, not a car park. */
const TOWN_NODES = 20;

/**
 * Whether the ground beside a link is its own though no trip from it is in time: its ends can be reached, only later; or it
 * belongs to roads of some size which the site cannot be reached from at all, such as an island's. Scraps of road that were drawn without
 * a junction leave the ground to their neighbours.
 */
export function unreachedTowns(network: RoadNetwork, labels: Labels, times: LinkTimes): (link: number) => boolean {
  const known = new Map<number, boolean>();
  return (link) => {
    const start = network.linkStart[link]!;
    const end = network.linkEnd[link]!;
    if (labels.deciseconds[start] !== UNREACHED || labels.deciseconds[end] !== UNREACHED) return true;
    const held = known.get(start);
    if (held !== undefined) return held;
    const nodes = townAround(network, start, times);
    for (const node of nodes) known.set(node, nodes.size >= TOWN_NODES);
    return nodes.size >= TOWN_NODES;
  };
}

/** Nodes that hang together with one by passable links, in whichever direction; no more than enough of them. */
function townAround(network: RoadNetwork, start: number, times: LinkTimes): ReadonlySet<number> {
  const { incident, incidentOffsets, linkStart, linkEnd } = network;
  const town = new Set([start]);
  for (const node of town) {
    for (let slot = incidentOffsets[node]!; slot < incidentOffsets[node + 1]!; slot++) {
      const link = incident[slot]! >>> 1;
      if (times.along[link] === UNREACHED && times.against[link] === UNREACHED) continue;
      town.add(incident[slot]! % 2 === 0 ? linkEnd[link]! : linkStart[link]!);
    }
    if (town.size >= TOWN_NODES) break;
  }
  return town;
}
