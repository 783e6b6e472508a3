// The first hundred bytes of a SQLite file, read without SQLite: enough to tell what a file is, and whether it is whole.
// https://www.sqlite.org/fileformat2.html, section 1.3.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface SqliteHeader {
  readonly isSqlite: boolean;
  readonly applicationId: number;
  /** What the header says the file's size is, in bytes. */
  readonly statedBytes: number;
  readonly actualBytes: number;
}

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** Reads the header of the file at `path`. A file shorter than a header is no SQLite file. */
export function readHeader(path: string): SqliteHeader {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    const read = readSync(handle, bytes, 0, HEADER_BYTES, 0);
    // A page size of 65536 does not fit two bytes and is written as 1.
    const pageSize = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
    return {
      isSqlite: read === HEADER_BYTES && bytes.toString('latin1', 0, 16) === MAGIC,
      applicationId: bytes.readUInt32BE(68),
      statedBytes: pageSize * bytes.readUInt32BE(28),
      actualBytes: fstatSync(handle).size,
    };
  } finally {
    closeSync(handle);
  }
}
