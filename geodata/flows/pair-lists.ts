// Pairs of slots with people, sorted into rows. O(pairs + slots).

/** Pairs in rows: entries `offsets[slot]` to `offsets[slot + 1]`, ascending by the other slot. */
export interface PairLists {
  /** Length slots + 1. */
  readonly offsets: Uint32Array;
  readonly slots: Uint16Array;
  readonly people: Float64Array;
}

/** Pairs as parallel arrays, in any order; every pair stands there once. */
export interface Pairs {
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly people: Float64Array;
}

/** Rows by `from`, each ascending by `to`: two stable counting sorts, the second key first. For rows by `to` swap the two. */
export function pairLists({ from, to, people }: Pairs, slots: number): PairLists {
  const byTo = countingOrder(to, slots, null);
  const order = countingOrder(from, slots, byTo.order);
  const lists = { offsets: order.offsets, slots: new Uint16Array(to.length), people: new Float64Array(to.length) };
  for (let i = 0; i < to.length; i++) {
    lists.slots[i] = to[order.order[i]!]!;
    lists.people[i] = people[order.order[i]!]!;
  }
  return lists;
}

/** Positions in order of their key, those with equal keys as they stand in `before` (or from first to last). */
function countingOrder(
  keys: Uint16Array,
  slots: number,
  before: Uint32Array | null,
): { readonly offsets: Uint32Array; readonly order: Uint32Array } {
  const offsets = new Uint32Array(slots + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++;
  for (let slot = 0; slot < slots; slot++) offsets[slot + 1]! += offsets[slot]!;
  const next = offsets.slice();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const at = before ? before[i]! : i;
    order[next[keys[at]!]!++] = at;
  }
  return { offsets, order };
}
