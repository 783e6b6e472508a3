// Finding published columns whatever their capitals, spaces and line breaks.

/** Accepted names of each wanted column, by our own key. */
export type WantedColumns<Key extends string> = Readonly<Record<Key, readonly string[]>>;
/** Position of each column in the dataset. */
export type FoundColumns<Key extends string> = Readonly<Record<Key, number>>;

/** `OrganisationCode`, `Organisation Code` and `organisation_code` are one name: letters and digits in lower case. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Position of the first column with one of `names`, or -1. */
export function findColumn(columns: readonly string[], ...names: readonly string[]): number {
  const keys = names.map(columnKey);
  return columns.findIndex((column) => keys.includes(columnKey(column)));
}

/** Positions of all wanted columns, or null when one is missing. */
export function findColumns<Key extends string>(
  columns: readonly string[],
  wanted: WantedColumns<Key>,
): FoundColumns<Key> | null {
  const found: Partial<Record<Key, number>> = {};
  for (const key of keysOf(wanted)) {
    const at = findColumn(columns, ...wanted[key]);
    if (at < 0) return null;
    found[key] = at;
  }
  return found as FoundColumns<Key>; // every key was set or we returned
}

/** The column named first under `code`, when it alone is missing from `wanted`; else null. */
export function onlyMissing<Key extends string>(
  columns: readonly string[],
  wanted: WantedColumns<Key>,
  code: Key,
): string | null {
  const missing = keysOf(wanted).filter((key) => findColumn(columns, ...wanted[key]) < 0);
  return missing.length === 1 && missing[0] === code ? (wanted[code][0] ?? code) : null;
}

function keysOf<Key extends string>(wanted: WantedColumns<Key>): readonly Key[] {
  return Object.keys(wanted) as Key[]; // the keys of a record typed by Key
}
