// When a hierarchy is worth making.
import type { RoutingGraph } from '../routing/routing-graph.ts';

/**
 * Microseconds a node, measured on made-up countries of 10,000 to 1,000,000 nodes: a search from one site takes 0.07 to 0.27, a
 * contraction 14 to 21; a row by the hierarchy is a hundredth of a search. So a hierarchy takes as long as 70 to 270 searches.
 */
const SEARCH = 0.1;
const CONTRACTION = 20;
/** Less than this is not worth a step that people have to be told of. Microseconds. */
const WORTH_SAVING = 2_000_000;
/** Rows that are asked for while an atlas is in use: the sites of a few kinds of care. */
const USUAL_ROWS = 1000;

/**
 * Whether to contract a graph before so many rows of times (one site to all blocks each) are worked out: when it saves two seconds or more.
 * With the usual 1,000 rows from 25,000 nodes on; for 200 rows or fewer never: searches are as quick by then. Nearest sites need none.
 */
export function hierarchyPays({ nodeCount }: Pick<RoutingGraph, 'nodeCount'>, rows: number = USUAL_ROWS): boolean {
  return nodeCount * (rows * SEARCH - CONTRACTION) >= WORTH_SAVING;
}
