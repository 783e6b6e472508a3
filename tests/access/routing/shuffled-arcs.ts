import type { ArcTable } from '../../../geodata/access/routing/routing-graph.ts';

export const DIRECTIONS = ['from-seeds', 'to-seeds'] as const;

/** The same arcs, those of each node in another order. */
export function shuffledArcs(table: ArcTable, draws: readonly number[]): ArcTable {
  const order = [...table.nodes.keys()];
  for (let node = 0; node + 1 < table.offsets.length; node++) {
    const [first, end] = [table.offsets[node]!, table.offsets[node + 1]!];
    for (let at = end - 1; at > first; at--) {
      const other = first + (draws[at % draws.length]! % (at - first + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
  }
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(order, (arc) => column[arc]!);
  return {
    offsets: table.offsets,
    nodes: pick(table.nodes),
    deciseconds: pick(table.deciseconds),
    decimetres: pick(table.decimetres),
    links: pick(table.links),
  };
}
