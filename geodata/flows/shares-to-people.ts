// Shares turned into people. A share alone is no number of people: it needs the size of what it is a share of, and only the
// size of an origin is known here (its residents). Shares of a destination need the destination's own size and are refused.
import type { FlowSet } from '../model/flows.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { divideParts, PERSON_PARTS } from './spread-origins.ts';

/** Published shares are rounded; the shares of one origin may come to this much more than 1. */
const ROUNDING = 1e-3;

/** Whether the shares of a set can become people by the residents of its origins; if not, why and what to do. */
export function checkShares(set: FlowSet): Result<FlowSet> {
  if (set.shareOf === 'destination') {
    return failure(
      issueOf({
        code: 'shares-without-base',
        message: `"${set.label}" (${set.id}) holds shares of each destination's patients by origin. Without the number of patients of each destination they cannot be turned into people.`,
        fix: "Use the set with the shares of each origin's patients by destination, or import counts of people.",
      }),
    );
  }
  for (let origin = 0; origin + 1 < set.offsets.length; origin++) {
    const sum = sumOf(set, origin);
    if (sum > 1 + ROUNDING) {
      return failure(
        issueOf({
          code: 'shares-over-one',
          message: `In "${set.label}" (${set.id}) the shares of ${codeOf(set, origin)} come to ${sum.toFixed(3)}, more than all of its people.`,
          fix: 'Check what the shares are shares of, and import the file again.',
        }),
      );
    }
  }
  return ok(set);
}

/**
 * People of one origin by cell of its row, in 1/1024 of a person: its residents times the sum of its shares, rounded once and then
 * divided by the shares, so that shares that come to 1 give every resident exactly once.
 */
export function partsOfShares(set: FlowSet, origin: number, residents: number): Float64Array {
  const shares = set.values.subarray(set.offsets[origin], set.offsets[origin + 1]);
  if (shares.length === 0) return new Float64Array(0);
  const sum = Math.min(1, sumOf(set, origin));
  const whole = Math.abs(sum - 1) <= ROUNDING ? 1 : sum;
  return divideParts(Math.round(residents * whole * PERSON_PARTS), shares);
}

function sumOf(set: FlowSet, origin: number): number {
  let sum = 0;
  for (let cell = set.offsets[origin]!; cell < set.offsets[origin + 1]!; cell++) sum += set.values[cell]!;
  return sum;
}

const codeOf = ({ originCodes, outside }: FlowSet, origin: number): string =>
  originCodes[origin] ?? outside[origin - originCodes.length]?.code ?? '';

const issueOf = ({ code, message, fix }: Pick<Issue, 'code' | 'message' | 'fix'>): Issue => ({
  code,
  severity: 'error',
  message,
  place: {},
  fix,
});
