// Reads the sample's files the simple way, without the product's own readers: what the files say, not what the generator meant.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import proj4 from 'proj4';
import { makeCounty } from '../../geodata/sample/county.ts';
import { roadTables } from '../../geodata/sample/files/roads.ts';
import type { SampleFile } from '../../geodata/sample/files/text.ts';
import { sampleFiles } from '../../geodata/sample/sample-files.ts';
import { ROADS_PACKAGE, writeRoadsPackage } from '../../geodata/sample/write-roads-package.ts';

/** One row or feature: the text in a column. A column that is not there is a mistake in the test. */
export type Row = (column: string) => string;

const county = makeCounty();
const files = new Map<string, SampleFile>(sampleFiles(county).map((file) => [file.name, file]));

export function textOf(name: string): string {
  const file = files.get(name);
  if (!file) throw new Error(`The sample has no file ${name}.`);
  return file.text;
}

export const fileNames = (): readonly string[] => [...files.keys()];

function asRow(cells: Readonly<Record<string, unknown>>): Row {
  return (column) => {
    if (!(column in cells)) throw new Error(`No column ${column}.`);
    return String(cells[column]);
  };
}

export function rowsOf(name: string): readonly Row[] {
  const records: Record<string, string>[] = parse(textOf(name), { bom: true, columns: true });
  return records.map(asRow);
}

/** Value column by code column. */
export const columnOf = (name: string, key: string, value: string): ReadonlyMap<string, string> =>
  new Map(rowsOf(name).map((row) => [row(key), row(value)]));

export interface Outline {
  readonly code: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

interface Collection {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: unknown };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

const collection = (name: string): Collection => JSON.parse(textOf(name)) as Collection; // the sample's own format

export const outlines = (): readonly Outline[] =>
  collection('LSOA11_Marchshire_BGC.geojson').features.map(({ geometry, properties }) => ({
    code: asRow(properties)('LSOA11CD'),
    rings: geometry.coordinates as Outline['rings'], // polygons only
  }));

const toGrid = proj4(
  'EPSG:4326',
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
);

/** Bytes of the GeoPackage of roads. */
export function roadsPackage(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'marchshire-roads-'));
  try {
    const path = join(folder, ROADS_PACKAGE);
    writeRoadsPackage(path, roadTables(county));
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of one table of the roads, as SQLite gives them. */
export function roadRows(table: string): readonly Readonly<Record<string, unknown>>[] {
  const db = new Sqlite(roadsPackage());
  try {
    return db.prepare(`SELECT * FROM ${table} ORDER BY fid`).all() as Readonly<Record<string, unknown>>[]; // rows by column
  } finally {
    db.close();
  }
}

/** Links with their points on the grid and in degrees. */
export const roads = () =>
  roadRows('road_link').map((row) => {
    const metres = linePoints(row['geometry']);
    return { metres, points: metres.map(inDegrees), attribute: asRow(row) };
  });

function inDegrees(point: readonly [number, number]): readonly [number, number] {
  const [longitude, latitude] = toGrid.inverse([...point]);
  return [longitude!, latitude!];
}

/** A line without an envelope: eight bytes of header, byte order, type, count, then x and y in turn. */
function linePoints(blob: unknown): readonly (readonly [number, number])[] {
  if (!Buffer.isBuffer(blob) || blob.readUInt32LE(9) !== 2) throw new Error('Not a line.');
  return Array.from({ length: blob.readUInt32LE(13) }, (_, at) => [
    blob.readDoubleLE(17 + 16 * at),
    blob.readDoubleLE(25 + 16 * at),
  ]);
}

/** Blocks that share a stretch of border, from the outlines alone; with the declared links if asked. */
export function neighbours({ withLinks }: { readonly withLinks: boolean }): ReadonlyMap<string, ReadonlySet<string>> {
  const owner = new Map<string, string>();
  const found = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    found.get(a)!.add(b);
    found.get(b)!.add(a);
  };
  for (const { code } of outlines()) found.set(code, new Set());
  for (const { code, rings } of outlines()) {
    for (const ring of rings) {
      for (let at = 0; at + 1 < ring.length; at += 1) {
        owner.set(`${ring[at]}|${ring[at + 1]}`, code);
        const other = owner.get(`${ring[at + 1]}|${ring[at]}`);
        if (other !== undefined) join(code, other);
      }
    }
  }
  if (withLinks) for (const row of rowsOf('links.csv')) join(row('FROM_CODE'), row('TO_CODE'));
  return found;
}

/** Connected pieces of some blocks, largest first, each sorted. */
export function piecesOf(blocks: readonly string[], touching: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const left = new Set(blocks);
  const pieces: string[][] = [];
  for (const start of blocks) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (let next = 0; next < piece.length; next += 1) {
      for (const other of touching.get(piece[next]!)!) if (left.delete(other)) piece.push(other);
    }
    pieces.push(piece.sort());
  }
  return pieces.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

/** Kilometres between two places in degrees, good to a percent over the county. */
export function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const east = (a[0] - b[0]) * 64.6;
  const north = (a[1] - b[1]) * 111.32;
  return Math.sqrt(east * east + north * north);
}

/** Adds up numbers by key. */
export function totals(entries: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}
