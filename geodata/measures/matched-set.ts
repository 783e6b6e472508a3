// The matched set M(A): the units with most of their people in A. Source: CRITERIA section 1. O(units).
import type { Crosstab } from './crosstab.ts';

/**
 * Columns of the units of which more than half the people live in the row; ascending. "Most" is read as more than half,
 * not as more than in any other area, so that the set depends on A alone and an edit elsewhere cannot change it.
 * A unit with no people is matched when more than half of its blocks are in the row.
 */
export function matchedSet(table: Crosstab, row: number): number[] {
  const matched: number[] = [];
  for (let column = 1; column < table.columns; column++) {
    const blocks = table.blocksIn(row, column);
    if (blocks === 0) continue;
    const everyone = table.unitPeople[column]!;
    const most = everyone > 0 ? table.peopleIn(row, column) * 2 > everyone : blocks * 2 > table.unitBlocks[column]!;
    if (most) matched.push(column);
  }
  return matched;
}
