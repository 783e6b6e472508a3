// Large arrays and documents in one table of blobs, each with its length and a checksum: loading is a copy, not a parse.
// Little-endian, as every processor that Node runs on here.
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { DELETE_PACKED, INSERT_PACKED, PACKED_BY_NAME, PACKED_NAMES, type PackedRow } from './packed.query.ts';
import { refuseDamaged } from './sqlite-issues.ts';

const KINDS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

/** Element types by their stored names. */
export type ArrayKind = keyof typeof KINDS;
export const isArrayKind = (kind: string): kind is ArrayKind => Object.hasOwn(KINDS, kind);
type ArrayOf<Kind extends ArrayKind> = InstanceType<(typeof KINDS)[Kind]>;
export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Writes arrays and documents of one owner (`topology`, `layer:lad21`, `flow:registrations`). */
export class PackedWriter {
  readonly #insert;
  readonly #delete;

  constructor(db: Database) {
    this.#insert = db.prepare(INSERT_PACKED);
    this.#delete = db.prepare(DELETE_PACKED);
  }

  /** Forgets all that an owner has. */
  drop(owner: string): void {
    this.#delete.run(owner);
  }

  /** Stores typed arrays by name. */
  arrays(owner: string, arrays: Readonly<Record<string, PackedArray>>): void {
    for (const [name, array] of Object.entries(arrays)) {
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
      this.#insert.run(owner, name, kindOf(array), array.length, crc32(bytes), bytes);
    }
  }

  /** Stores a plain value as JSON. Numbers must be finite. */
  document(owner: string, name: string, value: unknown): void {
    const bytes = Buffer.from(JSON.stringify(value));
    this.#insert.run(owner, name, 'json', bytes.length, crc32(bytes), bytes);
  }
}

/** Reads what a `PackedWriter` wrote. Missing, cut or changed blobs are refused as damage to the file. */
export class PackedReader {
  readonly #select;
  readonly #names;
  readonly #file: string;

  constructor(db: Database, file: string) {
    this.#select = db.prepare<[string, string], PackedRow>(PACKED_BY_NAME);
    this.#names = db.prepare<[string], { readonly name: string; readonly kind: string }>(PACKED_NAMES);
    this.#file = file;
  }

  /** Names and kinds of what an owner has, in order of name; empty where it has nothing. */
  namesOf(owner: string): readonly { readonly name: string; readonly kind: string }[] {
    return this.#names.all(owner);
  }

  array<Kind extends ArrayKind>(owner: string, name: string, kind: Kind): ArrayOf<Kind> {
    const { data, length } = this.#blob(owner, name, kind);
    const Type = KINDS[kind];
    if (data.length !== length * Type.BYTES_PER_ELEMENT) this.#refuse(owner, name);
    // A copy of its own: SQLite's buffer may start at any byte, and typed arrays need their alignment.
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    return new Type(bytes as ArrayBuffer) as ArrayOf<Kind>; // the kind chose the constructor
  }

  /** The stored JSON. Its shape is the caller's claim: the checksum says that it is what was written. */
  document<Shape>(owner: string, name: string): Shape {
    const { data } = this.#blob(owner, name, 'json');
    return JSON.parse(data.toString('utf8')) as Shape; // see above
  }

  #blob(owner: string, name: string, kind: string): { readonly data: Buffer; readonly length: number } {
    const row = this.#select.get(owner, name);
    const data = row?.data;
    if (!row || !Buffer.isBuffer(data) || row.kind !== kind || crc32(data) !== row.crc32) return this.#refuse(owner, name);
    return { data, length: row.length };
  }

  #refuse(owner: string, name: string): never {
    refuseDamaged(this.#file, `${owner} ${name} is missing or not what was written`);
  }
}

function kindOf(array: PackedArray): ArrayKind {
  for (const [kind, Type] of Object.entries(KINDS)) {
    if (array instanceof Type) return kind as ArrayKind; // entries() forgets the key type
  }
  throw new Error('Not a typed array that an atlas can hold.');
}
