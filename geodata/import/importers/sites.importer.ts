// A user's own list of sites: CODE, NAME, SERVICE, a point, and CAPACITY, POSTCODE and STATUS where they are known.
import type { Provider } from '../../model/flows.ts';
import { OWN } from '../attributions.ts';
import { cleanText, numberIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns } from '../column-names.ts';
import type { RowDataset } from '../dataset.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, provider } from '../providers.ts';
import { codeIn, eachRow } from '../rows.ts';
import { type PointFound, pointOfDegrees, pointOfGrid } from '../site-points.ts';
import { kindOfService, serviceNamed } from '../site-services.ts';

const COLUMNS = {
  code: ['CODE', 'SITE_CODE', 'ODS_CODE', 'SITE_ID'],
  name: ['NAME', 'SITE_NAME', 'SITE'],
  service: ['SERVICE', 'SERVICE_TYPE', 'KIND', 'SITE_TYPE', 'TYPE'],
};
const DEGREES = { x: ['LONGITUDE', 'LONG', 'LON', 'LNG'], y: ['LATITUDE', 'LAT'] };
const GRID = { x: ['EASTING', 'EASTINGS', 'BNG_E', 'X'], y: ['NORTHING', 'NORTHINGS', 'BNG_N', 'Y'] };

type Point = FoundColumns<'x' | 'y'> | null;
interface Match {
  readonly at: FoundColumns<keyof typeof COLUMNS>;
  /** Both null for point features. */
  readonly degrees: Point;
  readonly grid: Point;
  /** -1 where there is none. */
  readonly capacity: number;
  readonly postcode: number;
  readonly status: number;
}

const OPEN = /^(active|open|opened|current|operational|in use|yes|live)$/;
const NOT_OPEN = /^(inactive|closed|dormant|proposed|planned|not open|temporarily closed|no)$/;

/** Codes that plans give the sites that they open. */
const OF_PLANS = /^new-\d+$/i;

/** Asked after every published table, some of which have a CODE, a NAME and a TYPE too. */
export const sites = defineImporter<Match>({
  id: 'sites',
  needs: 'CODE, NAME, SERVICE (or KIND, TYPE) and LATITUDE with LONGITUDE or EASTING with NORTHING',
  recognise: siteColumns,
  describe: () => 'sites of care with points',
  source: () => ({ ...OWN, title: 'Sites of care', vintage: '' }),

  import(dataset, match, log) {
    const providers: Provider[] = [];
    const firstRow = new Map<string, number>();
    eachRow(dataset, log, (cells, row) => {
      const found = siteIn(dataset, match, { cells, row }, log);
      if (!found || isRepeated(found, row, firstRow, log)) return;
      providers.push(found.provider);
      log.rowsKept++;
    });
    return providers.length === 0 ? [] : [{ kind: 'providers', origin: dataset.origin, precedence: PRECEDENCE.own, providers }];
  },
});

/** Whether a table calls a column SERVICE beside code, name and point: then it is a list of sites, whatever else it names. */
export const saysServices = (dataset: RowDataset): boolean =>
  findColumn(dataset.columns, 'SERVICE', 'SERVICE_TYPE') >= 0 && siteColumns(dataset) !== null;

function siteColumns(dataset: RowDataset): Match | null {
  const { columns } = dataset;
  const at = findColumns(columns, COLUMNS);
  const isFeatures = dataset.kind === 'features';
  if (!at || (isFeatures && dataset.geometry.type !== 'point')) return null;
  const degrees = isFeatures ? null : findColumns(columns, DEGREES);
  const grid = isFeatures ? null : findColumns(columns, GRID);
  if (!isFeatures && !degrees && !grid) return null;
  return {
    ...{ at, degrees, grid },
    capacity: findColumn(columns, 'CAPACITY', 'BEDS', 'LIST_SIZE', 'PATIENTS'),
    postcode: findColumn(columns, 'POSTCODE', 'POST_CODE', 'PCDS'),
    status: findColumn(columns, 'STATUS'),
  };
}

interface Row {
  readonly cells: readonly string[];
  readonly row: number;
}

interface Place {
  readonly row: number;
  readonly column: string;
}

interface FoundSite {
  readonly service: string;
  readonly provider: Provider;
}

