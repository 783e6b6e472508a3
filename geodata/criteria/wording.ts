// How numbers read in evidence. Our own, because Intl depends on the machine's locale data and results must not.

/** Whole number with thousands separators: `262,118`. Fractions are rounded. */
export function grouped(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  const text = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return Math.round(value) < 0 ? `-${text}` : text;
}

/** `1 block`, `3 blocks`; `many` is needed where adding an s is wrong. */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${grouped(value)} ${Math.round(value) === 1 ? one : many}`;
}

/** `262,118 residents`. */
export const residents = (people: number): string => counted(people, 'resident');

/** `98.2%`. Only all is written 100% and only nothing 0%: 99.97% stays below 100, and a trace reads "under 0.1%". */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share < 0.001) return 'under 0.1%';
  const tenths = share >= 1 ? Math.round(share * 1000) : Math.min(Math.round(share * 1000), 999);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}

/** A range for people: `250,000-500,000`, `at least 1,000,000`, `at most 50,000`. */
export function range(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `${grouped(min)}-${grouped(max)}`;
  if (min !== null) return `at least ${grouped(min)}`;
  return max === null ? 'any size' : `at most ${grouped(max)}`;
}

/** `a`, `a and b`, `a, b and c`, and from the fourth on `a, b, c and 2 more`. */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : [...items];
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

const UNIT_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  lad: ['lower-tier council', 'lower-tier councils'],
  utla: ['upper-tier council', 'upper-tier councils'],
  cauth: ['combined authority', 'combined authorities'],
  ccg: ['CCG', 'CCGs'],
  sicbl: ['sub-ICB location', 'sub-ICB locations'],
  stp: ['STP', 'STPs'],
  icb: ['ICB', 'ICBs'],
  pcn: ['PCN', 'PCNs'],
  nhser: ['NHS region', 'NHS regions'],
  msoa: ['MSOA', 'MSOAs'],
};

/** What units of a layer are called, from its id or geography: `utla21` is `upper-tier council(s)`. */
export function unitWords(layer: string): { readonly one: string; readonly many: string } {
  const geography = layer.replace(/\d+$/, '');
  const [one, many] = UNIT_WORDS[geography] ?? [`unit of ${geography}`, `units of ${geography}`];
  return { one, many };
}

/** First letter in upper case, for the start of a sentence. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `emergency-department` as `emergency department`. */
export const kebabWords = (id: string): string => id.replaceAll('-', ' ');
