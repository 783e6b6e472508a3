// Population of areas: P(A) = sum of w_b over the blocks b of A. Unit: people. Source: CRITERIA section 1. O(blocks x bands).
import type { Partition } from './partition.ts';

/** People by slot, length slotCount + 1; slot 0 holds the unassigned. `people` has one entry a block. */
export function populationBySlot(partition: Pick<Partition, 'slotCount' | 'slotOf'>, people: Float64Array): Float64Array {
  const totals = new Float64Array(partition.slotCount + 1);
  for (let block = 0; block < people.length; block++) totals[partition.slotOf[block]!]! += people[block]!;
  return totals;
}
