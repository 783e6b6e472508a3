// Turn restrictions in the numbers of the network.
import type { TurnRestrictions } from '../../model/roads.ts';
import type { Chains } from './chains.ts';

/** Chain of each raw link. */
export function chainsOfLinks({ count, offsets, steps }: Chains): Uint32Array {
  const chainOfLink = new Uint32Array(steps.length);
  for (let chain = 0; chain < count; chain++)
    for (let i = offsets[chain]!; i < offsets[chain + 1]!; i++) chainOfLink[steps[i]! >>> 1] = chain;
  return chainOfLink;
}

/** Restrictions by node, then first link, then last, each once. `linkOf` and `nodeOf` give the network's numbers of raw links and nodes. */
export function carryRestrictions(
  { from, via, to, only }: TurnRestrictions,
  linkOf: (raw: number) => number,
  nodeOf: (raw: number) => number,
): TurnRestrictions {
  const rows = Array.from(via, (node, i) => [nodeOf(node), linkOf(from[i]!), linkOf(to[i]!), only[i]!] as const);
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  const once = rows.filter((row, i) => i === 0 || row.some((value, k) => value !== rows[i - 1]![k]));
  return {
    from: Uint32Array.from(once, (row) => row[1]),
    via: Uint32Array.from(once, (row) => row[0]),
    to: Uint32Array.from(once, (row) => row[2]),
    only: Uint8Array.from(once, (row) => row[3]),
  };
}
