// The nodes of a network: which raw nodes they are and in what order.
import type { ChainLines } from './chain-lines.ts';
import { type Chains, headOf, tailOf } from './chains.ts';
import { incidentLinks } from './incident-links.ts';
import { flagsAlong } from './link-flags.ts';
import { orderByPlace } from './node-order.ts';
import type { RoadLinks } from './road-links.ts';
import { orderTied } from './tied-nodes.ts';

export interface NumberedNodes {
  /** Node -> raw node. */
  readonly raw: Uint32Array;
  /** By chain: the nodes at its first step's tail and its last step's head. */
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
}

/** Numbers the kept nodes that are on some chain. Costs a sort over the nodes, and more only for nodes that lie at one place. */
export function numberNodes(links: RoadLinks, chains: Chains, lines: ChainLines): NumberedNodes {
  const raw = orderByPlace(nodesOnLinks(links, chains), links);
  const ends = chainEnds(links, chains, raw);
  const { nodeLongitude: x, nodeLatitude: y } = links;
  const tied = (node: number): boolean =>
    node > 0 && x[raw[node]!] === x[raw[node - 1]!] && y[raw[node]!] === y[raw[node - 1]!];
  if (!raw.some((_, node) => tied(node))) return { raw, ...ends };

  const incident = incidentLinks(raw.length, ends.tail, ends.head);
  const halvesAt = (node: number): Uint32Array =>
    incident.halves.subarray(incident.offsets[node]!, incident.offsets[node + 1]!);
  const otherEnd = (half: number): number => ((half & 1) === 0 ? ends.head : ends.tail)[half >>> 1]!;
  const turns = turnsAtHalves(links, chains);
  const order = orderTied({
    nodeCount: raw.length,
    sameAsBefore: tied,
    neighbours: (node) => Array.from(halvesAt(node), otherEnd),
    describe: (node, colours) =>
      Array.from(halvesAt(node), (half) =>
        [colours[otherEnd(half)], ...look(links, chains, lines, half), turns.get(half) ?? '', turns.get(half ^ 1) ?? ''].join(),
      )
        .sort()
        .join(';'),
  });
  const sorted = order.map((node) => raw[node]!);
  return { raw: sorted, ...chainEnds(links, chains, sorted) };
}

function nodesOnLinks(links: RoadLinks, { count, offsets, steps }: Chains): Uint32Array {
  const onLink = new Uint8Array(links.nodeLongitude.length);
  for (let chain = 0; chain < count; chain++) {
    onLink[tailOf(links, steps[offsets[chain]!]!)] = 1;
    onLink[headOf(links, steps[offsets[chain + 1]! - 1]!)] = 1;
  }
  const nodes = new Uint32Array(onLink.reduce((sum, one) => sum + one, 0));
  for (let node = 0, at = 0; node < onLink.length; node++) if (onLink[node] === 1) nodes[at++] = node;
  return nodes;
}

function chainEnds(links: RoadLinks, { count, offsets, steps }: Chains, raw: Uint32Array) {
  const numbers = new Uint32Array(links.nodeLongitude.length);
  for (let node = 0; node < raw.length; node++) numbers[raw[node]!] = node;
  const [tail, head] = [new Uint32Array(count), new Uint32Array(count)];
  for (let chain = 0; chain < count; chain++) {
    tail[chain] = numbers[tailOf(links, steps[offsets[chain]!]!)]!;
    head[chain] = numbers[headOf(links, steps[offsets[chain + 1]! - 1]!)]!;
  }
  return { tail, head };
}

/** A chain as seen by somebody who leaves a node along it (half: chain * 2, plus 1 from its head). */
function look(links: RoadLinks, { offsets, steps }: Chains, lines: ChainLines, half: number): readonly number[] {
  const [chain, turned] = [half >>> 1, half & 1];
  const step = turned === 0 ? steps[offsets[chain]!]! : steps[offsets[chain + 1]! - 1]! ^ 1;
  const link = step >>> 1;
  let seconds = 0;
  for (let i = offsets[chain]!; i < offsets[chain + 1]!; i++) seconds += links.seconds[steps[i]! >>> 1]!;
  const flags = flagsAlong(links.flags[link]!, step & 1);
  return [links.roadClass[link]!, flags, links.limit[link]!, seconds, ...lines.bends(chain, turned)];
}

/** What turns are restricted from and to a half of a chain, as text. */
function turnsAtHalves(links: RoadLinks, { count, offsets, steps }: Chains): ReadonlyMap<number, string> {
  const { from, via, to, only } = links.restrictions;
  const texts = new Map<number, string[]>();
  if (via.length === 0) return new Map();
  const halfOfStep = new Map<number, number>();
  const wanted = new Set<number>([...from, ...to]);
  for (let chain = 0; chain < count; chain++) {
    const [first, last] = [steps[offsets[chain]!]!, steps[offsets[chain + 1]! - 1]! ^ 1];
    if (wanted.has(first >>> 1)) halfOfStep.set(first, chain * 2);
    if (wanted.has(last >>> 1)) halfOfStep.set(last, chain * 2 + 1);
  }
  const note = (link: number, node: number, role: string): void => {
    // Nobody can tell by which end of a loop a restriction means it.
    for (const [end, step] of [[links.start[link], link * 2] as const, [links.end[link], link * 2 + 1] as const]) {
      const half = halfOfStep.get(step);
      if (end !== node || half === undefined) continue;
      texts.set(half, [...(texts.get(half) ?? []), role]);
    }
  };
  for (let i = 0; i < via.length; i++) {
    note(from[i]!, via[i]!, `from${only[i]}`);
    note(to[i]!, via[i]!, `to${only[i]}`);
  }
  return new Map([...texts].map(([half, roles]) => [half, roles.sort().join('')]));
}
