import { UNASSIGNED } from '../../geodata/model/plan.ts';

/** What holds an area: the slot of the tier above with most of its people; null when none of them is in any. */
export function parentSlot(slotOf: Uint16Array, slot: number, aboveSlotOf: Uint16Array, people: Float64Array): number | null {
  const held = new Map<number, number>();
  for (let block = 0; block < slotOf.length; block++) {
    const above = aboveSlotOf[block]!;
    if (slotOf[block] === slot && above !== UNASSIGNED) held.set(above, (held.get(above) ?? 0) + people[block]!);
  }
  let best: number | null = null;
  let most = -1;
  for (const [above, sum] of held) if (sum > most || (sum === most && above < best!)) [best, most] = [above, sum];
  return best;
}
