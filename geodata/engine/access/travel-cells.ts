// How travel is written in the cells of a table, whichever table it is.
import { UNREACHED } from '../../model/travel.ts';

/**
 * Tenths of seconds as seconds, decimetres as metres: `1695` is "169.5", `1700` is "170"; UNREACHED is empty. Quicker than dividing and
 * writing a double, for tables of millions of rows.
 */
export function tenthsText(value: number): string {
  if (value === UNREACHED) return '';
  const rest = value % 10;
  return rest === 0 ? String(value / 10) : `${(value - rest) / 10}.${rest}`;
}

/** What a time rests on: a road, or a straight line that was lengthened by the detour factor. */
export const wayOf = (byLine: Uint8Array, block: number): string => (byLine[block] === 1 ? 'straight-line' : 'road');
