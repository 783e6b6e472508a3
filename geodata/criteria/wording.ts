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

/**
 * Who is somewhere, with the verb that agrees: `4,812 residents in 3 blocks lie`, `2 blocks where nobody lives lie`. `share`
 * follows the residents, ` (3.2%)`, and `of` the blocks, ` of Essex`.
 */
export function residentsIn(found: Whereabouts, verb: Verb): string {
  const { people, share = '', of = '' } = found;
  const blocks = `${counted(found.blocks, 'block')}${of}`;
  if (people === 0) return `${blocks} where nobody lives ${found.blocks === 1 ? verb.one : verb.many}`;
  return `${residents(people)}${share} in ${blocks} ${Math.round(people) === 1 ? verb.one : verb.many}`;
}

interface Whereabouts {
  readonly people: number;
  readonly blocks: number;
  readonly share?: string;
  readonly of?: string;
}

interface Verb {
  readonly one: string;
  readonly many: string;
}

export const IS: Verb = { one: 'is', many: 'are' };
export const LIES: Verb = { one: 'lies', many: 'lie' };

/** `98.2%`. Only all is written 100% and only nothing 0%: 99.97% stays below 100, and a trace reads "under 0.1%". */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share < 0.001) return 'under 0.1%';
  const tenths = share >= 1 ? Math.round(share * 1000) : Math.min(Math.round(share * 1000), 999);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}

/** A measure between 0 and 1 to two places: `0.23`. */
export const hundredths = (value: number): string => value.toFixed(2);

/** A range that is met: `within the 250,000 to 500,000 asked for`, `at least the 1,000,000 asked for`. */
export function metRange(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `within the ${grouped(min)} to ${grouped(max)} asked for`;
  if (min !== null) return `at least the ${grouped(min)} asked for`;
  return max === null ? 'any size will do' : `within the ${grouped(max)} allowed`;
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

/** `emergency-department` as `emergency department`. */
export const kebabWords = (id: string): string => id.replaceAll('-', ' ');
