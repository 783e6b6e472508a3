// Which files a user means by "these files and folders".
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { refuse } from '../model/issue.ts';
import { fileProblem } from './file-problem.ts';
import { groupShapefiles } from './shapefile-parts.ts';

/** One thing to read: a file, a shapefile with its parts, or a folder that is really one format (a file geodatabase). */
export interface FileItem {
  /** For people: the path as given, or relative to the folder that was given, with `/` on every platform. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute paths of a shapefile's parts by extension (`shp`, `dbf`, `shx`, `prj`, `cpg`); empty for other files. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Every file below the given files and folders, in code-point order of the name shown. Hidden files are left out; a
 * shapefile is one item; everything else is listed, whatever it is, so that it can be reported. Throws an IssueError for
 * a path that does not exist or cannot be opened.
 */
export function discover(paths: readonly string[]): readonly FileItem[] {
  const found = new Map<string, string>(); // absolute path -> name shown
  for (const path of paths) {
    const absolute = resolve(path);
    if (isFolder(absolute, path)) {
      for (const relative of walk(absolute, '')) found.set(join(absolute, relative), found.get(absolute) ?? relative);
    } else {
      found.set(absolute, path.replaceAll('\\', '/'));
      for (const part of siblingParts(absolute)) if (!found.has(part)) found.set(part, path.replaceAll('\\', '/'));
    }
  }
  const items = groupShapefiles([...found.keys()]).map(({ main, parts }) => ({
    file: found.get(main) ?? main,
    path: main,
    parts,
  }));
  return items.sort((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isFolder(absolute: string, shown: string): boolean {
  try {
    const stats = statSync(absolute);
    return stats.isDirectory() && !isGeodatabase(absolute);
  } catch (error) {
    return fileProblem(error, shown);
  }
}

/** Names below a folder, relative to it. Linked folders are not entered: they may lead back up. */
function* walk(root: string, prefix: string): Generator<string> {
  const entries = listFolder(join(root, prefix), prefix === '' ? root : prefix);
  for (const entry of entries) {
    if (entry.name.startsWith('.') || isScratch(entry.name, entries)) continue;
    const relative = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory() && !isGeodatabase(entry.name)) yield* walk(root, relative);
    else if (entry.isDirectory() || entry.isFile() || linksToFile(join(root, relative))) yield relative;
  }
}

function listFolder(folder: string, shown: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
  } catch (error) {
    return fileProblem(error, shown);
  }
}

const isGeodatabase = (name: string): boolean => name.toLowerCase().endsWith('.gdb');

/** SQLite's own working files beside a GeoPackage. */
function isScratch(name: string, entries: readonly { readonly name: string }[]): boolean {
  const base = /^(.*)-(?:wal|shm|journal)$/.exec(name)?.[1];
  return base !== undefined && entries.some((entry) => entry.name === base);
}

function linksToFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The other parts of a shapefile that was given by its .shp alone. */
function siblingParts(absolute: string): readonly string[] {
  const stem = /^(.*)\.shp$/i.exec(basename(absolute))?.[1]?.toLowerCase();
  if (stem === undefined) return [];
  const folder = resolve(absolute, '..');
  return listFolder(folder, folder)
    .filter((entry) => /\.(?:shx|dbf|prj|cpg)$/i.test(entry.name) && entry.name.slice(0, -4).toLowerCase() === stem)
    .map((entry) => join(folder, entry.name));
}

/** A single file or shapefile as an item. Throws an IssueError where `path` is a folder or gives several files. */
export function itemOf(path: string): FileItem {
  const items = discover([path]);
  const only = items[0];
  if (items.length !== 1 || only === undefined) {
    return refuse('not-one-file', 'One file was expected, but this is a folder.', { file: path }, 'Choose a single file.');
  }
  return only;
}
