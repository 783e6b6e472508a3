// How far apart two partitions X and Y of the same people are.
//   VI = H(X given Y) + H(Y given X)        NMI = 2 I(X; Y) / (H(X) + H(Y))
// Natural logarithms, people as weights; unit: nats, and a share. M. Meila, "Comparing clusterings - an information based
// distance", Journal of Multivariate Analysis 98 (2007). O(blocks + pairs of slots that meet).
import { type PartitionPair, pairs } from './partition-pairs.ts';

export interface Information {
  /** 0 when X and Y are the same. Rounded to 12 decimals, because logarithms differ in their last bit between machines. */
  readonly variation: number;
  /** 1 when they are the same (and when both are a single area); 0 when one says nothing about the other. */
  readonly normalisedMutual: number;
}

/** Compares two partitions of the same blocks. "In none" (slot 0) counts as one more area of either. */
export function variationOfInformation({ x, y, people }: PartitionPair): Information {
  const joint = pairs({ x, y, people });
  const inX = new Float64Array(x.slotCount + 1);
  const inY = new Float64Array(y.slotCount + 1);
  let everyone = 0;
  for (const pair of joint) {
    inX[pair.x]! += pair.people;
    inY[pair.y]! += pair.people;
    everyone += pair.people;
  }
  if (everyone === 0) return { variation: 0, normalisedMutual: 1 };
  let variation = 0;
  for (const pair of joint) {
    if (pair.people === 0) continue;
    variation -= (pair.people / everyone) * (Math.log(pair.people / inX[pair.x]!) + Math.log(pair.people / inY[pair.y]!));
  }
  const entropies = entropy(inX, everyone) + entropy(inY, everyone);
  return {
    variation: round(variation),
    // I = (H(X) + H(Y) - VI) / 2.
    normalisedMutual: entropies > 0 ? round((entropies - variation) / entropies) : 1,
  };
}

function entropy(people: Float64Array, everyone: number): number {
  return people.reduce((sum, part) => (part > 0 ? sum - (part / everyone) * Math.log(part / everyone) : sum), 0);
}

// Adding 0 turns -0 into 0.
const round = (value: number): number => Math.round(value * 1e12) / 1e12 + 0;
