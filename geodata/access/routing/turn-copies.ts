// Turn restrictions as copies of junctions: whoever comes by a restricted link arrives at a copy with only the exits that are left.
import type { RoadNetwork } from '../../model/roads.ts';
import type { ArcTable } from './routing-graph.ts';

/** What is added to the junctions of a network; empty where no turn is restricted. */
export interface TurnCopies {
  /** Junction of each copy, ascending; copies of one junction in order of the link they are reached by. */
  readonly via: Uint32Array;
  /** Arcs of the forward table by which each copy may be left, in CSR. */
  readonly exitOffsets: Uint32Array;
  readonly exits: Uint32Array;
  /** Copy at which the link arrives at the junction; -1 for the junction itself. */
  readonly reached: (via: number, link: number) => number;
}

/**
 * What the restrictions of a network leave of its junctions. All those of one link and junction count together: the exits are those that some
 * `only` names, or else all, less those that are banned. An `only` whose link cannot be left by binds nobody; a link
 * whose exits all remain needs no copy.
 */
export function turnCopies(network: RoadNetwork, forward: ArcTable): TurnCopies {
  const { from, via, to, only } = network.restrictions;
  const order = [...from.keys()].sort((a, b) => via[a]! - via[b]! || from[a]! - from[b]!);
  const copyVia: number[] = [];
  const exits: number[] = [];
  const exitOffsets = [0];
  const copyOf = new Map<number, number>();
  const key = (node: number, link: number): number => node * network.linkCount + link;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const junction = via[order[start]!]!;
    const link = from[order[start]!]!;
    const only_: Set<number> = new Set();
    const banned: Set<number> = new Set();
    for (; end < order.length && via[order[end]!] === junction && from[order[end]!] === link; end++) {
      (only[order[end]!] === 1 ? only_ : banned).add(to[order[end]!]!);
    }
    const left = exitsLeft(forward, junction, { only: only_, banned });
    if (left === null) continue;
    copyOf.set(key(junction, link), copyVia.length);
    copyVia.push(junction);
    exits.push(...left);
    exitOffsets.push(exits.length);
  }
  return {
    via: Uint32Array.from(copyVia),
    exitOffsets: Uint32Array.from(exitOffsets),
    exits: Uint32Array.from(exits),
    reached: (node, link) => copyOf.get(key(node, link)) ?? -1,
  };
}

/** Arcs by which the junction may still be left; null when that is all of them. */
function exitsLeft(
  forward: ArcTable,
  junction: number,
  turns: { readonly only: ReadonlySet<number>; readonly banned: ReadonlySet<number> },
): readonly number[] | null {
  const all: number[] = [];
  for (let arc = forward.offsets[junction]!; arc < forward.offsets[junction + 1]!; arc++) all.push(arc);
  const link = (arc: number): number => forward.links[arc]! >>> 1;
  const named = all.filter((arc) => turns.only.has(link(arc)));
  const left = (named.length > 0 ? named : all).filter((arc) => !turns.banned.has(link(arc)));
  return left.length === all.length ? null : left;
}
