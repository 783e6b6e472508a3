// Splits the rings of one polygon into simple loops: no vertex twice, no edge twice.
import type { RingGraph } from './ring-graph.ts';

/** Step i goes from `vertices[i]` along `edges[i]` to the next vertex, and the last back to the first. */
export interface Loop {
  readonly vertices: readonly number[];
  readonly edges: readonly number[];
}

/**
 * Loops of polygon `polygon`. Edges that its rings walk an even number of times cancel out (even-odd rule); the rest is
 * walked, and every time the walk meets itself a loop is cut off. Rings that touch themselves come out as several loops.
 */
export function splitLoops(graph: RingGraph, polygon: number): Loop[] {
  const edges = oddEdges(graph, polygon);
  const atVertex = new Map<number, number[]>();
  for (const edge of edges) {
    for (const vertex of [graph.ends[edge * 2]!, graph.ends[edge * 2 + 1]!]) {
      const list = atVertex.get(vertex);
      if (list === undefined) atVertex.set(vertex, [edge]);
      else list.push(edge);
    }
  }
  const unused = new Set(edges);
  const loops: Loop[] = [];
  for (const edge of edges) {
    if (unused.has(edge)) walkFrom(graph, graph.ends[edge * 2]!, atVertex, unused, loops);
  }
  return loops;
}

/** Edges that the polygon's rings walk an odd number of times, in order of first appearance. */
function oddEdges(graph: RingGraph, polygon: number): Set<number> {
  const odd = new Set<number>();
  const first = graph.stepOffsets[graph.ringOffsets[polygon]!]!;
  const last = graph.stepOffsets[graph.ringOffsets[polygon + 1]!]!;
  for (let step = first; step < last; step++) {
    const edge = graph.edges[step]!;
    if (edge >= 0 && !odd.delete(edge)) odd.add(edge);
  }
  return odd;
}

function walkFrom(graph: RingGraph, start: number, atVertex: Map<number, number[]>, unused: Set<number>, loops: Loop[]): void {
  const vertices = [start];
  const edges: number[] = [];
  const position = new Map([[start, 0]]);
  for (;;) {
    const here = vertices[vertices.length - 1]!;
    const edge = atVertex.get(here)!.find((candidate) => unused.has(candidate));
    if (edge === undefined) return;
    unused.delete(edge);
    const next = graph.ends[edge * 2] === here ? graph.ends[edge * 2 + 1]! : graph.ends[edge * 2]!;
    edges.push(edge);
    const met = position.get(next);
    if (met === undefined) {
      position.set(next, vertices.length);
      vertices.push(next);
      continue;
    }
    loops.push({ vertices: vertices.slice(met), edges: edges.splice(met) });
    for (const vertex of vertices.splice(met + 1)) position.delete(vertex);
  }
}
