// Small graphs of every awkward kind, and the plainest search there is to compare with.
import fc from 'fast-check';
import type { ArcTable, Direction, Labels, RoutingGraph, Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly deciseconds: number;
  readonly decimetres: number;
}

/** A graph of the arcs given; copies stand after the network's nodes, `copiesOf` in ascending order. */
export function graphOf(networkNodes: number, arcs: readonly Arc[], copiesOf: readonly number[] = []): RoutingGraph {
  const nodeCount = networkNodes + copiesOf.length;
  const original = Uint32Array.from({ length: nodeCount }, (_, node) => copiesOf[node - networkNodes] ?? node);
  const table = (of: (arc: Arc) => number, other: (arc: Arc) => number): ArcTable => {
    const sorted = arcs.map((arc, link) => ({ arc, link })).toSorted((a, b) => of(a.arc) - of(b.arc) || a.link - b.link);
    const offsets = new Uint32Array(nodeCount + 1);
    for (const { arc } of sorted) offsets[of(arc) + 1]!++;
    for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
    return {
      offsets,
      nodes: Uint32Array.from(sorted, ({ arc }) => other(arc)),
      deciseconds: Uint32Array.from(sorted, ({ arc }) => arc.deciseconds),
      decimetres: Uint32Array.from(sorted, ({ arc }) => arc.decimetres),
      links: Uint32Array.from(sorted, ({ link }) => 2 * link),
    };
  };
  return {
    nodeCount,
    networkNodes,
    original,
    forward: table(
      (arc) => arc.from,
      (arc) => arc.to,
    ),
    backward: table(
      (arc) => arc.to,
      (arc) => arc.from,
    ),
  };
}

const times = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 900 }));

/** Any arcs at all: loops, parallels, one-way, no time or length, parts apart, copies of junctions. */
const tangle: fc.Arbitrary<RoutingGraph> = fc
  .record({ nodes: fc.integer({ min: 1, max: 18 }), copies: fc.array(fc.nat(17), { maxLength: 4 }) })
  .chain(({ nodes, copies }) => {
    const copiesOf = copies.map((copy) => copy % nodes).toSorted((a, b) => a - b);
    const node = fc.nat(nodes + copies.length - 1);
    const arc = fc.record({ from: node, to: node, deciseconds: times, decimetres: times });
    return fc.array(arc, { maxLength: 60 }).map((arcs) => graphOf(nodes, withExits(arcs, nodes, copiesOf), copiesOf));
  });

/** A copy may be left only by arcs that its junction has too: that is what copies are. */
function withExits(arcs: readonly Arc[], nodes: number, copiesOf: readonly number[]): readonly Arc[] {
  return arcs.flatMap((arc) => (arc.from < nodes ? [arc] : [arc, { ...arc, from: copiesOf[arc.from - nodes]! }]));
}

/** Streets in a square, some missing, some one-way, with a ferry across; each link draws its own times. */
const town: fc.Arbitrary<RoutingGraph> = fc.integer({ min: 2, max: 8 }).chain((side) => {
  const draw = fc.record({ kind: fc.nat(9), deciseconds: times, decimetres: fc.integer({ min: 0, max: 50 }), back: times });
  const links = 2 * side * (side - 1);
  return fc.array(draw, { minLength: links + 1, maxLength: links + 1 }).map((draws) => {
    const arcs: Arc[] = [];
    const join = (from: number, to: number): void => {
      const { kind, deciseconds, decimetres, back } = draws[arcs.length % draws.length]!;
      if (kind > 1) arcs.push({ from, to, deciseconds, decimetres });
      if (kind > 2) arcs.push({ from: to, to: from, deciseconds: kind === 9 ? back : deciseconds, decimetres });
    };
    for (let node = 0; node < side * side; node++) {
      if ((node + 1) % side !== 0) join(node, node + 1);
      if (node + side < side * side) join(node, node + side);
    }
    arcs.push({ from: 0, to: side * side - 1, deciseconds: 12_000, decimetres: 90_000 });
    return graphOf(side * side, arcs);
  });
});

export const anyGraph: fc.Arbitrary<RoutingGraph> = fc.oneof(tangle, town);

/** Points on the roads of a graph: each joins up to two nodes. */
export const anyPoints = (graph: RoutingGraph, most: number): fc.Arbitrary<readonly (readonly Seed[])[]> =>
  fc
    .array(
      fc.array(fc.record({ node: fc.nat(graph.networkNodes - 1), deciseconds: fc.nat(40), decimetres: fc.nat(40) }), {
        maxLength: 2,
      }),
      { maxLength: most },
    )
    .map((points) => points.map((seeds, owner) => seeds.map((seed) => ({ ...seed, owner }))));

/** Labels by passing over all arcs until nothing changes (Bellman and Ford). */
export function plainLabels(graph: RoutingGraph, seeds: readonly Seed[], direction: Direction): Labels {
  const labels = Array.from({ length: graph.nodeCount }, () => [UNREACHED, UNREACHED, -1] as readonly [number, number, number]);
  const improve = (node: number, label: readonly [number, number, number]): boolean => {
    const held = labels[node]!;
    const better = label[0] - held[0] || label[1] - held[1] || label[2] - held[2];
    if (better >= 0) return false;
    labels[node] = label;
    return true;
  };
  const copies = Array.from({ length: graph.nodeCount - graph.networkNodes }, (_, copy) => graph.networkNodes + copy);
  for (const { node, deciseconds, decimetres, owner } of seeds) {
    improve(node, [deciseconds, decimetres, owner]);
    const ends = direction === 'to-seeds' ? copies.filter((copy) => graph.original[copy] === node) : [];
    for (const copy of ends) improve(copy, [deciseconds, decimetres, owner]);
  }
  const { offsets, nodes, deciseconds, decimetres } = direction === 'from-seeds' ? graph.forward : graph.backward;
  for (let changed = true; changed; ) {
    changed = false;
    for (let node = 0; node < graph.nodeCount; node++) {
      const [time, length, owner] = labels[node]!;
      if (time === UNREACHED) continue;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        if (improve(nodes[arc]!, [time + deciseconds[arc]!, length + decimetres[arc]!, owner])) changed = true;
      }
    }
  }
  for (const copy of copies) improve(graph.original[copy]!, labels[copy]!);
  const network = labels.slice(0, graph.networkNodes);
  return {
    deciseconds: Uint32Array.from(network, ([time]) => time),
    decimetres: Uint32Array.from(network, ([, length]) => length),
    owners: Int32Array.from(network, ([, , owner]) => owner),
  };
}
