// Coordinate systems: what a file declares, what its numbers allow, and what to say when they disagree.
import { refuse } from '../model/issue.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export type CrsId = 'EPSG:4326' | 'EPSG:27700';

/** What a file says of its coordinates: a system that is read, another one by name, or nothing. */
export type Declaration =
  | { readonly kind: 'known'; readonly id: CrsId }
  | { readonly kind: 'other'; readonly name: string }
  /** `default`: the format means WGS 84 where nothing is said; `infer`: the numbers must tell. */
  | { readonly kind: 'absent'; readonly meaning: 'default' | 'infer' };

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface ResolvedCrs {
  readonly id: CrsId;
  readonly known: 'declared' | 'default' | 'inferred';
}

const WGS84: Declaration = { kind: 'known', id: 'EPSG:4326' };
const BNG: Declaration = { kind: 'known', id: 'EPSG:27700' };
/** Great Britain on the National Grid, metres. */
const GRID: Bounds = { minX: 0, minY: 0, maxX: 700_000, maxY: 1_300_000 };
/** Declared grid coordinates may run out to sea. */
const GRID_WITH_SEA: Bounds = { minX: -200_000, minY: -200_000, maxX: 900_000, maxY: 1_500_000 };
const DEGREES: Bounds = { minX: -180, minY: -90, maxX: 180, maxY: 90 };
/** Great Britain in degrees with latitude first: as longitude and latitude this is the Indian Ocean. */
const SWAPPED: Bounds = { minX: 49, minY: -9, maxX: 61, maxY: 3 };
const FIX = 'Export it again as EPSG:4326 (WGS 84) or EPSG:27700 (British National Grid).';

/** From an authority and code: `('EPSG', 27700)`, `('OGC', 'CRS84')`. */
export function declaredByCode(authority: string, code: string | number): Declaration {
  const name = `${authority.toUpperCase()}:${code}`;
  if (name === 'EPSG:4326' || name === 'OGC:CRS84') return WGS84;
  return name === 'EPSG:27700' ? BNG : { kind: 'other', name };
}

/** From the `crs` member of a GeoJSON file (2008 specification): names, URNs, addresses, and the older `EPSG` form. */
export function declaredByCrsMember(crs: unknown): Declaration {
  if (crs === undefined || crs === null) return { kind: 'absent', meaning: 'default' };
  const text = crsName(crs);
  const parts = text.split(/[:/]+/);
  const authority = parts.findLast((part) => /^(?:EPSG|OGC)$/i.test(part));
  const code = parts.at(-1) ?? '';
  return authority === undefined ? { kind: 'other', name: text.slice(0, 80) } : declaredByCode(authority, code.toUpperCase());
}

/** `{"properties":{"name":"..."}}`, or the older `{"type":"EPSG","properties":{"code":27700}}`. */
function crsName(crs: unknown): string {
  const properties = typeof crs === 'object' && crs !== null && 'properties' in crs ? crs.properties : null;
  if (typeof properties === 'object' && properties !== null) {
    if ('name' in properties) return String(properties.name);
    if ('code' in properties) return `EPSG:${String(properties.code)}`;
  }
  return JSON.stringify(crs);
}

/** From the WKT of a .prj file or of a GeoPackage. */
export function declaredByWkt(wkt: string): Declaration {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.trim().slice(0, 80);
  if (/^\s*PROJC(?:S|RS)\s*\[\s*"(?:OSGB|British_National_Grid|British National Grid)/i.test(wkt)) return BNG;
  if (/^\s*GEOG(?:CS|CRS)\s*\[\s*"(?:GCS_WGS_1984|WGS[ _]?84|WGS[ _]1984)"/i.test(wkt)) return WGS84;
  return { kind: 'other', name };
}

/** Settles the system from the declaration and the numbers, or throws an IssueError that says what was found. */
export function resolveCrs(declaration: Declaration, bounds: Bounds, context: ReadContext, sheet: string | null): ResolvedCrs {
  const place = placeIn(context, sheet);
  if (declaration.kind === 'other') {
    return refuse('unknown-crs', `The coordinate system is ${declaration.name}, which is not read here.`, place, FIX);
  }
  if (declaration.kind === 'absent' && declaration.meaning === 'infer') {
    const id = within(bounds, DEGREES) ? 'EPSG:4326' : within(bounds, GRID) ? 'EPSG:27700' : null;
    if (id === null) return refuse('unknown-crs', `The file names no coordinate system, and ${describe(bounds)}.`, place, FIX);
    if (id === 'EPSG:4326') checkOrder(bounds, context, sheet);
    return { id, known: 'inferred' };
  }
  const id = declaration.kind === 'known' ? declaration.id : 'EPSG:4326';
  const known = declaration.kind === 'known' ? 'declared' : 'default';
  const says = known === 'declared' ? 'The file declares' : 'The file names no coordinate system, which for this format means';
  if (id === 'EPSG:4326') {
    if (!within(bounds, DEGREES)) refuse('wrong-crs', `${says} degrees (EPSG:4326), but ${describe(bounds)}.`, place, FIX);
    checkOrder(bounds, context, sheet);
  } else if (within(bounds, DEGREES) || !within(bounds, GRID_WITH_SEA)) {
    refuse('wrong-crs', `${says} the British National Grid (EPSG:27700), but ${describe(bounds)}.`, place, FIX);
  }
  return { id, known };
}

function checkOrder(bounds: Bounds, context: ReadContext, sheet: string | null): void {
  if (!within(bounds, SWAPPED)) return;
  refuse(
    'swapped-coordinates',
    'The coordinates come as latitude, longitude; they must come as longitude, latitude.',
    placeIn(context, sheet),
    'Export it again with longitude first.',
  );
}

function describe(bounds: Bounds): string {
  const range = `the coordinates run from ${short(bounds.minX)}, ${short(bounds.minY)} to ${short(bounds.maxX)}, ${short(bounds.maxY)}`;
  if (within(bounds, DEGREES)) return `${range}, which looks like degrees`;
  if (within(bounds, GRID)) return `${range}, which looks like metres on the British National Grid`;
  const mercator = 20_037_509;
  if (within(bounds, { minX: -mercator, minY: -mercator, maxX: mercator, maxY: mercator })) {
    return `${range}, which looks like metres in another system, such as Web Mercator (EPSG:3857)`;
  }
  return `${range}, which fits no known system`;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function within(inner: Bounds, outer: Bounds): boolean {
  return inner.minX >= outer.minX && inner.minY >= outer.minY && inner.maxX <= outer.maxX && inner.maxY <= outer.maxY;
}
