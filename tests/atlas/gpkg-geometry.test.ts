import { describe, expect, it } from 'vitest';
import { encodeMultiPolygon, encodePoint, unionOfEnvelopes } from '../../geodata/atlas/gpkg-geometry.ts';

const D = 1e7;
const square = Int32Array.of(1 * D, 52 * D, 2 * D, 52 * D, 2 * D, 53 * D, 1 * D, 53 * D);
const hole = Int32Array.of(1.2 * D, 52.2 * D, 1.2 * D, 52.4 * D, 1.4 * D, 52.4 * D);

describe('GeoPackage geometry', () => {
  it('writes a point as the standard has it', () => {
    const { blob, envelope } = encodePoint(-1.5, 52.25);
    // GP, version 0, little-endian without envelope, SRS 4326; then little-endian WKB type 1.
    expect(blob.toString('hex', 0, 13)).toBe('47500001e61000000101000000');
    expect([blob.readDoubleLE(13), blob.readDoubleLE(21), blob.length]).toEqual([-1.5, 52.25, 29]);
    expect(envelope).toEqual([-1.5, -1.5, 52.25, 52.25]);
  });

  it('writes rings closed, holes after their outer ring, and the envelope as x, x, y, y', () => {
    const encoded = encodeMultiPolygon([[square, hole], [hole]]);
    const blob = encoded!.blob;
    expect(blob.toString('hex', 0, 8)).toBe('47500003e6100000');
    expect([8, 16, 24, 32].map((at) => blob.readDoubleLE(at))).toEqual([1, 2, 52, 53]);
    expect(encoded!.envelope).toEqual([1, 2, 52, 53]);
    expect([blob[40], blob.readUInt32LE(41), blob.readUInt32LE(45)]).toEqual([1, 6, 2]);
    expect([blob[49], blob.readUInt32LE(50), blob.readUInt32LE(54), blob.readUInt32LE(58)]).toEqual([1, 3, 2, 5]);
    const firstRing = Array.from({ length: 10 }, (_, i) => blob.readDoubleLE(62 + i * 8));
    expect(firstRing).toEqual([1, 52, 2, 52, 2, 53, 1, 53, 1, 52]);
    expect(blob.readUInt32LE(142)).toBe(4);
    expect(blob.length).toBe(142 + 4 + 4 * 16 + 9 + 4 + 4 * 16);
  });

  it('gives nothing for nothing, and joins envelopes', () => {
    expect(encodeMultiPolygon([])).toBeNull();
    expect(unionOfEnvelopes([])).toBeNull();
    expect(
      unionOfEnvelopes([
        [0, 1, 5, 6],
        [-1, 0.5, 5.5, 9],
      ]),
    ).toEqual([-1, 1, 5, 9]);
  });
});
