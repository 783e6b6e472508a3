import { describe, expect, it } from 'vitest';
import { simplificationWeights } from '../../geodata/topology/simplify.ts';
import type { ArcGraph } from '../../geodata/topology/trace-arcs.ts';

function oneArc(points: readonly (readonly [number, number])[], closed: boolean): ArcGraph {
  return {
    arcCount: 1,
    nodeCount: closed ? 1 : 2,
    offsets: Uint32Array.from([0, points.length]),
    coordinates: Int32Array.from(points.flat()),
    leftBlock: Int32Array.from([0]),
    rightBlock: Int32Array.from([-1]),
    startNode: Uint32Array.from([0]),
    endNode: Uint32Array.from([closed ? 0 : 1]),
  };
}

const weigh = (graph: ArcGraph): number[] => Array.from(simplificationWeights(graph, Float64Array.from(graph.coordinates)));

describe('simplificationWeights', () => {
  it('weighs points by the triangle with their neighbours, growing as neighbours go', () => {
    // Worked by hand: the triangles at x = 1, 2, 3 are 0.5, 4 and 1.5.
    const weights = weigh(
      oneArc(
        [
          [0, 0],
          [1, 1],
          [2, 3],
          [3, 1],
          [4, 2],
        ],
        false,
      ),
    );
    // 1 goes first (0.5); then 2, now between 0 and 3: |2*1 - 3*3|/2 = 3.5, and 3 (1.5) goes before it,
    // after which 2 lies between 0 and 4: |2*2 - 4*3|/2 = 4.
    expect(weights).toEqual([Infinity, 0.5, 4, 1.5, Infinity]);
  });

  it('never takes a node, and leaves a closed arc four points', () => {
    const weights = weigh(
      oneArc(
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [5, 10.5],
          [0, 10],
          [0, 0],
        ],
        true,
      ),
    );
    expect(weights.filter((weight) => weight === Infinity).length).toBe(4);
    expect(weights[0]).toBe(Infinity);
    expect(weights[5]).toBe(Infinity);
  });

  it('gives the same weights in either direction', () => {
    const points = Array.from({ length: 40 }, (_, i) => [i * 10, Math.round(Math.sin(i * 1.7) * 1000)] as const);
    const forward = weigh(oneArc(points, false));
    const backward = weigh(oneArc([...points].reverse(), false));
    expect(backward.reverse()).toEqual(forward);
  });
});
