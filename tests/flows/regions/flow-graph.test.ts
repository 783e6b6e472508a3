// Flows between blocks as a graph, and the modularity of its parts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directedGraph, exchangeGraph, type FlowGraph, flowEdges } from '../../../geodata/flows/regions/flow-graph.ts';
import { modularity } from '../../../geodata/flows/regions/modularity.ts';
import { flowsOf } from '../support/made-flows.ts';
import { matrixOf, modularityByPairs, parallel, randomEdges } from './graphs.ts';

const rows = ({ count, offsets, to, weight }: FlowGraph): [number, number][][] =>
  Array.from({ length: count }, (_, node) =>
    Array.from(to.subarray(offsets[node], offsets[node + 1]), (other, at) => [other, weight[offsets[node]! + at]!]),
  );

describe('the graph of flows', () => {
  // Two practices at home in block 2, one in block 0, one nowhere.
  const flows = flowsOf({
    home: [2, 2, 0, -1],
    rows: [
      [3, 4, 5, 9],
      [0, 6, 0, 0],
      [1, 1, 8, 9],
    ],
  });

  it('goes from where people live to the home block of where they are served', () => {
    const graph = directedGraph(3, flowEdges(flows, null));
    expect(rows(graph)).toEqual([[[2, 7]], [[2, 6]], [[0, 8]]]);
    expect([...graph.self]).toEqual([5, 0, 2]);
  });

  it('adds up what goes to and fro', () => {
    const graph = exchangeGraph(3, flowEdges(flows, null));
    expect(rows(graph)).toEqual([
      [[2, 15]],
      [[2, 6]],
      [
        [0, 15],
        [1, 6],
      ],
    ]);
    expect([...graph.self]).toEqual([5, 0, 2]);
  });

  it('keeps to flows on one piece of ground', () => {
    expect(rows(exchangeGraph(3, flowEdges(flows, Int32Array.of(0, 1, 1))))).toEqual([[], [[2, 6]], [[1, 6]]]);
    expect(rows(exchangeGraph(3, flowEdges(flows, Int32Array.of(0, -1, 0))))).toEqual([[[2, 15]], [], [[0, 15]]]);
  });

  it('is the same for edges in any order, and holds what they hold', () => {
    fc.assert(
      fc.property(randomEdges, fc.nat(), (list, turn) => {
        const at = turn % Math.max(1, list.edges.length);
        const graph = exchangeGraph(list.count, parallel(list.edges));
        expect(exchangeGraph(list.count, parallel([...list.edges.slice(at), ...list.edges.slice(0, at)].reverse()))).toEqual(
          graph,
        );
        const matrix = matrixOf(list);
        for (const [node, row] of rows(graph).entries()) {
          const expected = matrix[node]!.flatMap((weight, other) => (weight > 0 && other !== node ? [[other, weight]] : []));
          expect(row).toEqual(expected);
          expect(2 * graph.self[node]!).toBe(matrix[node]![node]);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('modularity', () => {
  // Two triangles joined by one edge: 7 edges. Each triangle holds 3 of them and half of all ends: 2 (3/7 - (1/2)^2) = 5/14.
  const triangles = {
    count: 6,
    edges: [
      [0, 1, 1],
      [1, 2, 1],
      [0, 2, 1],
      [3, 4, 1],
      [4, 5, 1],
      [3, 5, 1],
      [2, 3, 1],
    ] as const,
  };
  const graph = exchangeGraph(6, parallel(triangles.edges));

  it('is 5/14 for two triangles joined by an edge, and 0 for the whole', () => {
    expect(modularity(graph, [1, 1, 1, 2, 2, 2])).toBeCloseTo(5 / 14, 15);
    expect(modularity(graph, [1, 1, 1, 1, 1, 1])).toBe(0);
  });

  it('weighs what chance would bring by the resolution', () => {
    expect(modularity(graph, [1, 1, 1, 2, 2, 2], 0.5)).toBeCloseTo(6 / 7 - 1 / 4, 15);
  });

  it('is 0 where nobody goes anywhere', () => {
    expect(modularity(exchangeGraph(2, parallel([])), [1, 2])).toBe(0);
  });

  it('equals the sum over all pairs', () => {
    fc.assert(
      fc.property(randomEdges, fc.array(fc.nat({ max: 3 }), { minLength: 14, maxLength: 14 }), (list, labels) => {
        const built = exchangeGraph(list.count, parallel(list.edges));
        const parts = labels.slice(0, list.count);
        expect(modularity(built, parts, 1.5)).toBeCloseTo(modularityByPairs(list, parts, 1.5), 12);
        // Nodes of part 0 each by themselves.
        const apart = parts.map((part, node) => (part === 0 ? 100 + node : part));
        expect(modularity(built, parts, 1, 0)).toBeCloseTo(modularityByPairs(list, apart), 12);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
