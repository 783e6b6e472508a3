// File names for plans.

const EXTENSION = '.footprint';

/** A file name that every system takes, from the name of a plan: `Fens & Wash v2.footprint`. '' when nothing is left of it. */
export function fileNameFor(planName: string): string {
  const plain = planName
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return plain === '' ? '' : `${plain}${EXTENSION}`;
}

/** `Fens` to `Fens copy`, `Fens copy` to `Fens copy 2`, whatever is free. */
export function copyName(name: string, taken: readonly string[]): string {
  const stem = `${name.replace(/ copy( \d+)?$/, '')} copy`;
  const names = new Set(taken.map((each) => each.toLowerCase()));
  let free = stem;
  for (let number = 2; names.has(free.toLowerCase()); number++) free = `${stem} ${number}`;
  return free;
}

/** `Fens & Wash v2` to `fens-wash-v2`, as the engine names what it exports. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'map';
