// People of a whole unit spread over its blocks by weight (residents), without losing or making anybody: largest remainder.
// In parts of 1/1024 of a person, so that sums of what comes out are exact in any order.

/** Parts of a person in which modelled people are counted. */
export const PERSON_PARTS = 1024;

/** People to the nearest 1/1024. */
export const exactPeople = (people: number): number => Math.round(people * PERSON_PARTS) / PERSON_PARTS;

/**
 * Divides `parts` (a whole number) over `weights` in proportion: everybody gets the whole parts they are due, and what is left goes
 * one by one to those with the largest remainders (ties: whoever comes first). The result sums to `parts` exactly. Weights are not
 * negative; where all weigh nothing they are taken as equal.
 */
export function divideParts(parts: number, weights: ArrayLike<number>): Float64Array {
  const count = weights.length;
  const shares = new Float64Array(count);
  if (count === 0) throw new Error(`${parts} parts cannot be divided among nobody.`);
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[i]!;
  const even = total === 0;
  if (even) total = count;
  const remainders = new Float64Array(count);
  let left = parts;
  for (let i = 0; i < count; i++) {
    const due = (parts * (even ? 1 : weights[i]!)) / total;
    shares[i] = Math.floor(due);
    remainders[i] = due - shares[i]!;
    left -= shares[i]!;
  }
  if (left > 0) giveLeft(shares, remainders, left);
  else if (left < 0) takeBack(shares, remainders, -left);
  return shares;
}

/** One part more for each of those with the largest remainders, over and over while there are parts left. Changes `shares`. */
function giveLeft(shares: Float64Array, remainders: Float64Array, left: number): void {
  const count = shares.length;
  const some = left % count;
  const rounds = (left - some) / count;
  // Plain numbers are sorted many times faster than positions with a comparison: who is due is then read off the last one's.
  const least = some === 0 ? Number.POSITIVE_INFINITY : remainders.slice().sort()[count - some]!;
  let ties = some;
  for (let i = 0; i < count; i++) if (remainders[i]! > least) ties--;
  for (let i = 0; i < count; i++) {
    const due = remainders[i]! > least || (remainders[i] === least && ties-- > 0);
    shares[i]! += rounds + (due ? 1 : 0);
  }
}

/** Division rounds, so that a due which is a hair below a whole number may come out as that number: one part too many. */
function takeBack(shares: Float64Array, remainders: Float64Array, tooMany: number): void {
  const count = shares.length;
  const order = Uint32Array.from(remainders, (_, i) => i).sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  let left = tooMany;
  for (let i = count - 1; left > 0; i = (i + count - 1) % count) {
    if (shares[order[i]!]! === 0) continue;
    shares[order[i]!]!--;
    left--;
  }
}
