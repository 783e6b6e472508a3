// The oracle: Dijkstra's algorithm as in a textbook, with a binary heap of whole labels, and once more over links instead of nodes,
// where turn restrictions are a matter of which link may follow which. Shares nothing with the product but types.
import type { Labels, RoutingGraph, Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { linkDeciseconds, PASSABLE } from '../../../geodata/access/speeds/link-time.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import type { RoadNetwork } from '../../../geodata/model/roads.ts';
import { type TravelMode, UNREACHED } from '../../../geodata/model/travel.ts';

type Label = readonly [time: number, length: number, owner: number];
interface Step {
  readonly to: number;
  readonly time: number;
  readonly length: number;
}

const before = (a: Label, b: Label): boolean =>
  a[0] - b[0] < 0 || (a[0] === b[0] && (a[1] < b[1] || (a[1] === b[1] && a[2] < b[2])));

/** Least labels of states 0 to count - 1; null where unreached. */
export function plainDijkstra(
  count: number,
  stepsFrom: (state: number) => readonly Step[],
  starts: readonly { readonly state: number; readonly label: Label }[],
): (Label | null)[] {
  const best: (Label | null)[] = Array.from({ length: count }, () => null);
  const heap: { state: number; label: Label }[] = [];
  for (const start of starts) pushHeap(heap, start);
  while (heap.length > 0) {
    const { state, label } = popHeap(heap);
    if (best[state] !== null) continue;
    best[state] = label;
    for (const { to, time, length } of stepsFrom(state)) {
      if (best[to] === null) pushHeap(heap, { state: to, label: [label[0] + time, label[1] + length, label[2]] });
    }
  }
  return best;
}

/** What a search of a graph without turn restrictions must give. */
export function dijkstraOnNodes(
  network: RoadNetwork,
  mode: TravelMode,
  to: readonly Seed[],
  against: boolean,
): (Label | null)[] {
  const arcs = directedLinks(network, mode);
  const leaving = Map.groupBy(arcs, (arc) => (against ? arc.head : arc.tail));
  return plainDijkstra(
    network.nodeCount,
    (node) =>
      (leaving.get(node) ?? []).map((arc) => ({ to: against ? arc.tail : arc.head, time: arc.time, length: arc.length })),
    to.map((seed) => ({ state: seed.node, label: [seed.deciseconds, seed.decimetres, seed.owner] })),
  );
}

interface DirectedLink {
  readonly link: number;
  readonly tail: number;
  readonly head: number;
  readonly time: number;
  readonly length: number;
}

export function directedLinks(network: RoadNetwork, mode: TravelMode): DirectedLink[] {
  const times = linkDeciseconds(network, mode, SHIPPED_SPEEDS);
  return [...Array(network.linkCount).keys()].flatMap((link) => {
    const [start, end] = [network.linkStart[link]!, network.linkEnd[link]!];
    const rest = { link, time: times[link]!, length: network.linkDecimetres[link]! };
    const flags = network.linkFlags[link]!;
    return [
      ...((flags & PASSABLE[mode].forward) !== 0 ? [{ ...rest, tail: start, head: end }] : []),
      ...((flags & PASSABLE[mode].backward) !== 0 ? [{ ...rest, tail: end, head: start }] : []),
    ];
  });
}

/** Whether one may go from the head of one link on to another that leaves there, by the network's restrictions. */
function turns(network: RoadNetwork, arcs: readonly DirectedLink[]): (a: DirectedLink, b: DirectedLink) => boolean {
  const { from, via, to, only } = network.restrictions;
  const leaving = Map.groupBy(arcs, (arc) => arc.tail);
  const byLink = Map.groupBy([...from.keys()], (i) => from[i]!);
  return (a, b) => {
    const mine = (byLink.get(a.link) ?? []).filter((i) => via[i] === a.head);
    if (mine.some((i) => only[i] === 0 && to[i] === b.link)) return false;
    const duties = mine.filter((i) => only[i] === 1 && leaving.get(a.head)?.some((arc) => arc.link === to[i]));
    return duties.length === 0 || duties.some((i) => to[i] === b.link);
  };
}

/** Cars with turn restrictions: states are directed links. Labels of trips between seeds and nodes, in either direction. */
export function dijkstraOnLinks(network: RoadNetwork, seeds: readonly Seed[], against: boolean): (Label | null)[] {
  const arcs = directedLinks(network, 'car');
  const mayFollow = turns(network, arcs);
  const near = (arc: DirectedLink): number => (against ? arc.head : arc.tail);
  const far = (arc: DirectedLink): number => (against ? arc.tail : arc.head);
  const at = Map.groupBy(arcs.keys(), (state) => near(arcs[state]!));
  const starts = seeds.flatMap((seed) =>
    (at.get(seed.node) ?? []).map((state) => {
      const arc = arcs[state]!;
      return { state, label: [seed.deciseconds + arc.time, seed.decimetres + arc.length, seed.owner] as const };
    }),
  );
  const onFrom = (state: number): Step[] => {
    const here = arcs[state]!;
    const next = (at.get(far(here)) ?? []).filter((to) => (against ? mayFollow(arcs[to]!, here) : mayFollow(here, arcs[to]!)));
    return next.map((to) => ({ to, time: arcs[to]!.time, length: arcs[to]!.length }));
  };
  const byLink = plainDijkstra(arcs.length, onFrom, starts);
  const labels: (Label | null)[] = Array.from({ length: network.nodeCount }, () => null);
  const offer = (node: number, label: Label): void => {
    const held = labels[node] ?? null;
    if (held === null || before(label, held)) labels[node] = label;
  };
  for (const seed of seeds) offer(seed.node, [seed.deciseconds, seed.decimetres, seed.owner]);
  for (const [state, label] of byLink.entries()) if (label !== null) offer(far(arcs[state]!), label);
  return labels;
}

/** Labels in the shape of the oracle's. */
export function asList(graph: RoutingGraph, labels: Labels): (Label | null)[] {
  return [...Array(graph.networkNodes).keys()].map((node) =>
    labels.deciseconds[node] === UNREACHED ? null : [labels.deciseconds[node]!, labels.decimetres[node]!, labels.owners[node]!],
  );
}

function pushHeap(heap: { state: number; label: Label }[], entry: { state: number; label: Label }): void {
  let at = heap.push(entry) - 1;
  while (at > 0 && before(entry.label, heap[(at - 1) >> 1]!.label)) {
    heap[at] = heap[(at - 1) >> 1]!;
    at = (at - 1) >> 1;
  }
  heap[at] = entry;
}

function popHeap(heap: { state: number; label: Label }[]): { state: number; label: Label } {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return top;
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && before(heap[below + 1]!.label, heap[below]!.label)) below++;
    if (!before(heap[below]!.label, last.label)) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = last;
  return top;
}
