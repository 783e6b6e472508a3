// For every block, the next block on a shortest way to the edge of the map (coast, or the edge of the atlas): what lies
// enclosed is then found without walking the whole country. Breadth-first search, O(blocks + borders), once an atlas.
import type { BlockFacts } from './block-facts.ts';

type Borders = Pick<BlockFacts, 'count' | 'outsideMetres' | 'offsets' | 'neighbours' | 'linked'>;

/** `next[b]` for a block on the edge; there is nothing further to pass. */
export const AT_EDGE = 0xffffffff;
/** `next[b]` for a block from which no chain of shared borders leads to the edge. */
export const NO_WAY_OUT = 0xfffffffe;

/** Next block towards OUTSIDE by block, AT_EDGE, or NO_WAY_OUT. Declared links are not borders and are not walked. */
export function wayOutside(facts: Borders): Uint32Array {
  const next = new Uint32Array(facts.count).fill(NO_WAY_OUT);
  const queue = new Uint32Array(facts.count);
  let size = 0;
  for (let block = 0; block < facts.count; block++) {
    if (facts.outsideMetres[block]! <= 0) continue;
    next[block] = AT_EDGE;
    queue[size++] = block;
  }
  for (let at = 0; at < size; at++) {
    const block = queue[at]!;
    for (let edge = facts.offsets[block]!; edge < facts.offsets[block + 1]!; edge++) {
      const neighbour = facts.neighbours[edge]!;
      if (facts.linked[edge] === 1 || next[neighbour] !== NO_WAY_OUT) continue;
      next[neighbour] = block;
      queue[size++] = neighbour;
    }
  }
  return next;
}
