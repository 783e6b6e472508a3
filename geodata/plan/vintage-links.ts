// How blocks of one vintage correspond to blocks of another, in index order of both.
import type { BlockTable, VintageLink } from '../model/atlas.ts';

/** What conversion needs to know of a set of blocks. */
export type BlockIndexing = Pick<BlockTable, 'layer' | 'count' | 'codes' | 'indexOf'>;

/** As the ONS flags them: unchanged, split, merged, or irregular (anything else). */
export type BlockChange = 'unchanged' | 'split' | 'merged' | 'irregular';

/** Pairs of blocks that share ground, each pair once, ordered by `to` and then by `from`. */
export interface BlockPairs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Length of the from-blocks: what became of each; undefined for blocks that the link does not know. */
  readonly changeOf: readonly (BlockChange | undefined)[];
}

/** The link from one layer to another, turned round where it was published the other way; null when it is between others. */
export function orientLink(link: VintageLink, from: string, to: string): VintageLink | null {
  if (link.from === from && link.to === to) return link;
  if (link.from !== to || link.to !== from) return null;
  const turned: Readonly<Record<string, string>> = { S: 'M', M: 'S' };
  return {
    from: link.to,
    to: link.from,
    fromCodes: link.toCodes,
    toCodes: link.fromCodes,
    changes: link.changes.map((change) => turned[change] ?? change),
  };
}

const PUBLISHED: Readonly<Record<string, BlockChange>> = { U: 'unchanged', S: 'split', M: 'merged', X: 'irregular' };

/** What the shape of the correspondence says where nothing is published. */
function changeByShape(targets: readonly number[], sourceCounts: Uint32Array): BlockChange {
  const merged = targets.some((to) => sourceCounts[to]! > 1);
  if (targets.length === 1) return merged ? 'merged' : 'unchanged';
  return merged ? 'irregular' : 'split';
}

/**
 * The pairs of a link (already oriented). Codes that one side does not know are passed over; a block that the link does
 * not know but whose code both sides have is paired with itself.
 */
export function pairBlocks(link: VintageLink, from: BlockIndexing, to: BlockIndexing): BlockPairs {
  const targets: number[][] = Array.from({ length: from.count }, () => []);
  const published: (BlockChange | undefined)[] = Array.from({ length: from.count });
  const linked = new Set(link.toCodes);
  link.fromCodes.forEach((code, row) => {
    const source = from.indexOf.get(code);
    const target = to.indexOf.get(link.toCodes[row] ?? '');
    if (source === undefined || target === undefined || targets[source]!.includes(target)) return;
    targets[source]!.push(target);
    published[source] = PUBLISHED[link.changes[row] ?? ''];
  });
  from.codes.forEach((code, source) => {
    const target = to.indexOf.get(code);
    if (target !== undefined && targets[source]!.length === 0 && !linked.has(code)) targets[source]!.push(target);
  });
  return orderedPairs(targets, published, to.count);
}

function orderedPairs(
  targets: readonly (readonly number[])[],
  published: readonly (BlockChange | undefined)[],
  toCount: number,
): BlockPairs {
  const sourceCounts = new Uint32Array(toCount);
  for (const list of targets) for (const target of list) sourceCounts[target] = sourceCounts[target]! + 1;
  const pairs = targets.flatMap((list, source) => list.map((target) => ({ source, target })));
  pairs.sort((a, b) => a.target - b.target || a.source - b.source);
  return {
    from: Uint32Array.from(pairs, (pair) => pair.source),
    to: Uint32Array.from(pairs, (pair) => pair.target),
    changeOf: targets.map((list, source) =>
      list.length === 0 ? undefined : (published[source] ?? changeByShape(list, sourceCounts)),
    ),
  };
}
