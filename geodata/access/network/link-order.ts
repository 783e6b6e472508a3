// The order of links.
import type { ChainLines } from './chain-lines.ts';
import { compareBends, type LinkColumns } from './link-columns.ts';
import { sortByKey } from './radix-sort.ts';
import type { RoadLinks } from './road-links.ts';

/**
 * Chains by lower node, other node, length, class, flags, bends, limit and stated time. Only links between the same two nodes are compared one with
 * another; those alike in all of it are told apart by the turns restricted at them, if at all.
 */
export function orderLinks(columns: LinkColumns, lines: ChainLines, restrictionText: (chain: number) => string): Uint32Array {
  const { start, end, decimetres, roadClass, flags, limit, seconds, turned } = columns;
  const compare = (a: number, b: number): number =>
    decimetres[a]! - decimetres[b]! ||
    roadClass[a]! - roadClass[b]! ||
    flags[a]! - flags[b]! ||
    compareBends(lines.bends(a, turned[a]!), lines.bends(b, turned[b]!)) ||
    limit[a]! - limit[b]! ||
    seconds[a]! - seconds[b]! ||
    compareText(restrictionText(a), restrictionText(b));
  const any = Uint32Array.from(start, (_, chain) => chain);
  const order = sortByKey(sortByKey(any, end), start);
  for (let first = 0; first < order.length; ) {
    let last = first + 1;
    while (last < order.length && start[order[last]!] === start[order[first]!] && end[order[last]!] === end[order[first]!])
      last++;
    if (last - first > 1) order.subarray(first, last).sort(compare);
    first = last;
  }
  return order;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What turns are restricted at a chain, as text that does not depend on the order of rows: role, node, and the other link's ends and length. */
export function restrictionTexts(
  { from, via, to, only }: RoadLinks['restrictions'],
  columns: LinkColumns,
  { chainOfLink, nodeOfRaw }: { readonly chainOfLink: Uint32Array; readonly nodeOfRaw: ReadonlyMap<number, number> },
): (chain: number) => string {
  const texts = new Map<number, string[]>();
  const add = (chain: number, role: string, other: number, i: number): void => {
    const list = texts.get(chain) ?? [];
    const { start, end, decimetres, roadClass } = columns;
    list.push([role, only[i], nodeOfRaw.get(via[i]!), start[other], end[other], decimetres[other], roadClass[other]].join());
    texts.set(chain, list);
  };
  for (let i = 0; i < via.length; i++) {
    const [a, b] = [chainOfLink[from[i]!]!, chainOfLink[to[i]!]!];
    add(a, 'from', b, i);
    add(b, 'to', a, i);
  }
  return (chain) => (texts.get(chain) ?? []).sort().join(';');
}
