// Vector tiles by zoom, column and row (XYZ: row 0 in the north).

export const INSERT_TILE = 'INSERT INTO tile (z, x, y, crc32, data) VALUES (?, ?, ?, ?, ?)';
/** Uses the unique index on z, x and y. */
export const TILE_AT = 'SELECT data, crc32 FROM tile WHERE z = ? AND x = ? AND y = ?';
export const TILE_EXTENT = 'SELECT count(*) AS tiles, min(z) AS minZoom, max(z) AS maxZoom FROM tile';

export interface TileRow {
  readonly data: unknown;
  readonly crc32: number;
}

export interface TileExtentRow {
  readonly tiles: number;
  /** null when there is no tile. */
  readonly minZoom: number | null;
  readonly maxZoom: number | null;
}
