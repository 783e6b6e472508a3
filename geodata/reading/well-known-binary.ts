// Geometries as GeoPackage stores them: a short header, then well-known binary (OGC 06-103r4, with ISO and EWKB codes).
// Gives GeoJSON geometry objects in two dimensions.

/** A blob that is no geometry, or ends too early. */
export class BadGeometry extends Error {
  override readonly name = 'BadGeometry';
}

type Position = readonly [x: number, y: number];

export interface BinaryGeometry {
  readonly type: string;
  readonly coordinates: unknown;
}

const TYPES: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
};
/** Bytes of the envelope by its code in the header's flags. */
const ENVELOPE_BYTES: Readonly<Record<number, number>> = { 0: 0, 1: 32, 2: 48, 3: 48, 4: 64 };

/** The geometry in a GeoPackage blob; null where it is empty. Types that are not read come back without coordinates. */
export function readGeopackageGeometry(blob: Buffer): BinaryGeometry | null {
  const start = geometryStart(blob);
  return start === null ? null : new Cursor(blob, start).geometry();
}

/** Where the well-known binary begins in a GeoPackage blob; null where the header says that it is empty. */
export function geometryStart(blob: Buffer): number | null {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) throw new BadGeometry('no GeoPackage header');
  const flags = blob[3]!;
  if ((flags & 0x20) !== 0) throw new BadGeometry('an extended geometry');
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) throw new BadGeometry('an unknown envelope');
  return (flags & 0x10) !== 0 ? null : 8 + envelope;
}

/** Walks along the bytes of one geometry. */
class Cursor {
  private readonly bytes: Buffer;
  private at: number;
  private littleEndian = true;
  /** Bytes of z and m to pass over after x and y. */
  private extraBytes = 0;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  geometry(): BinaryGeometry {
    const type = this.header();
    if (type === 'Point') {
      const position = this.position();
      return { type, coordinates: Number.isNaN(position[0]) ? [] : position }; // NaN, NaN is an empty point
    }
    if (type === 'Polygon') return { type, coordinates: this.rings() };
    if (type === 'MultiPoint' || type === 'MultiPolygon') {
      return { type, coordinates: this.list(9, () => this.geometry().coordinates) };
    }
    return { type, coordinates: null };
  }

  /** Byte order and type; z and m are in the thousands (ISO) or in the top bits (EWKB). */
  private header(): string {
    this.need(5);
    this.littleEndian = this.bytes[this.at++] === 1;
    const code = this.integer();
    const dimensions = Math.floor((code & 0xffff) / 1000);
    const hasZ = dimensions === 1 || dimensions === 3 || (code & 0x80000000) !== 0;
    const hasM = dimensions === 2 || dimensions === 3 || (code & 0x40000000) !== 0;
    this.extraBytes = (hasZ ? 8 : 0) + (hasM ? 8 : 0);
    if ((code & 0x20000000) !== 0) this.integer(); // EWKB's own srid; the layer's is used
    const type = TYPES[(code & 0xffff) % 1000];
    if (type === undefined) throw new BadGeometry(`geometry type ${code}`);
    return type;
  }

  private rings(): readonly (readonly Position[])[] {
    return this.list(4, () => this.list(16 + this.extraBytes, () => this.position()));
  }

  /** A count and as many members of at least `memberBytes`, checked first: a wild count must not fill the memory. */
  private list<Member>(memberBytes: number, read: () => Member): readonly Member[] {
    const count = this.integer();
    this.need(count * memberBytes);
    const members: Member[] = [];
    for (let i = 0; i < count; i++) members.push(read());
    return members;
  }

  private position(): Position {
    this.need(16 + this.extraBytes);
    const x = this.littleEndian ? this.bytes.readDoubleLE(this.at) : this.bytes.readDoubleBE(this.at);
    const y = this.littleEndian ? this.bytes.readDoubleLE(this.at + 8) : this.bytes.readDoubleBE(this.at + 8);
    this.at += 16 + this.extraBytes;
    return [x, y];
  }

  private integer(): number {
    this.need(4);
    const value = this.littleEndian ? this.bytes.readUInt32LE(this.at) : this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.bytes.length) throw new BadGeometry('it ends too early');
  }
}
