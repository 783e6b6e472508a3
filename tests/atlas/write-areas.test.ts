import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { polygonsFrom } from '../../geodata/atlas/outlines.ts';
import { type AreaToWrite, writeAreas } from '../../geodata/atlas/write-areas.ts';
import { issueOf, useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents } from './town-contents.ts';

const scratch = useScratch();
const { atlas } = townContents();
const document = { planName: 'Draft', atlasFingerprint: 'f00d', sources: atlas.sources, writtenAt: TOWN_TIME };
const polygonsOf = polygonsFrom(atlas.topology)(atlas.layers[0]!.unitOf, 3);
const area = (tier: AreaToWrite['tier'], slot: number): AreaToWrite => ({
  ...{ id: `${tier}-${slot}`, name: `Area ${slot}`, tier, colour: '#123456', people: 1500, blocks: 15 },
  ...{ verdict: null, verdictSummary: '', polygons: polygonsOf(slot) },
});

describe('areas as a GeoPackage', () => {
  it('has one table a tier, an area without blocks included, and says where it comes from', () => {
    const path = scratch.in('areas.gpkg');
    writeAreas(path, [area('place', 0), area('place', 2), area('system', 1)], document);
    const db = new Sqlite(path, { readonly: true });
    expect(db.prepare('SELECT id, geom IS NULL AS empty FROM place').all()).toEqual([
      { id: 'place-0', empty: 0 },
      { id: 'place-2', empty: 1 },
    ]);
    expect(db.prepare(`SELECT table_name, min_x, max_y FROM gpkg_contents WHERE data_type = 'features'`).all()).toEqual([
      { table_name: 'place', min_x: 1, max_y: 52.05 },
      { table_name: 'system', min_x: 1.03, max_y: 52.05 },
    ]);
    expect(db.prepare('SELECT attribution FROM source').pluck().all()).toEqual(['(c) Crown']);
    expect(db.prepare('SELECT plan, written_at FROM coterminous_export').all()).toEqual([
      { plan: 'Draft', written_at: '2026-11-21T10:00:00.000Z' },
    ]);
    db.close();
  });

  it('replaces an earlier export with the same bytes, and never an atlas', () => {
    const path = scratch.in('areas.gpkg');
    writeAreas(path, [area('place', 0)], document);
    const first = readFileSync(path);
    writeAreas(path, [area('place', 0)], document);
    expect(readFileSync(path).equals(first)).toBe(true);
    writeTown(scratch.in('x.atlas.gpkg'));
    expect(issueOf(() => writeAreas(scratch.in('x.atlas.gpkg'), [area('place', 0)], document)).code).toBe('would-overwrite');
    expect(issueOf(() => writeTown(path)).code).toBe('would-overwrite');
    expect(readdirSync(dirname(path)).sort()).toEqual(['areas.gpkg', 'x.atlas.gpkg']);
  });
});
