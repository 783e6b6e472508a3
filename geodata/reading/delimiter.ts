// Which character separates the cells of a text file.
import { type Delimiter, firstCsvRows } from './csv-rows.ts';
import { HEADER_ROWS_LOOKED_AT } from './table-header.ts';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
/** Enough for forty rows of any published table. */
const SAMPLE_BYTES = 256 * 1024;

/**
 * The delimiter under which most of the first rows have the same number of cells, more than one; the wider table, then
 * the order comma, tab, semicolon, decides ties. A comma where nothing divides the text.
 */
export function sniffDelimiter(utf8: Buffer): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = agreement(utf8.subarray(0, SAMPLE_BYTES), delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Rows with the commonest width above one, plus less than one for the width itself. */
function agreement(sample: Buffer, delimiter: Delimiter): number {
  const rowsOfWidth = new Map<number, number>();
  for (const { cells } of sampleRows(sample, delimiter)) {
    if (cells.length > 1) rowsOfWidth.set(cells.length, (rowsOfWidth.get(cells.length) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, rows] of rowsOfWidth) score = Math.max(score, rows + width / (width + 1));
  return score;
}

function sampleRows(sample: Buffer, delimiter: Delimiter) {
  try {
    return firstCsvRows({ utf8: sample, delimiter }, HEADER_ROWS_LOOKED_AT);
  } catch {
    return []; // the very first row never ends under this delimiter, so it is another one
  }
}
