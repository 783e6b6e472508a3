// Packed arrays and documents by owner and name.

export const INSERT_PACKED =
  'INSERT INTO coterminous_packed (owner, name, kind, length, crc32, data) VALUES (?, ?, ?, ?, ?, ?)';

/** Uses the unique index on owner and name. */
export const PACKED_BY_NAME = 'SELECT kind, length, crc32, data FROM coterminous_packed WHERE owner = ? AND name = ?';

/** Uses the unique index on owner and name. */
export const PACKED_NAMES = 'SELECT name, kind FROM coterminous_packed WHERE owner = ? ORDER BY name';

/** Uses the unique index on owner and name. */
export const DELETE_PACKED = 'DELETE FROM coterminous_packed WHERE owner = ?';

export interface PackedRow {
  readonly kind: string;
  readonly length: number;
  readonly crc32: number;
  readonly data: unknown;
}
