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
  const { offsets, neighbours } = graph;
  // Plain loops: all of England is searched at every step while a tier is almost empty.
  for (let i = 0; i < blocks.length; i++) marks[blocks[i]!] = 1;
  const groups: Uint32Array[] = [];
  const found = new Uint32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const start = blocks[i]!;
    if (marks[start] === 0) continue;
    marks[start] = 0;
    found[0] = start;
    let size = 1;
    // `found` is queue and result in one: blocks are never taken out, only passed by `at`.
    for (let at = 0; at < size; at++) {
      const block = found[at]!;
      const end = offsets[block + 1]!;
      for (let edge = offsets[block]!; edge < end; edge++) {
        const neighbour = neighbours[edge]!;
        if (marks[neighbour] === 0) continue;
        marks[neighbour] = 0;
        found[size++] = neighbour;
      }
    }
    groups.push(inOrder(graph.count, found.slice(0, size)));
  }
  return groups;
}

/** A group this long is put in order by looking through all blocks, which takes less time than sorting it. */
const LONG = 1_000;

function inOrder(count: number, group: Uint32Array): Uint32Array {
  if (group.length < LONG) return group.sort();
  const held = new Uint8Array(count);
  for (let i = 0; i < group.length; i++) held[group[i]!] = 1;
  for (let block = 0, at = 0; at < group.length; block++) if (held[block] === 1) group[at++] = block;
  return group;
}
