// Bytes of an OpenStreetMap extract, a piece at a time: the whole of England is larger than what Node reads in one go.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file, or bytes in memory, that can be read at any place. */
export interface OsmBytes {
  readonly size: number;
  /** The bytes from `position`, fewer where the file ends before; only good until the next call. */
  read(position: number, length: number): Uint8Array;
}

/** Bytes that are in memory already. */
export const osmBytesOf = (bytes: Uint8Array): OsmBytes => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
});

/** Calls `use` with the bytes of a file, which is closed afterwards. */
export function withOsmFile<Result>(path: string, use: (bytes: OsmBytes) => Result): Result {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.alloc(1024 ** 2);
    const read = (position: number, length: number): Uint8Array => {
      if (length > buffer.length) buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, position));
    };
    return use({ size: fstatSync(file).size, read });
  } finally {
    closeSync(file);
  }
}
