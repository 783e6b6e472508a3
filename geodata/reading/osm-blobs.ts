// The outer shell of an OpenStreetMap extract (PBF): lengths, headers of blobs and blobs (wiki.openstreetmap.org/wiki/PBF_Format).
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { refuse } from '../model/issue.ts';
import type { OsmBytes } from './osm-bytes.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export interface OsmBlob {
  /** `OSMHeader`, `OSMData`, or a kind that is to be passed over. */
  readonly type: string;
  /** Where its bytes begin and how many there are, as stored. */
  readonly position: number;
  readonly length: number;
}

// The format's own limits.
const LONGEST_HEADER = 64 * 1024;
const LONGEST_BLOB = 32 * 1024 ** 2;

/** The blob whose length stands at `position`; null at the end of the file. Throws an IssueError where the file is cut short or damaged. */
export function blobAt(bytes: OsmBytes, position: number, context: ReadContext): OsmBlob | null {
  if (position === bytes.size) return null;
  const size = bytes.read(position, 4);
  if (size.length < 4) return refuseCutShort(context);
  const headerLength = new DataView(size.buffer, size.byteOffset, 4).getUint32(0);
  if (headerLength === 0 || headerLength > LONGEST_HEADER) return refuseDamaged(context, position);
  const header = bytes.read(position + 4, headerLength);
  if (header.length < headerLength) return refuseCutShort(context);
  const { type, length } = undamaged(context, position, () =>
    new PbfReader(header).readFields(
      (tag, found, pbf) => {
        if (tag === 1) found.type = pbf.readString();
        else if (tag === 3) found.length = pbf.readVarint();
      },
      { type: '', length: -1 },
    ),
  );
  if (type === '' || length < 0 || length > LONGEST_BLOB) return refuseDamaged(context, position);
  const start = position + 4 + headerLength;
  return start + length > bytes.size ? refuseCutShort(context) : { type, position: start, length };
}

interface BlobParts {
  raw: Uint8Array | null;
  zlib: Uint8Array | null;
  size: number;
  /** A compression that is not read. */
  other: string | null;
}

const COMPRESSIONS: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' };

/** The bytes of a blob, expanded. Throws an IssueError for damage and for compressions other than zlib. */
export function blobContent(bytes: OsmBytes, blob: OsmBlob, context: ReadContext): Uint8Array {
  const stored = bytes.read(blob.position, blob.length);
  const parts = undamaged(context, blob.position, () =>
    new PbfReader(stored).readFields<BlobParts>(readBlobPart, { raw: null, zlib: null, size: 0, other: null }),
  );
  if (parts.other !== null) {
    return refuse(
      'unsupported-compression',
      `The extract is compressed with ${parts.other}, which is not read; only zlib is.`,
      placeIn(context),
      'Download the usual version (zlib), or rewrite it with "osmium cat in.osm.pbf -o out.osm.pbf -f pbf,pbf_compression=zlib".',
    );
  }
  // The stored bytes are read over by the next call.
  if (parts.raw !== null) return parts.raw.slice();
  if (parts.zlib === null) return refuseDamaged(context, blob.position);
  return inflated(parts.zlib, parts.size, blob.position, context);
}

function readBlobPart(tag: number, parts: BlobParts, pbf: PbfReader): void {
  if (tag === 1) parts.raw = pbf.readBytes();
  else if (tag === 2) parts.size = pbf.readVarint();
  else if (tag === 3) parts.zlib = pbf.readBytes();
  else parts.other = COMPRESSIONS[tag] ?? parts.other;
}

function inflated(zlib: Uint8Array, size: number, position: number, context: ReadContext): Uint8Array {
  try {
    const content = inflateSync(zlib, { maxOutputLength: LONGEST_BLOB });
    return content.length === size ? content : refuseDamaged(context, position);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return refuseDamaged(context, position);
    throw error;
  }
}

/** What `read` gives; its errors and reading past the end are damage in the file. Throws an IssueError that says where. */
export function undamaged<Found>(context: ReadContext, position: number, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    // The reader of messages throws plain errors and range errors for bytes that are none of its own.
    if (error instanceof Error && ['Error', 'RangeError'].includes(error.name)) return refuseDamaged(context, position);
    throw error;
  }
}

/** Throws an IssueError that names the byte. */
export function refuseDamaged(context: ReadContext, position: number): never {
  return refuse(
    'damaged-pbf',
    `The OpenStreetMap extract is damaged at byte ${position}.`,
    placeIn(context),
    'Download it again, and compare its MD5 sum with the one the publisher gives.',
  );
}

function refuseCutShort(context: ReadContext): never {
  return refuse(
    'truncated-pbf',
    'The OpenStreetMap extract ends too early, so the download was not complete.',
    placeIn(context),
    'Download it again.',
  );
}
