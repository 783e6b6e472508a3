// From a file to datasets.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Dataset } from '../import/dataset.ts';
import { type Issue, refuse } from '../model/issue.ts';
import type { FileItem } from './discover.ts';
import { fileProblem } from './file-problem.ts';
import { withOsmFile } from './osm-bytes.ts';
import { readOsmRoads } from './osm-roads.ts';
import { readBytes } from './read-bytes.ts';
import type { ReadContext } from './read-context.ts';
import { readGeopackage } from './read-geopackage.ts';
import { readShapefile } from './read-shapefile.ts';
import { sniff } from './sniff.ts';

export interface ReadOptions {
  /** Hears of warnings, notes and refused rows; also later, while the rows of a table are visited for the first time. */
  readonly onIssue?: (issue: Issue) => void;
  /** Hears how many bytes, or rows, of how many are done, of files that take long: those of roads. It may throw to end the reading. */
  readonly onBytes?: (done: number, total: number) => void;
}

const CHUNK_BYTES = 4 * 1024 ** 2;
/** Longer files are only read in place (GeoPackage); Node reads no more in one go. */
const LONGEST_IN_MEMORY = 2 * 1024 ** 3 - 1;

/**
 * Everything a file holds, recognised by its content, whatever it is called. Throws an IssueError that says what is wrong
 * and what to do where nothing in it can be read.
 */
export async function readDatasets(item: FileItem, options: ReadOptions = {}): Promise<readonly Dataset[]> {
  const context = (sha256: string): ReadContext => ({
    file: item.file,
    sha256,
    member: null,
    onIssue: options.onIssue ?? (() => undefined),
    ...(options.onBytes === undefined ? {} : { onBytes: options.onBytes }),
  });
  try {
    if (statSync(item.path).isDirectory()) return refuseGeodatabase(item);
    const head = readHead(item.path);
    if (sniff(head) === 'sqlite') return readGeopackage(item.path, context(hashFile(item.path)));
    if (sniff(head) === 'osm-pbf') return [readOsmFile(item.path, context(hashFile(item.path)))];
    if (/\.pbf$/i.test(item.path)) refuseOtherPbf(item, head);
    const bytes = readWhole(item);
    if (item.parts.size === 0) return await readBytes(bytes, context(hash(bytes)));
    const part = (extension: string) => {
      const path = item.parts.get(extension);
      return path === undefined ? null : readFileSync(path);
    };
    const parts = { shp: bytes, shx: part('shx'), dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
    return [await readShapefile(parts, context(hash(bytes)))];
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return fileProblem(error, item.file);
    throw error;
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readWhole(item: FileItem): Buffer {
  if (statSync(item.path).size <= LONGEST_IN_MEMORY) return readFileSync(item.path);
  return refuse('too-big', 'The file is larger than 2 GB.', { file: item.file }, 'Use the GeoPackage version, or split it.');
}

function readHead(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(64);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

function hashFile(path: string): string {
  const sum = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) sum.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return sum.digest('hex');
}

function readOsmFile(path: string, context: ReadContext): Dataset {
  return withOsmFile(path, (bytes) => readOsmRoads(bytes, context, context.onBytes));
}

/** Another file by the name of an extract: a page of an error, a vector tile. One that is packed, or empty, is seen to elsewhere. */
function refuseOtherPbf(item: FileItem, head: Uint8Array): void {
  if (['empty', 'gzip', 'zip'].includes(sniff(head))) return;
  refuse(
    'not-a-pbf',
    'It is named as an OpenStreetMap extract (PBF), but does not begin like one.',
    { file: item.file },
    'Download it again, and see that it is the extract itself (.osm.pbf).',
  );
}

function refuseGeodatabase(item: FileItem): never {
  return refuse(
    'not-recognised',
    'It seems to be an Esri file geodatabase.',
    { file: item.file },
    'Export its layers as GeoPackage or GeoJSON from a GIS such as QGIS.',
  );
}
