// GeoPackage binary geometry: a header with the envelope, then well-known binary. Little-endian throughout.
// GeoPackage Encoding Standard 1.3 (OGC 12-128r17), clause 2.1.3; ISO WKB types 1 (point) and 6 (multipolygon).
import { fromFixedDegrees } from '../model/coordinates.ts';

/**
 * Polygons of one feature: each a list of rings, the outer first, then its holes. A ring is longitude and latitude in
 * turn, whole 1e-7 degrees, without repeating the first point at the end.
 */
export type Polygons = readonly (readonly Int32Array[])[];

/** West, east, south, north: degrees, WGS 84, in the order in which GeoPackage headers and R-trees hold them. */
export type Envelope = readonly [minX: number, maxX: number, minY: number, maxY: number];

/** One encoded geometry and the box it lies in. */
export interface EncodedGeometry {
  readonly blob: Buffer;
  readonly envelope: Envelope;
}

const HEADER_BYTES = 8;
const ENVELOPE_BYTES = 32;
const LITTLE_ENDIAN_WITH_ENVELOPE = 0b11;
const LITTLE_ENDIAN_NO_ENVELOPE = 0b01;
const SRS_WGS84 = 4326;
const WKB_POINT = 1;
const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

/** Encodes polygons as a MULTIPOLYGON of EPSG:4326; null when there is no polygon, since empty features have no geometry. */
export function encodeMultiPolygon(polygons: Polygons): EncodedGeometry | null {
  if (polygons.length === 0) return null;
  const envelope = envelopeOf(polygons);
  const blob = Buffer.allocUnsafe(byteLength(polygons));
  let at = writeHeader(blob, envelope);
  at = writeWkbStart(blob, at, WKB_MULTIPOLYGON, polygons.length);
  for (const rings of polygons) {
    at = writeWkbStart(blob, at, WKB_POLYGON, rings.length);
    for (const ring of rings) at = writeRing(blob, at, ring);
  }
  return { blob, envelope };
}

/** Encodes a point of EPSG:4326, given in degrees. A point is its own envelope, so the header carries none. */
export function encodePoint(longitude: number, latitude: number): EncodedGeometry {
  const blob = Buffer.allocUnsafe(HEADER_BYTES + 1 + 4 + 16);
  writeMagic(blob, LITTLE_ENDIAN_NO_ENVELOPE);
  blob[HEADER_BYTES] = 1;
  blob.writeUInt32LE(WKB_POINT, HEADER_BYTES + 1);
  blob.writeDoubleLE(longitude, HEADER_BYTES + 5);
  blob.writeDoubleLE(latitude, HEADER_BYTES + 13);
  return { blob, envelope: [longitude, longitude, latitude, latitude] };
}

/** The smallest box that holds every envelope; null for none. */
export function unionOfEnvelopes(envelopes: readonly Envelope[]): Envelope | null {
  let union: Envelope | null = null;
  for (const [minX, maxX, minY, maxY] of envelopes) {
    union = union
      ? [Math.min(union[0], minX), Math.max(union[1], maxX), Math.min(union[2], minY), Math.max(union[3], maxY)]
      : [minX, maxX, minY, maxY];
  }
  return union;
}

function envelopeOf(polygons: Polygons): Envelope {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const [outer] of polygons) {
    if (!outer) throw new Error('A polygon without an outer ring cannot be stored.');
    for (let i = 0; i < outer.length; i += 2) {
      minX = Math.min(minX, outer[i]!);
      maxX = Math.max(maxX, outer[i]!);
      minY = Math.min(minY, outer[i + 1]!);
      maxY = Math.max(maxY, outer[i + 1]!);
    }
  }
  return [fromFixedDegrees(minX), fromFixedDegrees(maxX), fromFixedDegrees(minY), fromFixedDegrees(maxY)];
}

function byteLength(polygons: Polygons): number {
  let bytes = HEADER_BYTES + ENVELOPE_BYTES + 9;
  for (const rings of polygons) {
    bytes += 9;
    for (const ring of rings) bytes += 4 + (ring.length / 2 + 1) * 16;
  }
  return bytes;
}

function writeMagic(blob: Buffer, flags: number): void {
  blob[0] = 0x47; // G
  blob[1] = 0x50; // P
  blob[2] = 0; // version 1
  blob[3] = flags;
  blob.writeInt32LE(SRS_WGS84, 4);
}

function writeHeader(blob: Buffer, envelope: Envelope): number {
  writeMagic(blob, LITTLE_ENDIAN_WITH_ENVELOPE);
  envelope.forEach((value, i) => {
    blob.writeDoubleLE(value, HEADER_BYTES + i * 8);
  });
  return HEADER_BYTES + ENVELOPE_BYTES;
}

function writeWkbStart(blob: Buffer, at: number, type: number, count: number): number {
  blob[at] = 1;
  blob.writeUInt32LE(type, at + 1);
  blob.writeUInt32LE(count, at + 5);
  return at + 9;
}

/** WKB repeats the first point at the end. */
function writeRing(blob: Buffer, start: number, ring: Int32Array): number {
  let at = blob.writeUInt32LE(ring.length / 2 + 1, start);
  for (let i = 0; i < ring.length; i++) at = blob.writeDoubleLE(fromFixedDegrees(ring[i]!), at);
  at = blob.writeDoubleLE(fromFixedDegrees(ring[0]!), at);
  return blob.writeDoubleLE(fromFixedDegrees(ring[1]!), at);
}
