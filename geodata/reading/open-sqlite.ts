// Opens somebody else's SQLite file without leaving a trace beside it.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** https://www.sqlite.org/fileformat.html, section 1.3. */
const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
/** Bytes 18 and 19: 2 where the file was last written with a write-ahead log, else 1. */
const MODE_AT = 18;
const WRITE_AHEAD = 2;
const CHANGES_AT = 24;
const PAGES_AT = 28;
const PAGES_VALID_FOR_AT = 92;
const LARGEST_IN_MEMORY = 1024 ** 3;

/** A database that ends before its header says; SQLite itself only notices when it needs the missing part. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

/**
 * A read-only connection to a path or to bytes. A file in write-ahead mode is read from memory, because SQLite would
 * otherwise leave two working files beside it - unless it has such files already, with changes not yet written back.
 * Throws CutOff, or an SqliteError.
 */
export function openSqlite(source: string | Buffer): Database.Database {
  const readable = typeof source === 'string' ? pathOrBytes(source) : source;
  if (Buffer.isBuffer(readable)) {
    checkLength(readable, readable.length);
    readable.fill(1, MODE_AT, MODE_AT + 2); // there is no log to look for in memory
  }
  const database = new Database(readable, { readonly: true });
  database.pragma('trusted_schema = OFF');
  return database;
}

function pathOrBytes(path: string): string | Buffer {
  const unwritten = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (unwritten > 0) return path;
  const { size } = statSync(path);
  const header = readHeader(path);
  checkLength(header, size);
  return header[MODE_AT] === WRITE_AHEAD && size <= LARGEST_IN_MEMORY ? readFileSync(path) : path;
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function checkLength(header: Buffer, bytes: number): void {
  if (header.length < HEADER_BYTES) throw new CutOff('The header is incomplete.');
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT) === 1 ? 65_536 : header.readUInt16BE(PAGE_SIZE_AT);
  const countIsValid = header.readUInt32BE(CHANGES_AT) === header.readUInt32BE(PAGES_VALID_FOR_AT);
  if (countIsValid && bytes < pageSize * header.readUInt32BE(PAGES_AT)) throw new CutOff('Pages are missing at the end.');
}

/** A table's name cannot be a bound parameter; inside double quotes only a double quote needs care. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
