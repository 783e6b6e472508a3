// Darts: arcs with a direction. Dart 2a runs along arc a, dart 2a + 1 against it; `dart ^ 1` is the same arc turned round.
import type { ArcGraph } from './trace-arcs.ts';

/** Node at which a dart begins. */
export const dartStart = (graph: ArcGraph, dart: number): number =>
  dart & 1 ? graph.endNode[dart >> 1]! : graph.startNode[dart >> 1]!;

const knownStarts = new WeakMap<ArcGraph, Uint32Array>();

/** Node at which each dart begins. Length 2 x arcs. Worked out once a graph and remembered. */
export function dartStarts(graph: ArcGraph): Uint32Array {
  const known = knownStarts.get(graph);
  if (known !== undefined) return known;
  const starts = new Uint32Array(graph.arcCount * 2);
  for (let dart = 0; dart < starts.length; dart++) starts[dart] = dartStart(graph, dart);
  knownStarts.set(graph, starts);
  return starts;
}

/** Block on the left of a dart, or OUTSIDE. */
export const dartLeft = (graph: ArcGraph, dart: number): number =>
  dart & 1 ? graph.rightBlock[dart >> 1]! : graph.leftBlock[dart >> 1]!;

const followers = new WeakMap<ArcGraph, Int32Array>();

/**
 * For every dart the one that follows it round the face on its left: among the darts that leave the node where it ends,
 * the first one clockwise from the way it came. Length 2 x arcs. Worked out once a graph and remembered.
 */
export function followingDarts(graph: ArcGraph): Int32Array {
  const known = followers.get(graph);
  if (known !== undefined) return known;
  const { offsets, darts } = dartsByNode(graph);
  const follower = new Int32Array(graph.arcCount * 2);
  for (let node = 0; node < graph.nodeCount; node++) {
    const first = offsets[node]!;
    const last = offsets[node + 1]! - 1;
    sortAnticlockwise(graph, darts, first, last);
    for (let i = first; i <= last; i++) follower[darts[i]! ^ 1] = darts[i === first ? last : i - 1]!;
  }
  followers.set(graph, follower);
  return follower;
}

/** Darts that leave each node, rows by node (CSR). */
function dartsByNode(graph: ArcGraph): { offsets: Uint32Array; darts: Int32Array } {
  const offsets = new Uint32Array(graph.nodeCount + 1);
  const count = graph.arcCount * 2;
  for (let dart = 0; dart < count; dart++) offsets[dartStart(graph, dart) + 1]!++;
  for (let node = 0; node < graph.nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const darts = new Int32Array(count);
  for (let dart = 0; dart < count; dart++) darts[next[dartStart(graph, dart)]!++] = dart;
  return { offsets, darts };
}

/** Insertion sort by the direction in which darts leave: nodes have three or four of them. */
function sortAnticlockwise(graph: ArcGraph, darts: Int32Array, first: number, last: number): void {
  for (let i = first + 1; i <= last; i++) {
    const dart = darts[i]!;
    let j = i - 1;
    while (j >= first && compareDirections(graph, darts[j]!, dart) > 0) {
      darts[j + 1] = darts[j]!;
      j--;
    }
    darts[j + 1] = dart;
  }
}

function compareDirections(graph: ArcGraph, first: number, second: number): number {
  const [ax, ay] = direction(graph, first);
  const [bx, by] = direction(graph, second);
  const upperA = ay > 0 || (ay === 0 && ax > 0);
  const upperB = by > 0 || (by === 0 && bx > 0);
  if (upperA !== upperB) return upperA ? -1 : 1;
  return bx * ay - ax * by || first - second;
}

function direction(graph: ArcGraph, dart: number): readonly [number, number] {
  const { coordinates, offsets } = graph;
  const backward = (dart & 1) === 1;
  const from = (backward ? offsets[(dart >> 1) + 1]! - 1 : offsets[dart >> 1]!) * 2;
  const to = from + (backward ? -2 : 2);
  return [coordinates[to]! - coordinates[from]!, coordinates[to + 1]! - coordinates[from + 1]!];
}
