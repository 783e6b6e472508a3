// What the importers of provider lists share: one provider a row, by code, with a point where there is one.
import type { Provider, ProviderKind, ProviderParent } from '../model/flows.ts';
import { cleanText, numberIn } from './cells.ts';
import type { RowDataset } from './dataset.ts';
import type { ImportFact } from './facts.ts';
import type { ImportLog, LogPlace } from './import-log.ts';
import { eachCodedRow } from './rows.ts';

/**
 * Which list is believed, field by field, where several describe one provider. A dedicated list comes before the ODS
 * directory only for what the directory does not hold (points, list sizes), since both leave unknown fields empty. What users list
 * themselves comes before what is published.
 */
export const PRECEDENCE = { own: 0, directory: 1, located: 2, sites: 2, networks: 3, map: 4, mention: 5 } as const;

export interface ProviderRows {
  readonly code: number;
  readonly spaces?: 'removed';
  readonly precedence: number;
  /** The provider of a row, or null with the row refused. */
  provider(code: string, cells: readonly string[], row: number): Provider | null;
  /** Organisations that the provider of the row belongs to. */
  parents?(provider: Provider, cells: readonly string[]): readonly ProviderParent[];
}

/** Facts of a list with one provider a row. */
export function readProviders(dataset: RowDataset, rows: ProviderRows, log: ImportLog): readonly ImportFact[] {
  const providers: Provider[] = [];
  const parents: ProviderParent[] = [];
  const column = { at: rows.code, layer: null, ...(rows.spaces ? { spaces: rows.spaces } : {}) };
  eachCodedRow(dataset, column, log, (code, cells, row) => {
    const provider = rows.provider(code, cells, row);
    if (provider === null) return false;
    providers.push(provider);
    parents.push(...(rows.parents?.(provider, cells) ?? []));
    return true;
  });
  const facts: ImportFact[] = [];
  const { origin } = dataset;
  if (providers.length > 0) facts.push({ kind: 'providers', origin, precedence: rows.precedence, providers });
  if (parents.length > 0) facts.push({ kind: 'parents', origin, stated: '', parents });
  return facts;
}

/** A provider of which only what is given is known. */
export function provider(known: Partial<Provider> & { readonly kind: ProviderKind; readonly code: string }): Provider {
  const unknown = { name: '', postcode: '', longitude: null, latitude: null, status: '', people: null, details: {} };
  return { ...unknown, ...known };
}

type Point = Pick<Provider, 'longitude' | 'latitude'>;
const NO_POINT: Point = { longitude: null, latitude: null };

/** A point in degrees; none, with a note or a warning in the log, where the cells hold no place on the ground. */
export function pointIn(
  cells: { readonly longitude: string; readonly latitude: string },
  place: LogPlace,
  log: ImportLog,
): Point {
  if (cleanText(cells.longitude) === '' && cleanText(cells.latitude) === '') {
    const fix = 'Add its point to show it on the map and to measure distances to it.';
    log.note({ code: 'no-point', message: 'The provider has no longitude and latitude.', fix, ...place });
    return NO_POINT;
  }
  const longitude = numberIn(cells.longitude);
  const latitude = numberIn(cells.latitude);
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && !(longitude === 0 && latitude === 0))
    return { longitude, latitude };
  const message = `"${cells.longitude}, ${cells.latitude}" is no longitude and latitude; the provider is kept without a point.`;
  log.warn({
    code: 'bad-point',
    message,
    fix: 'Give degrees (WGS 84), longitude and latitude in their own columns.',
    ...place,
  });
  return NO_POINT;
}

/** Only the details that say something. */
export function details(said: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const clean = Object.entries(said).map(([name, text]) => [name, cleanText(text)] as const);
  return Object.fromEntries(clean.filter(([, text]) => text !== ''));
}

/** Kind of a parent code: NHS trusts have three characters and begin with R. */
export const organisationKind = (code: string): string => (/^R[A-Z0-9]{2}$/.test(code) ? 'trust' : 'organisation');
