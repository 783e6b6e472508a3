import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BLOCK_BY_CODE, BLOCK_NAMES } from '../../geodata/atlas/blocks.query.ts';
import { CHECK_OF_TABLE } from '../../geodata/atlas/meta.query.ts';
import { DELETE_PACKED, PACKED_BY_NAME, PACKED_NAMES } from '../../geodata/atlas/packed.query.ts';
import { PARENTS_OF, PROVIDER_BY_KIND_AND_CODE } from '../../geodata/atlas/providers.query.ts';
import { TILE_AT } from '../../geodata/atlas/tiles.query.ts';
import { useScratch, writeTown } from './scratch.ts';

const scratch = useScratch();
let db: Database;
beforeEach(() => {
  writeTown(scratch.in('x.atlas.gpkg'));
  db = new Sqlite(scratch.in('x.atlas.gpkg'), { readonly: true });
});
afterEach(() => db.close());

const planOf = (sql: string): string => {
  const marks = sql.split('?').length - 1;
  const rows = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(marks).fill(0));
  return rows.map((row) => row.detail).join('; ');
};

describe('hot queries use their index', () => {
  it.each([
    ['a tile', TILE_AT, /SEARCH tile USING INDEX \S+ \(z=\? AND x=\? AND y=\?\)$/],
    ['a block by code', BLOCK_BY_CODE, /SEARCH blocks USING INDEX blocks_by_code \(code=\?\)$/],
    ['all block names, without touching a polygon', BLOCK_NAMES, /^SCAN blocks USING COVERING INDEX blocks_by_code$/],
    ['a provider', PROVIDER_BY_KIND_AND_CODE, /SEARCH provider USING INDEX provider_by_kind_and_code \(kind=\? AND code=\?\)$/],
    [
      'parents of a provider',
      PARENTS_OF,
      /SEARCH provider_parent USING INDEX provider_parent_by_child \(child_kind=\? AND child_code=\?\)/,
    ],
    ['a packed array', PACKED_BY_NAME, /SEARCH coterminous_packed USING INDEX \S+ \(owner=\? AND name=\?\)$/],
    ['names of what is kept', PACKED_NAMES, /SEARCH coterminous_packed USING INDEX \S+ \(owner=\?\)$/],
    ['forgetting what is kept', DELETE_PACKED, /SEARCH coterminous_packed USING (COVERING )?INDEX \S+ \(owner=\?\)$/],
    ['a checksum', CHECK_OF_TABLE, /SEARCH coterminous_check USING INDEX \S+ \(table_name=\?\)$/],
  ])('%s', (_, sql, plan) => {
    expect(planOf(sql)).toMatch(plan);
  });
});
