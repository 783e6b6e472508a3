// The geographies of ONS files: how their columns are named, what they are called, how fine they are, how their codes begin.
import { isLayerId, type LayerId, layerId, layerParts } from '../model/ids.ts';
import { cleanText } from './cells.ts';

interface Geography {
  /** For people, in the plural. */
  readonly label: string;
  /** Smaller is finer: 0 output areas. */
  readonly rank: number;
  /** First three characters of its codes in England and Wales (ONS Register of Geographic Codes). */
  readonly prefixes: readonly string[];
}

const GEOGRAPHIES: Readonly<Record<string, Geography>> = {
  oa: { label: 'Output areas', rank: 0, prefixes: ['E00', 'W00'] },
  lsoa: { label: 'Lower layer super output areas', rank: 1, prefixes: ['E01', 'W01'] },
  msoa: { label: 'Middle layer super output areas', rank: 2, prefixes: ['E02', 'W02'] },
  wd: { label: '', rank: 3, prefixes: ['E05', 'W05'] },
  pcn: { label: 'Primary care networks', rank: 4, prefixes: [] },
  lad: { label: 'Local authority districts', rank: 5, prefixes: ['E06', 'E07', 'E08', 'E09', 'W06'] },
  utla: { label: 'Upper-tier councils', rank: 6, prefixes: ['E06', 'E08', 'E09', 'E10', 'W06'] },
  sicbl: { label: 'Sub-ICB locations', rank: 7, prefixes: ['E38'] },
  ccg: { label: 'Clinical commissioning groups', rank: 7, prefixes: ['E38'] },
  stp: { label: 'Sustainability and transformation partnerships', rank: 8, prefixes: ['E54'] },
  icb: { label: 'Integrated care boards', rank: 8, prefixes: ['E54'] },
  cal: { label: 'Cancer alliances', rank: 9, prefixes: [] },
  nhsrlo: { label: 'NHS England local offices', rank: 10, prefixes: ['E39'] },
  nhser: { label: 'NHS England regions', rank: 11, prefixes: ['E40'] },
  cty: { label: 'Counties', rank: 6, prefixes: [] },
  rgn: { label: 'Regions', rank: 11, prefixes: ['E12'] },
};

/** Other spellings of the same geography. A published CTYUA (county or unitary authority) is the upper tier. */
const ALIASES: Readonly<Record<string, string>> = { ctyua: 'utla', ltla: 'lad', laua: 'lad', ward: 'wd' };

/** `<LETTERS><YY>CD` columns that hold a class rather than an area. */
const CLASSES: ReadonlySet<string> = new Set(['ruc', 'oac', 'loac', 'soac', 'lsoac', 'msoac']);

const LONG_NAMES: Readonly<Record<string, string>> = {
  'output area': 'oa',
  lsoa: 'lsoa',
  'lower super output area': 'lsoa',
  'lower layer super output area': 'lsoa',
  msoa: 'msoa',
  'middle super output area': 'msoa',
  'middle layer super output area': 'msoa',
  ward: 'wd',
  lad: 'lad',
  'local authority district': 'lad',
  'upper tier local authority': 'utla',
  'clinical commissioning group': 'ccg',
};

type Part = 'code' | 'name' | 'nhs';
const PARTS: Readonly<Record<string, Part>> = { cd: 'code', nm: 'name', cdh: 'nhs', code: 'code', name: 'name' };

/** The columns of one layer in a dataset; -1 where there is none. */
export interface GeographyColumns {
  readonly layer: LayerId;
  readonly code: number;
  readonly name: number;
  readonly nhsCode: number;
}

/** Layers with a code column, in column order: `LSOA11CD`, `ctyua21cd`, `LSOA code (2011)`, `Ward 2011 Code`. */
export function geographyColumns(columns: readonly string[]): readonly GeographyColumns[] {
  const byLayer = new Map<LayerId, { code: number; name: number; nhs: number }>();
  for (const [index, column] of columns.entries()) {
    const parsed = parseColumn(column);
    if (!parsed) continue;
    const entry = byLayer.get(parsed.layer) ?? { code: -1, name: -1, nhs: -1 };
    if (entry[parsed.part] < 0) entry[parsed.part] = index;
    byLayer.set(parsed.layer, entry);
  }
  return [...byLayer]
    .filter(([, at]) => at.code >= 0)
    .map(([layer, at]) => ({ layer, code: at.code, name: at.name, nhsCode: at.nhs }))
    .sort((a, b) => a.code - b.code);
}

