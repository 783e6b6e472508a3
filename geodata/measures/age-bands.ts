// People of areas by age band. Unit: people. Source: CRITERIA section 1. O(blocks x bands).
import type { Partition } from './partition.ts';

/**
 * People by slot and band, slot-major, length (slotCount + 1) x bandCount; slot 0 holds the unassigned.
 * `byBand` is block-major, length blocks x bandCount.
 */
export function bandsBySlot(
  partition: Pick<Partition, 'slotCount' | 'slotOf'>,
  byBand: Float32Array,
  bandCount: number,
): Float64Array {
  const totals = new Float64Array((partition.slotCount + 1) * bandCount);
  for (let block = 0; block < partition.slotOf.length; block++) {
    const from = block * bandCount;
    const to = partition.slotOf[block]! * bandCount;
    for (let band = 0; band < bandCount; band++) totals[to + band]! += byBand[from + band]!;
  }
  return totals;
}
