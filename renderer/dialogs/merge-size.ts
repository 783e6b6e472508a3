// What a size would say of an area that is not there yet.
import type { TierView } from '../../geodata/contract/views.ts';
import { grouped } from '../format/numbers.ts';

/** `, within 250,000 to 500,000`; '' where the rules say nothing or count registered people, who are not known here. */
export function sizeVerdict(residents: number, size: TierView['size']): string {
  if (size?.basis !== 'resident' || (size.min === null && size.max === null)) return '';
  if (size.min !== null && residents < size.min) return `, below the ${grouped(size.min)} asked for`;
  if (size.max !== null && residents > size.max) return `, above the ${grouped(size.max)} allowed`;
  return ', within the range';
}