/** Layers that a dataset names but gives no code of: `LSOA11NM` without `LSOA11CD`. */
function namesWithoutCodes(columns: readonly string[]): readonly LayerId[] {
  const coded = new Set(geographyColumns(columns).map(({ layer }) => layer));
  const named = columns.map(parseColumn).filter((parsed) => parsed?.part === 'name');
  return [...new Set(named.flatMap((parsed) => (parsed && !coded.has(parsed.layer) ? [parsed.layer] : [])))];
}

function parseColumn(column: string): { readonly layer: LayerId; readonly part: Part } | null {
  const text = cleanText(column).toLowerCase();
  const short = /^([a-z]+)(\d\d)(cdh|cd|nm)$/.exec(text);
  if (short) return layerColumn(short[1] ?? '', Number(short[2]), short[3] ?? '');
  const long = /^(.+?) (code|name) \(20(\d\d)\)$/.exec(text) ?? /^(.+?) 20(\d\d) (code|name)$/.exec(text);
  if (!long) return null;
  const geography = LONG_NAMES[long[1] ?? ''];
  const [part, year] = /^\d+$/.test(long[2] ?? '') ? [long[3], long[2]] : [long[2], long[3]];
  return geography ? layerColumn(geography, Number(year), part ?? '') : null;
}

function layerColumn(geography: string, year: number, part: string): { readonly layer: LayerId; readonly part: Part } | null {
  const kind = PARTS[part];
  if (!kind || CLASSES.has(geography)) return null;
  return { layer: layerId(ALIASES[geography] ?? geography, year), part: kind };
}

/**
 * The layer that rows are about: the finest of those with a code column, the first column where that is unknown. Null when
 * there is none, or when a finer layer is named without its code: then the code column itself is missing.
 */
export function finestColumn(columns: readonly string[]): GeographyColumns | null {
  if (finerNameOnly(columns) !== null) return null;
  return geographyColumns(columns).toSorted((a, b) => rankOf(a.layer) - rankOf(b.layer))[0] ?? null;
}

/** What the missing code column would be called: `LSOA11CD` where LSOA11NM is there; `otherwise` where nothing is named. */
export function missingCodeName(columns: readonly string[], otherwise: string): string | null {
  const named = finerNameOnly(columns);
  if (named !== null) return codeColumnName(named);
  return geographyColumns(columns).length === 0 ? otherwise : null;
}

/** The finest layer that is named but not coded, when it is finer than every coded one. */
export function finerNameOnly(columns: readonly string[]): LayerId | null {
  const finestCoded = Math.min(...geographyColumns(columns).map(({ layer }) => rankOf(layer)));
  const finer = namesWithoutCodes(columns).filter((layer) => rankOf(layer) < finestCoded);
  return finer.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

/** Smaller is finer. Geographies that are not known come after wards and before everything bigger. */
export function rankOf(layer: LayerId): number {
  return GEOGRAPHIES[layerParts(layer).geography]?.rank ?? 3.5;
}

/** "Local authority districts (2021)"; "WD (2019)" where the geography has no name here. */
export function layerLabel(layer: LayerId): string {
  const { geography, year } = layerParts(layer);
  return `${GEOGRAPHIES[geography]?.label || geography.toUpperCase()} (${year})`;
}

/** `LSOA11CD`: the column that would hold the codes of a layer. */
export function codeColumnName(layer: LayerId): string {
  return `${layer.toUpperCase()}CD`;
}

/** What an ONS code is the code of, when that is not `layer`; null when it may be right or the code is of no known form. */
export function wrongLayer(code: string, layer: LayerId): string | null {
  if (!/^[EW]\d{8}$/.test(code)) return null;
  const prefix = code.slice(0, 3);
  const own = GEOGRAPHIES[layerParts(layer).geography]?.prefixes ?? [];
  if (own.length === 0 || own.includes(prefix)) return null;
  const other = Object.entries(GEOGRAPHIES).find(([, { prefixes }]) => prefixes.includes(prefix));
  return other ? `${other[0]} (${other[1].label || other[0].toUpperCase()})` : null;
}

/** Last code of the 2011 census geographies: later codes exist only from 2021 (ONS Register of Geographic Codes). */
const LAST_OF_2011: Readonly<Record<string, string>> = { E01: 'E01033768', E02: 'E02006934', W01: 'W01001958' };

/** The later vintage that a code must be of (`lsoa21` for E01035000), or null where the code alone does not tell. */
export function laterVintage(code: string, layer: LayerId): LayerId | null {
  const { geography, year } = layerParts(layer);
  const last = LAST_OF_2011[code.slice(0, 3)];
  if (year !== 2011 || last === undefined || code.length !== last.length || code <= last) return null;
  const later = `${geography}21`;
  return isLayerId(later) ? later : null;
}
