// Months in English, whatever the machine's language.
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "April 2021" of a year and a month from 1 to 12; '' for another. */
export function monthName(year: number | string, month: number): string {
  const name = MONTHS[month - 1];
  return name === undefined ? '' : `${name} ${year}`;
}
