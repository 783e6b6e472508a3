// Cells of a workbook as plain text.
import { type CellObject, SSF } from '@e965/xlsx';
import { plainNumber } from './plain-number.ts';

/**
 * The text of a cell: numbers without thousands separators or rounding, dates as ISO 8601, a code kept as a number with a
 * format of zeros (`00000`) with its leading zeros, TRUE and FALSE, errors as Excel shows them.
 */
export function cellText(cell: CellObject | undefined): string {
  if (cell === undefined) return '';
  switch (cell.t) {
    case 's':
      return String(cell.v ?? '');
    case 'n':
      return numberText(Number(cell.v), typeof cell.z === 'string' ? cell.z : '');
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().replace(/T00:00:00\.000Z$/, '') : String(cell.v ?? '');
    case 'e':
      return cell.w ?? '#ERROR';
    default:
      return '';
  }
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0) return plainNumber(value).padStart(format.length, '0');
  return format !== '' && SSF.is_date(format) ? dateText(value) : plainNumber(value);
}

/** Days since the workbook's epoch as `2022-07-01` or `2022-07-01T09:30:00`; a time alone as `09:30:00`. */
function dateText(serial: number): string {
  const parts = SSF.parse_date_code(serial);
  if (!parts) return plainNumber(serial); // before the epoch: no date that Excel could show
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`;
  if (serial < 1) return time;
  const date = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  return time === '00:00:00' ? date : `${date}T${time}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
