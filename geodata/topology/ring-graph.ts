// Polygons as walks over numbered vertices and edges: equal coordinates are one vertex, equal vertex pairs one edge.
import type { PolygonSet } from '../model/polygons.ts';
import { PairTable } from './pair-table.ts';

/** Rings as vertex numbers, without the first repeated at the end and without a vertex twice in a row. */
export interface VertexRings {
  /** Length polygons + 1, in rings. */
  readonly ringOffsets: Uint32Array;
  /** Length rings + 1, in steps. */
  readonly stepOffsets: Uint32Array;
  /** The vertex at which each step begins; it ends at the ring's next vertex. */
  readonly vertices: Int32Array;
}

/** The steps of all rings, gathered into undirected edges. */
export interface RingGraph extends VertexRings {
  /** Edge of each step. */
  readonly edges: Int32Array;
  readonly edgeCount: number;
  /** Two vertices an edge, the lower first. */
  readonly ends: Int32Array;
  /** How many steps run along each edge, up to 255. */
  readonly uses: Uint8Array;
}

/** Numbers the points of all rings; `points` receives their coordinates (whole 1e-7 degrees). */
export function numberVertices(polygons: PolygonSet, points: PairTable): VertexRings {
  const { coordinates, pointOffsets } = polygons;
  const rings = pointOffsets.length - 1;
  const stepOffsets = new Uint32Array(rings + 1);
  const vertices = new Int32Array(coordinates.length / 2);
  let steps = 0;
  for (let ring = 0; ring < rings; ring++) {
    const start = steps;
    for (let point = pointOffsets[ring]!; point < pointOffsets[ring + 1]!; point++) {
      const vertex = points.add(coordinates[point * 2]!, coordinates[point * 2 + 1]!);
      if (steps === start || vertices[steps - 1] !== vertex) vertices[steps++] = vertex;
    }
    while (steps > start + 1 && vertices[steps - 1] === vertices[start]) steps--;
    stepOffsets[ring + 1] = steps;
  }
  return { ringOffsets: polygons.ringOffsets, stepOffsets, vertices: vertices.slice(0, steps) };
}

/** Gathers the steps of all rings into edges. Rings of one vertex have no edge (-1). */
export function gatherEdges(rings: VertexRings): RingGraph {
  const { stepOffsets, vertices } = rings;
  const table = new PairTable(Math.ceil(vertices.length * 0.6) + 16);
  const edges = new Int32Array(vertices.length).fill(-1);
  const uses = new Uint8Array(vertices.length);
  for (let ring = 0; ring + 1 < stepOffsets.length; ring++) {
    const start = stepOffsets[ring]!;
    const end = stepOffsets[ring + 1]!;
    if (end - start < 2) continue;
    for (let step = start; step < end; step++) {
      const from = vertices[step]!;
      const to = vertices[step + 1 < end ? step + 1 : start]!;
      const edge = from < to ? table.add(from, to) : table.add(to, from);
      edges[step] = edge;
      if (uses[edge]! < 255) uses[edge]!++;
    }
  }
  const edgeCount = table.count;
  return { ...rings, edges, edgeCount, ends: table.pairs.slice(0, edgeCount * 2), uses: uses.slice(0, edgeCount) };
}
