// Seeded randomness for the sample county: whole-number arithmetic only, so every platform draws the same numbers.

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32 (public domain, Tommy Ettinger): 32 bits of state, one stream a seed. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Roughly normal, mean 0, standard deviation 1: the sum of twelve draws. No logarithm, whose last digit differs by platform. */
export function nearNormal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
}

/** A number in [from, to). */
export const between = (random: Random, from: number, to: number): number => from + (to - from) * random();

/** One member of a list that is not empty. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
