// Blocks: codes and names for the loader, and one block for a search.
import { quoted } from './gpkg-schema.ts';

/** Columns of the feature table that are not layers. */
export const BLOCK_COLUMNS = ['code', 'name', 'people', 'land_hectares'] as const;

/** The feature table of blocks, with one column a layer: the code of the unit that holds the block. */
export const createBlocks = (layerIds: readonly string[]): string => `
CREATE TABLE blocks (
  fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON, code TEXT NOT NULL, name TEXT NOT NULL, people REAL NOT NULL,
  land_hectares REAL${layerIds.map((id) => `, ${quoted(id)} TEXT`).join('')}
)`;

/** Covers the loader's scan, so that opening an atlas does not drag every polygon through memory. */
export const BLOCKS_INDEX = 'CREATE UNIQUE INDEX blocks_by_code ON blocks (code, name)';

/** All codes and names in the atlas's index order, from the covering index alone. */
export const BLOCK_NAMES = 'SELECT code, name FROM blocks ORDER BY code, name';

/** One block; uses the index on code. `fid` is the block's index plus one. */
export const BLOCK_BY_CODE = 'SELECT fid, code, name, people, land_hectares FROM blocks WHERE code = ?';
