// From single steps between tiles to road links: stretches between junctions, with the zigzag taken off.

import type { RoadClass, RoadLink } from './county-types.ts';
import { BRIDGE } from './drawing.ts';
import type { KmPoint } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';

interface Step {
  readonly edge: number;
  readonly to: number;
}

/** Roads at each node, in the graph's own order. */
function stepsByNode(graph: RoadGraph, roadClass: ReadonlyMap<number, RoadClass>): Map<number, Step[]> {
  const steps = new Map<number, Step[]>();
  for (let node = 0; node < graph.nodes; node += 1) {
    const own: Step[] = [];
    for (let entry = graph.offsets[node]!; entry < graph.offsets[node + 1]!; entry += 1) {
      if (roadClass.has(graph.edges[entry]!)) own.push({ edge: graph.edges[entry]!, to: graph.targets[entry]! });
    }
    if (own.length > 0) steps.set(node, own);
  }
  return steps;
}

/** Node places with bends eased: a node of two roads moves halfway to the middle of its neighbours. */
function easeBends(graph: RoadGraph, steps: ReadonlyMap<number, readonly Step[]>): (node: number) => KmPoint {
  const eased = new Map<number, KmPoint>();
  for (const [node, [a, b, third]] of steps) {
    if (!a || !b || third) continue;
    const [here, before, after] = [graph.places[node]!, graph.places[a.to]!, graph.places[b.to]!];
    eased.set(node, { x: here.x / 2 + (before.x + after.x) / 4, y: here.y / 2 + (before.y + after.y) / 4 });
  }
  return (node) => eased.get(node) ?? graph.places[node]!;
}

const spansEstuary = (a: KmPoint, b: KmPoint): boolean => Math.abs(a.x - BRIDGE.x) < 2 && Math.abs(a.y - b.y) > 1.4 && a.x > 8;

/** Road links between junctions, dead ends and changes of road, in the order of their first node. */
export function joinLinks(
  graph: RoadGraph,
  roadClass: ReadonlyMap<number, RoadClass>,
  roadNumber: ReadonlyMap<number, string>,
): readonly RoadLink[] {
  const steps = stepsByNode(graph, roadClass);
  const place = easeBends(graph, steps);
  const isEnd = (node: number): boolean => {
    const [a, b, third] = steps.get(node)!;
    return (
      !a ||
      !b ||
      third !== undefined ||
      roadNumber.get(a.edge) !== roadNumber.get(b.edge) ||
      roadClass.get(a.edge) !== roadClass.get(b.edge)
    );
  };
  const used = new Set<number>();
  const links: RoadLink[] = [];
  for (const [start, own] of steps) {
    if (!isEnd(start)) continue;
    for (const first of own) {
      if (used.has(first.edge)) continue;
      const way = followed({ steps, place, isEnd }, start, first);
      for (const edge of way.edges) used.add(edge);
      const road = { roadClass: roadClass.get(first.edge)!, number: roadNumber.get(first.edge)! };
      links.push({ start, end: way.end, ...road, bridge: way.bridge, points: way.points });
    }
  }
  return links;
}

interface Steps {
  readonly steps: ReturnType<typeof stepsByNode>;
  readonly place: (node: number) => KmPoint;
  readonly isEnd: (node: number) => boolean;
}

/** From a node by its first step on to the next end. */
function followed({ steps, place, isEnd }: Steps, start: number, first: Step) {
  const points = [place(start)];
  const edges: number[] = [];
  let step = first;
  let bridge = false;
  for (;;) {
    edges.push(step.edge);
    bridge ||= spansEstuary(points.at(-1)!, place(step.to));
    points.push(place(step.to));
    if (isEnd(step.to)) return { end: step.to, edges, points, bridge };
    const onward = steps.get(step.to)!.find(({ edge }) => edge !== step.edge);
    if (!onward) throw new Error('A road ends where it should go on.');
    step = onward;
  }
}
