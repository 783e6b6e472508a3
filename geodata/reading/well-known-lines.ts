// Lines as GeoPackage stores them (OGC 12-128r19, 2.1.3), read into a buffer without an object for each point.
import type { LineOutcome, LinePoints } from './line-points.ts';
import { BadGeometry, geometryStart } from './well-known-binary.ts';

const [LINE_STRING, MULTI_LINE_STRING] = [2, 5];

/** Takes the points of the line in a GeoPackage blob; z and m are passed over. Throws BadGeometry for a blob that is no geometry. */
export function readLine(blob: Buffer, into: LinePoints): LineOutcome {
  into.clear();
  const start = geometryStart(blob);
  return start === null ? 'none' : readAt(blob, start, into);
}

/** `isMember`: of several lines in one geometry. */
function readAt(blob: Buffer, at: number, into: LinePoints, isMember = false): LineOutcome {
  need(blob, at + 9);
  const little = blob[at] === 1;
  const whole = (offset: number): number => (little ? blob.readUInt32LE(offset) : blob.readUInt32BE(offset));
  const code = whole(at + 1);
  const dimensions = Math.floor((code & 0xffff) / 1000);
  const hasZ = dimensions === 1 || dimensions === 3 || (code & 0x80000000) !== 0;
  const hasM = dimensions === 2 || dimensions === 3 || (code & 0x40000000) !== 0;
  const type = (code & 0xffff) % 1000;
  const counted = at + 5 + ((code & 0x20000000) !== 0 ? 4 : 0); // EWKB's own srid stands before the points
  need(blob, counted + 4);
  const count = whole(counted);
  if (type === MULTI_LINE_STRING) {
    if (count > 1) return { unsupported: 'MultiLineString' };
    if (count === 0) return 'none';
    // One within another without end would be read until the stack is full.
    return isMember ? { unsupported: 'MultiLineString' } : readAt(blob, counted + 4, into, true);
  }
  if (type !== LINE_STRING) return { unsupported: type === 1 ? 'Point' : type === 3 ? 'Polygon' : `geometry of type ${type}` };
  const stride = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0);
  need(blob, counted + 4 + count * stride);
  for (let point = 0; point < count; point++) {
    const from = counted + 4 + point * stride;
    const x = little ? blob.readDoubleLE(from) : blob.readDoubleBE(from);
    const y = little ? blob.readDoubleLE(from + 8) : blob.readDoubleBE(from + 8);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return 'bad';
    into.push(x, y);
  }
  return count === 0 ? 'none' : 'line';
}

function need(blob: Buffer, bytes: number): void {
  if (bytes > blob.length) throw new BadGeometry('it ends too early');
}
