// Lengths of arcs and their parts of areas, in metres on the British National Grid.
import type { Topology } from '../model/topology.ts';
import { fixedToBng } from './project.ts';
import type { ArcGraph } from './trace-arcs.ts';

/**
 * Adds `lengthMetres` and `sweepSquareMetres` to arcs. The local origin of the sweeps is the first point of the first
 * arc, which keeps the sums small; closed borders sum to the same area from any origin.
 */
export function measureArcs(graph: ArcGraph): Topology {
  const metres = fixedToBng(graph.coordinates);
  const [originX, originY] = [metres[0] ?? 0, metres[1] ?? 0];
  const lengthMetres = new Float64Array(graph.arcCount);
  const sweepSquareMetres = new Float64Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    let length = 0;
    let sweep = 0;
    for (let i = graph.offsets[arc]! * 2; i < (graph.offsets[arc + 1]! - 1) * 2; i += 2) {
      const [x1, y1] = [metres[i]! - originX, metres[i + 1]! - originY];
      const [x2, y2] = [metres[i + 2]! - originX, metres[i + 3]! - originY];
      length += Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
      sweep += x1 * y2 - x2 * y1;
    }
    lengthMetres[arc] = length;
    sweepSquareMetres[arc] = sweep / 2;
  }
  return { ...graph, lengthMetres, sweepSquareMetres };
}
