// How well an area agrees with its matched units, by people. Unit: shares from 0 to 1. Source: CRITERIA section 1.
//   inside = P(A and union M) / P(A)    covered = P(A and union M) / P(union M)    Jaccard = P(A and union M) / P(A or union M)
// O(matched units).
import type { Crosstab } from './crosstab.ts';

export interface Agreement {
  /** People of the area; of its matched units; of both. */
  readonly areaPeople: number;
  readonly unitPeople: number;
  readonly sharedPeople: number;
  readonly insideShare: number;
  readonly coveredShare: number;
  readonly jaccard: number;
}

/** Agreement of a row with a set of columns. Shares of nobody are 0. `areaPeople` is the population of the row. */
export function agreement(table: Crosstab, row: number, matched: readonly number[], areaPeople: number): Agreement {
  let sharedPeople = 0;
  let unitPeople = 0;
  for (const column of matched) {
    sharedPeople += table.peopleIn(row, column);
    unitPeople += table.unitPeople[column]!;
  }
  return {
    areaPeople,
    unitPeople,
    sharedPeople,
    insideShare: share(sharedPeople, areaPeople),
    coveredShare: share(sharedPeople, unitPeople),
    jaccard: share(sharedPeople, areaPeople + unitPeople - sharedPeople),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
