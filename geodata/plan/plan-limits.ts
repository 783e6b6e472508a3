// How long the texts and lists of a plan may be. Commands and the plan file share these, so that whatever can be
// entered can be saved, and whatever is saved can be opened again.

/** Highest slot: what a Uint16Array holds. Also the most areas a tier can have. */
export const MAX_SLOT = 0xffff;
export const MAX_NAME = 200;
export const MAX_NOTES = 20_000;
export const MAX_REASON = 4_000;
export const MAX_PARTNERS = 500;
/** Ids, codes, hashes, dates. */
export const MAX_CODE = 200;
/** Names of kinds of care. */
export const MAX_SERVICE = 60;
export const MAX_RECORDS = 100_000;
/** Characters of one plan file. A national plan of three full tiers has about 1.5 million. */
export const MAX_FILE = 64_000_000;

export const COLOUR = /^#[0-9a-f]{6}$/;
export const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Whether `name` can name a plan or an area: not blank, no spaces at its ends, one line, at most MAX_NAME characters. */
export const isName = (name: string): boolean =>
  name.length > 0 && name.length <= MAX_NAME && name === name.trim() && !CONTROL.test(name);

/** A name that `isName` accepts, made from a publisher's text; `fallback` where nothing is left of it. */
export function nameFrom(text: string, fallback: string): string {
  const clean = text.split(CONTROL).join(' ').trim().slice(0, MAX_NAME).trim();
  return clean === '' ? fallback : clean;
}
