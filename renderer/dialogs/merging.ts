// Which areas could be joined, and what the size rule would say of the whole.
import type { AtlasView, TierView } from '../../geodata/contract/views.ts';
import type { Tier } from '../../geodata/model/ids.ts';
import { counted, grouped } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';

/** What the areas come to together, or what to do first while none is chosen. */
export function mergedText(tier: Tier, chosen: number, residents: number, size: TierView['size']): string {
  if (chosen === 0) return `Choose at least one ${TIER_WORDS[tier].one.toLowerCase()} first`;
  return `${counted(residents, 'resident')} together${sizeVerdict(residents, size)}`;
}

/** `, within 250,000 to 500,000`; '' where the rules say nothing or count registered people, who are not known here. */
export function sizeVerdict(residents: number, size: TierView['size']): string {
  if (size?.basis !== 'resident' || (size.min === null && size.max === null)) return '';
  if (size.min !== null && residents < size.min) return `, below the ${grouped(size.min)} asked for`;
  if (size.max !== null && residents > size.max) return `, above the ${grouped(size.max)} allowed`;
  return ', within the range';
}

/** Slots of the areas that touch the area of `slot`, declared links included. O(blocks and their neighbours). */
export function touchingSlots(
  { neighbourOffsets, neighbours }: Pick<AtlasView, 'neighbourOffsets' | 'neighbours'>,
  slotOf: Uint16Array,
  slot: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let block = 0; block < slotOf.length; block++) {
    if (slotOf[block] !== slot) continue;
    for (let at = neighbourOffsets[block]!; at < neighbourOffsets[block + 1]!; at++) found.add(slotOf[neighbours[at]!]!);
  }
  found.delete(slot);
  return found;
}
