// Sorting millions of things by whole numbers, without a comparison.

const BITS = 11;
const BUCKETS = 1 << BITS;

/** The items of `order` by ascending key, `keys[item]`; items with one key stay in the order they had. */
export function sortByKey(order: Uint32Array, keys: Uint32Array): Uint32Array {
  let [from, to] = [order.slice(), new Uint32Array(order.length)];
  for (let shift = 0; shift < 32; shift += BITS) {
    if (!scatter({ from, to, keys, shift })) continue;
    [from, to] = [to, from];
  }
  return from;
}

interface Pass {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly keys: Uint32Array;
  readonly shift: number;
}

/** One pass over eleven bits; false where all items agree in them and nothing was moved. */
function scatter({ from, to, keys, shift }: Pass): boolean {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >>> shift) & (BUCKETS - 1)) + 1]!++;
  if (starts.includes(from.length)) return false;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  for (let i = 0; i < from.length; i++) {
    const item = from[i]!;
    to[starts[(keys[item]! >>> shift) & (BUCKETS - 1)]!++] = item;
  }
  return true;
}