/** The site of a row, or null with the row refused. */
function siteIn(dataset: RowDataset, match: Match, { cells, row }: Row, log: ImportLog): FoundSite | null {
  const { at } = match;
  const text = (column: number) => cleanText(cells[column] ?? '');
  const code = codeIn(cells[at.code] ?? '', { row, column: dataset.columns[at.code] ?? '' }, log);
  if (code === null || isOfPlans(code, row, log)) return null;
  const service = serviceNamed(text(at.service));
  if (service === null) return refuseService(text(at.service), { row, column: dataset.columns[at.service] ?? '' }, log);
  const capacity = capacityIn(text(match.capacity), { row, column: dataset.columns[match.capacity] ?? '' }, log);
  const point = pointOrReport(pointOf(dataset, match, { cells, row }), row, log);
  const kind = kindOfService(service);
  const known = {
    ...{
      kind,
      code,
      name: text(at.name),
      postcode: text(match.postcode),
      status: statusIn(text(match.status), { row, column: dataset.columns[match.status] ?? '' }, log),
    },
    people: kind === 'gp-practice' ? capacity : null,
    // Whatever its kind: a site that is listed for a service is found by it, also where another list tells otherwise of its code.
    details: details({ service, capacity: capacity === null ? '' : String(capacity) }),
  };
  return { service, provider: provider({ ...known, ...point }) };
}

function pointOf(dataset: RowDataset, { degrees, grid }: Match, { cells, row }: Row): PointFound {
  if (dataset.kind === 'features') {
    if (dataset.geometry.type !== 'point') return null;
    const { lonLat } = dataset.geometry;
    const [longitude, latitude] = [lonLat[2 * row - 2] ?? Number.NaN, lonLat[2 * row - 1] ?? Number.NaN];
    return Number.isNaN(longitude) ? null : pointOfDegrees(String(longitude), String(latitude));
  }
  const inDegrees = degrees && pointOfDegrees(cells[degrees.x] ?? '', cells[degrees.y] ?? '');
  return inDegrees ?? (grid && pointOfGrid(cells[grid.x] ?? '', cells[grid.y] ?? ''));
}

function pointOrReport(found: PointFound, row: number, log: ImportLog): Pick<Provider, 'longitude' | 'latitude'> {
  if (found && 'point' in found) return found.point;
  if (found) log.warn({ ...found.problem, row });
  else {
    const fix = 'Add its point: without one it is listed, but nobody can be said to travel to it.';
    log.note({ code: 'no-point', message: 'The site has no point.', fix, row });
  }
  return { longitude: null, latitude: null };
}

/** The words of the published lists: `active` is open; '' is not said, and taken for open, with a warning where the word is not known. */
function statusIn(text: string, place: Place, log: ImportLog): string {
  const word = text.toLowerCase();
  if (word === '' || NOT_OPEN.test(word)) return word;
  if (OPEN.test(word)) return 'active';
  const message = `"${text.slice(0, 40)}" is no known status; the site is taken to be open.`;
  log.warn({ code: 'bad-status', message, fix: 'Write Active, Closed or Proposed, or leave the cell empty.', ...place });
  return '';
}

/** null, with a warning in the log, for text that is no number of 0 or more. */
function capacityIn(text: string, place: Place, log: ImportLog): number | null {
  if (text === '') return null;
  const capacity = numberIn(text);
  if (capacity >= 0) return capacity;
  const message = `"${text}" is no capacity; the site is kept without one.`;
  log.warn({ code: 'bad-capacity', message, fix: 'Give a number of 0 or more, or leave the cell empty.', ...place });
  return null;
}

function isOfPlans(code: string, row: number, log: ImportLog): boolean {
  if (!OF_PLANS.test(code)) return false;
  const message = `The code ${code} is of the form that plans give to sites they open.`;
  log.refuseRow({ code: 'code-of-plans', message, fix: 'Give the site another code.', row });
  return true;
}

function refuseService(text: string, place: Place, log: ImportLog): null {
  const message = text === '' ? 'The kind of care is blank.' : `"${text.slice(0, 40)}" cannot name a kind of care.`;
  const fix = 'Name it in words that begin with a letter, for example Minor injuries unit.';
  log.refuseRow({ code: text === '' ? 'blank-service' : 'bad-service', message, fix, ...place });
  return null;
}

/** A site may stand in one row for each kind of care that it gives. */
function isRepeated(found: FoundSite, row: number, firstRow: Map<string, number>, log: ImportLog): boolean {
  const { code } = found.provider;
  const key = `${found.service} ${code}`;
  const first = firstRow.get(key);
  firstRow.set(key, first ?? row);
  if (first === undefined) return false;
  const message = `${code} stands as a place of "${found.service}" in row ${first} and again in row ${row}; the first is kept.`;
  log.refuseRow({ code: 'duplicate-site', message, fix: 'Remove one of the two rows.', row });
  return true;
}
