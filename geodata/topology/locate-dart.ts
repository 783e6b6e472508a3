// Point location on the planar map: which face holds a point.
import type { ArcGraph } from './trace-arcs.ts';

/**
 * Returns a function that looks west from a point (whole 1e-7 degrees) and gives the dart of the nearest arc with the
 * point on its left, among the arcs that `counts` accepts; -1 where there is none. Arcs through the point do not count.
 */
export function locateDart(graph: ArcGraph): (x: number, y: number, counts: (arc: number) => boolean) => number {
  const box = arcBoxes(graph);
  return (x, y, counts) => {
    let nearest = -1;
    let nearestX = -Infinity;
    let nearestSlope = -Infinity;
    for (let arc = 0; arc < graph.arcCount; arc++) {
      if (box.minY[arc]! > y || box.maxY[arc]! < y || box.minX[arc]! > x || box.maxX[arc]! < nearestX || !counts(arc)) continue;
      for (let i = graph.offsets[arc]! * 2; i < (graph.offsets[arc + 1]! - 1) * 2; i += 2) {
        const [x1, y1] = [graph.coordinates[i]!, graph.coordinates[i + 1]!];
        const [x2, y2] = [graph.coordinates[i + 2]!, graph.coordinates[i + 3]!];
        // The ray runs a hair above y, so that a vertex on it belongs to the edges above.
        if (y1 > y === y2 > y) continue;
        const slope = (x2 - x1) / (y2 - y1);
        const at = x1 + (y - y1) * slope;
        if (at > x || (at === x && slope >= 0) || at < nearestX || (at === nearestX && slope <= nearestSlope)) continue;
        nearestX = at;
        nearestSlope = slope;
        nearest = y2 > y1 ? arc * 2 + 1 : arc * 2;
      }
    }
    return nearest;
  };
}

interface ArcBoxes {
  readonly minX: Int32Array;
  readonly minY: Int32Array;
  readonly maxX: Int32Array;
  readonly maxY: Int32Array;
}

function arcBoxes(graph: ArcGraph): ArcBoxes {
  const make = (start: number): Int32Array => new Int32Array(graph.arcCount).fill(start);
  const box = { minX: make(0x7fffffff), minY: make(0x7fffffff), maxX: make(-0x80000000), maxY: make(-0x80000000) };
  for (let arc = 0; arc < graph.arcCount; arc++) {
    for (let i = graph.offsets[arc]! * 2; i < graph.offsets[arc + 1]! * 2; i += 2) {
      const [x, y] = [graph.coordinates[i]!, graph.coordinates[i + 1]!];
      if (x < box.minX[arc]!) box.minX[arc] = x;
      if (x > box.maxX[arc]!) box.maxX[arc] = x;
      if (y < box.minY[arc]!) box.minY[arc] = y;
      if (y > box.maxY[arc]!) box.maxY[arc] = y;
    }
  }
  return box;
}
