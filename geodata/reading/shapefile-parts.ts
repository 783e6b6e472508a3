// A shapefile is several files with one name: which names belong together.

/** Parts that are read, and index and metadata parts that may be passed over. */
const PARTS = /^(.*)\.(shp|shx|dbf|prj|cpg|sbn|sbx|qix|qpj|cst|shp\.xml)$/i;

export interface NameGroup {
  /** The .shp, or the file itself. */
  readonly main: string;
  /** Names by extension in lower case; empty where the file is no shapefile. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Groups names (paths, or members of a zip) so that each shapefile is one entry; parts without a .shp stay single. */
export function groupShapefiles(names: readonly string[]): readonly NameGroup[] {
  const byStem = new Map<string, Map<string, string>>();
  for (const name of names) {
    const [stem, extension] = splitPart(name);
    if (stem === null) continue;
    const parts = byStem.get(stem) ?? new Map<string, string>();
    parts.set(extension, name);
    byStem.set(stem, parts);
  }
  const groups: NameGroup[] = [];
  for (const name of names) {
    const [stem, extension] = splitPart(name);
    const parts = stem === null ? undefined : byStem.get(stem);
    if (parts === undefined || !parts.has('shp')) groups.push({ main: name, parts: new Map() });
    else if (extension === 'shp' && parts.get('shp') === name) groups.push({ main: name, parts });
  }
  return groups;
}

function splitPart(name: string): readonly [stem: string | null, extension: string] {
  const match = PARTS.exec(name);
  return match ? [(match[1] ?? '').toLowerCase(), (match[2] ?? '').toLowerCase()] : [null, ''];
}
