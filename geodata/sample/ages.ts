// How old people are: one shape for England, bent by the kind of place. Shares are for drawing only; no real table is copied.
import { between, type Random } from './random.ts';

export const OLDEST = 90;

export type AgeProfile = 'student' | 'inner-city' | 'suburb' | 'town' | 'coast' | 'country';

/** Relative number of people at an age: straight lines between these points. The last is "90 and over". */
// biome-ignore format: a table
const ENGLAND: readonly (readonly [age: number, weight: number])[] = [
  [0, 1.05], [9, 1.25], [18, 1.1], [30, 1.36], [40, 1.28], [54, 1.42], [64, 1.12], [73, 1.05], [80, 0.66], [89, 0.3], [90, 0.95],
];

/** Factors at ages, straight lines between. */
// biome-ignore format: a table
const BENDS: Record<AgeProfile, readonly (readonly [age: number, factor: number])[]> = {
  student: [[0, 0.25], [16, 0.3], [17, 0.5], [18, 5], [20, 8.5], [22, 6], [25, 2.6], [32, 1.2], [45, 0.5], [90, 0.3]],
  'inner-city': [[0, 1.2], [16, 1], [22, 1.5], [34, 1.5], [50, 0.9], [65, 0.65], [90, 0.5]],
  suburb: [[0, 1.1], [12, 1.2], [20, 0.9], [35, 1.1], [48, 1.1], [65, 0.9], [90, 0.9]],
  town: [[0, 1], [20, 0.9], [40, 1], [70, 1.1], [90, 1.1]],
  coast: [[0, 0.7], [18, 0.7], [25, 0.6], [45, 0.8], [60, 1.3], [70, 1.9], [90, 2]],
  country: [[0, 0.8], [16, 1], [20, 0.65], [30, 0.6], [45, 0.95], [58, 1.35], [72, 1.4], [90, 1.1]],
};

function along(line: readonly (readonly [number, number])[], age: number): number {
  const upper = line.findIndex(([at]) => at >= age);
  const [toAge, toValue] = line[upper]!;
  if (toAge === age) return toValue;
  const [fromAge, fromValue] = line[upper - 1]!;
  return fromValue + ((toValue - fromValue) * (age - fromAge)) / (toAge - fromAge);
}

/** Whole numbers in proportion to weights that add up to `total` (largest remainders; ties to the earlier). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((all, value) => all + value, 0);
  const byRemainder = [...weights.keys()].sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const index of byRemainder) {
    if (left <= 0) break;
    whole[index]! += 1;
    left -= 1;
  }
  return whole;
}

/** People at each age 0 to 89 and "90 and over" (91 numbers) that add up to `people`. */
export function drawAges(people: number, profile: AgeProfile, random: Random): number[] {
  const weights = Array.from(
    { length: OLDEST + 1 },
    (_, age) => along(ENGLAND, age) * along(BENDS[profile], age) * between(random, 0.65, 1.35),
  );
  return shareOut(people, weights);
}
