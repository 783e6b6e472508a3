// Connected groups of blocks: two blocks belong together when a chain of shared borders, or declared links, joins them
// inside the set. Breadth-first search on the adjacency, O(blocks of the set + their borders). Source: CRITERIA section 1.
import type { BlockFacts } from './block-facts.ts';

type Graph = Pick<BlockFacts, 'count' | 'offsets' | 'neighbours'>;

/**
 * Groups of a set of blocks, each in index order, ordered by their first block. `marks` (length blocks, all 0) is scratch
 * space that may be handed in to save allocating it; it is left all 0.
 */
export function connectedGroups(
  graph: Graph,
  blocks: Uint32Array,
  marks: Uint8Array = new Uint8Array(graph.count),
): Uint32Array[] {
  for (const block of blocks) marks[block] = 1;
  const groups: Uint32Array[] = [];
  const found = new Uint32Array(blocks.length);
  for (const start of blocks) {
    if (marks[start] === 0) continue;
    marks[start] = 0;
    found[0] = start;
    let size = 1;
    // `found` is queue and result in one: blocks are never taken out, only passed by `at`.
    for (let at = 0; at < size; at++) {
      const block = found[at]!;
      for (let edge = graph.offsets[block]!; edge < graph.offsets[block + 1]!; edge++) {
        const neighbour = graph.neighbours[edge]!;
        if (marks[neighbour] === 0) continue;
        marks[neighbour] = 0;
        found[size++] = neighbour;
      }
    }
    groups.push(found.slice(0, size).sort());
  }
  return groups;
}
