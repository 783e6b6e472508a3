// Does the rest of the world read our GeoPackages? Asked of GDAL, where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { polygonsFrom } from '../../geodata/atlas/outlines.ts';
import { writeAreas } from '../../geodata/atlas/write-areas.ts';
import { useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents } from './town-contents.ts';

const scratch = useScratch();
const run = (program: string, args: readonly string[]): { readonly status: number | null; readonly text: string } => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
};
const hasOgr = run('ogrinfo', ['--version']).status === 0;
const VALIDATOR = ['-m', 'osgeo_utils.samples.validate_gpkg'];
// Debian installs the validator for its own Python, which need not be the first on the path.
const python = ['/usr/bin/python3', 'python3'].find(
  (program) =>
    (program === 'python3' || existsSync(program)) &&
    run(program, ['-c', 'import osgeo.ogr, osgeo_utils.samples.validate_gpkg']).status === 0,
);

const writeTownAreas = (path: string): void => {
  const { atlas } = townContents();
  const polygonsOf = polygonsFrom(atlas.topology)(atlas.layers[0]!.unitOf, 3);
  const areas = ['West', 'East', 'Empty'].map((name, i) => ({
    ...{ id: `place-${i + 1}`, name, tier: 'place' as const, colour: '#aabbcc', people: 1500, blocks: 15 },
    ...{ verdict: i === 0 ? ('fail' as const) : null, verdictSummary: '', polygons: polygonsOf(i) },
  }));
  const { fingerprint, sources } = atlas;
  writeAreas(path, areas, { planName: 'Draft', atlasFingerprint: fingerprint, sources, writtenAt: TOWN_TIME });
};

const FILES: readonly (readonly [string, (path: string) => void])[] = [
  ['atlas', writeTown],
  ['export of areas', writeTownAreas],
];

describe.skipIf(!hasOgr)('GDAL (skipped where ogrinfo is not installed)', () => {
  it.each(FILES)('reads every table of an %s without a word of complaint', (_, write) => {
    const path = scratch.in('x.gpkg');
    write(path);
    const { status, text } = run('ogrinfo', ['-so', '-al', path]);
    expect(status).toBe(0);
    expect(text).not.toMatch(/warning|error/i);
    expect(text).toContain('WGS 84');
  });

  it('reads our polygons and finds them valid, and our R-tree by a box', () => {
    const path = scratch.in('x.gpkg');
    writeTown(path);
    const query = "SELECT code, ST_IsValid(geom) AS valid, ST_Area(geom) AS area, lad21 FROM blocks WHERE code = 'T000009'";
    const { text } = run('ogrinfo', ['-q', '-sql', query, path]);
    expect(text).toMatch(/valid \(Integer\) = 1/);
    expect(Number(/area \(Real\) = (\S+)/.exec(text)?.[1])).toBeCloseTo(0.0001, 12);
    expect(text).toContain('lad21 (String) = LAD0');
    // A box inside block 8 finds block 8 alone.
    const box = run('ogrinfo', ['-q', '-spat', '1.022', '52.012', '1.028', '52.018', path, 'blocks']).text;
    expect(box.match(/code \(String\) = \S+/g)).toEqual(['code (String) = T000009']);
  });

  it('edits our tables, and our triggers keep the R-tree true', () => {
    const path = scratch.in('x.gpkg');
    writeTown(path);
    const { status, text } = run('ogrinfo', [path, '-sql', `DELETE FROM blocks WHERE code = 'T000009'`]);
    expect([status, /error/i.test(text)]).toEqual([0, false]);
    const box = run('ogrinfo', ['-q', '-spat', '1.022', '52.012', '1.028', '52.018', path, 'blocks']).text;
    expect(box).not.toContain('T000009');
  });
});

describe.skipIf(python === undefined)('the GeoPackage validator (skipped where GDAL has none)', () => {
  it.each(FILES)('is content with an %s', (_, write) => {
    const path = scratch.in('x.gpkg');
    write(path);
    const { status, text } = run(python ?? '', [...VALIDATOR, path]);
    expect(text).toBe('');
    expect(status).toBe(0);
  });
});
