// Order of codes and file names that is the same on every machine.

/** By code unit, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "E01000001, E01000002, E01000003 and 14 more": the first codes of a list that may be long. */
export function firstCodes(codes: readonly string[], shown = 3): string {
  const rest = codes.length - shown;
  return `${codes.slice(0, shown).join(', ')}${rest > 0 ? ` and ${count(rest)} more` : ''}`;
}

/** A whole number with thousands separators: 32,844. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 block", "32,844 blocks". */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${count(number)} ${number === 1 ? singular : plural}`;
}
