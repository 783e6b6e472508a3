// CSV as RFC 4180 has it: commas, CRLF after every row, quotes where needed. UTF-8 without a byte-order mark.

/** One row with its line end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** What a spreadsheet would run as a formula when it opens the file. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * One cell. Text that a spreadsheet would take for a formula is given a leading apostrophe, which makes it text there;
 * names are typed by people, and a file that is passed around must not run anything.
 */
export function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
