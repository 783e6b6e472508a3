// What bad input gets: a sentence naming file, row and column with a remedy, exit code 2, and nothing written.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { corners, feature, type TownFile, townTexts, writeTownFiles } from '../support/town-files.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-cli-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const texts = townTexts();

/** Replaces one line of a file; row 1 is the header. */
function edited(file: TownFile, row: number, line: string): string {
  const lines = texts[file].split('\n');
  lines[row - 1] = line;
  return lines.join('\n');
}

const polygons = (change: (block: number) => unknown): string =>
  JSON.stringify({ type: 'FeatureCollection', features: Array.from({ length: TOWN_BLOCKS }, (_, block) => change(block)) });

const bowtie = (): number[][] => {
  const [a = [], b = [], c = [], d = []] = corners(7);
  return [a, c, b, d, a];
};

interface BadInput {
  readonly name: string;
  readonly files: Partial<Record<string, string | Uint8Array | null>>;
  readonly says: readonly (string | RegExp)[];
}

const BAD: readonly BadInput[] = [
  {
    name: 'a missing code column',
    files: { 'population_mid2020.csv': texts['population_mid2020.csv'].replace('LSOA11CD,', 'Zone,') },
    says: ['population_mid2020.csv', /column/, /LSOA11CD|code/],
  },
  {
    name: 'a duplicate code',
    files: { 'population_mid2020.csv': edited('population_mid2020.csv', 4, 'T000001,Tiny town 3,100,80,20') },
    says: ['population_mid2020.csv', 'row 4', 'LSOA11CD', 'T000001'],
  },
  {
    name: 'codes of another vintage',
    files: {
      'LSOA11_CCG21_LAD21.csv': texts['LSOA11_CCG21_LAD21.csv'].replaceAll('T0000', 'T9990'),
    },
    says: ['LSOA11_CCG21_LAD21.csv', /vintage|match/],
  },
  {
    name: 'a negative count',
    files: { 'population_mid2020.csv': edited('population_mid2020.csv', 5, 'T000004,Tiny town 4,-100,-120,20') },
    says: ['population_mid2020.csv', 'row 5', /column (All Ages|0-64)/, '-1'],
  },
  {
    name: 'a count that is no number',
    files: { 'population_mid2020.csv': edited('population_mid2020.csv', 6, 'T000005,Tiny town 5,many,80,20') },
    says: ['population_mid2020.csv', 'row 6', 'column All Ages', 'many'],
  },
  {
    name: 'a truncated gzip',
    files: {
      'population_mid2020.csv': null,
      'population_mid2020.csv.gz': gzipSync(texts['population_mid2020.csv']).subarray(0, 100),
    },
    says: ['population_mid2020.csv.gz', /cut short|truncated|incomplete|end/i],
  },
  {
    name: 'a truncated zip',
    files: { 'extra.zip': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4]) },
    says: ['extra.zip', /zip/i],
  },
  {
    name: 'metres that say they are degrees',
    files: {
      'LSOA11_polygons.geojson': polygons((block) =>
        feature(
          block,
          corners(block).map(([x = 0, y = 0]) => [x * 400_000, y * 5_000]),
        ),
      ),
    },
    says: ['LSOA11_polygons.geojson', /coordinate|degrees/i, /27700|4326/],
  },
  {
    name: 'a polygon that crosses itself',
    files: { 'LSOA11_polygons.geojson': polygons((block) => (block === 7 ? feature(7, bowtie()) : feature(block))) },
    says: ['LSOA11_polygons.geojson', 'T000008', /cross/],
  },
  {
    name: 'polygons that overlap by half',
    files: {
      'LSOA11_polygons.geojson': polygons((block) =>
        block === 7
          ? feature(
              7,
              corners(7).map(([x = 0, y = 0]) => [x + 0.005, y]),
            )
          : feature(block),
      ),
    },
    says: ['LSOA11_polygons.geojson', /T00000[89]/, /cover the same ground/],
  },
  { name: 'an empty file', files: { 'population_mid2020.csv': '' }, says: ['population_mid2020.csv', /empty/] },
  { name: 'no population at all', files: { 'population_mid2020.csv': null }, says: [/population|people/i] },
  { name: 'no polygons at all', files: { 'LSOA11_polygons.geojson': null }, says: [/polygons/i] },
  {
    name: 'population of another layer',
    files: { 'population_mid2020.csv': texts['population_mid2020.csv'].replaceAll('LSOA11', 'MSOA11') },
    says: [/MSOA11|msoa11|people/],
  },
];

describe('atlas build', () => {
  it.each(BAD)('refuses $name', async ({ name, files, says }) => {
    const folder = join(home, name.replaceAll(' ', '-'));
    writeTownFiles(folder, files);
    const out = join(folder, 'town.atlas.gpkg');
    const before = readdirSync(folder).sort();
    const { code, stdout, stderr } = await coterminous(['atlas', 'build', folder, '--out', out, '--json']);
    expect(code, stderr).toBe(2);
    expect(stdout).toBe('');
    for (const word of says)
      expect(stderr).toMatch(word instanceof RegExp ? word : new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    expect(stderr).toMatch(/^error: /m);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('refuses a file that is named and is no known table, and only remarks on it in a folder', async () => {
    const folder = join(home, 'stranger');
    writeTownFiles(folder, { 'shopping.csv': 'Item,Price\nTea,2\n' });
    const named = await coterminous([
      'atlas',
      'build',
      folder,
      join(folder, 'shopping.csv'),
      '--out',
      join(home, 'stranger.gpkg'),
    ]);
    expect(named.code).toBe(2);
    expect(named.stderr).toMatch(/error: .*shopping\.csv: No known table/);
    const inFolder = await coterminous(['atlas', 'build', folder, '--out', join(home, 'stranger.gpkg')]);
    expect(inFolder.code, inFolder.stderr).toBe(0);
    expect(inFolder.stderr).toMatch(/warning: shopping\.csv/);
  });

  it('refuses a path that does not exist, a layer that is none, and a place it may not write to', async () => {
    const folder = join(home, 'places');
    writeTownFiles(folder);
    expect((await coterminous(['atlas', 'build', join(home, 'nowhere'), '--out', join(home, 'x.gpkg')])).stderr).toMatch(
      /error: .*nowhere/,
    );
    const blocks = await coterminous(['atlas', 'build', folder, '--out', join(home, 'x.gpkg'), '--blocks', 'wards']);
    expect([blocks.code, blocks.stderr]).toEqual([2, expect.stringMatching(/"wards" is not the name of a layer/)]);
    const noFolder = await coterminous(['atlas', 'build', folder, '--out', join(home, 'not', 'there', 'x.gpkg')]);
    expect([noFolder.code, noFolder.stderr]).toEqual([2, expect.stringMatching(/error: .*x\.gpkg: There is no such place/)]);
    expect(noFolder.stderr).not.toMatch(/Choosing the blocks/); // said before the work, not after it
  });
});

describe('plans and atlases', () => {
  const atlas = join(home, 'town.atlas.gpkg');
  const plan = join(home, 'town.footprint');
  beforeAll(async () => {
    writeTownFiles(join(home, 'town'));
    await coterminousJson(['atlas', 'build', join(home, 'town'), '--out', atlas]);
    await coterminousJson(['plan', 'new', '--atlas', atlas, '--system', 'stp21', '--place', 'ccg21', '--out', plan]);
  });

  const refused = async (args: readonly string[], ...says: readonly RegExp[]): Promise<void> => {
    const { code, stdout, stderr } = await coterminous(args);
    expect(code, stderr).toBe(2);
    expect(stdout).toBe('');
    for (const word of says) expect(stderr).toMatch(word);
  };

  it('refuses an atlas that is not there, is no atlas, or was cut short', async () => {
    await refused(['atlas', 'info', join(home, 'none.gpkg')], /error: .*none\.gpkg: There is no such file/);
    await refused(['atlas', 'info', plan], /error: .*town\.footprint: The file is not an atlas/);
    const short = join(home, 'short.atlas.gpkg');
    writeFileSync(short, readFileSync(atlas));
    truncateSync(short, 20_000);
    await refused(['atlas', 'info', short], /error: .*short\.atlas\.gpkg: .*cut short/, /build it again/);
  });

  it('refuses a plan that is no JSON, of the future, or of blocks that the atlas lacks', async () => {
    const text = readFileSync(plan, 'utf8');
    const bad = join(home, 'bad.footprint');
    const check = ['check', bad, '--atlas', atlas];
    writeFileSync(bad, text.slice(0, text.length / 2));
    await refused(check, /error: .*bad\.footprint, row \d+/);
    writeFileSync(bad, text.replace('"schema": 1', '"schema": 99'));
    await refused(check, /newer/);
    writeFileSync(bad, text.replace('T000001', 'T999999'));
    await refused(check, /T999999/);
    writeFileSync(bad, text.replace('"lsoa11"', '"lsoa21"'));
    await refused(check, /lsoa21/, /[Cc]onvert/);
  });

  it('warns of a plan made for another atlas with the same blocks, and goes on', async () => {
    const other = join(home, 'other.footprint');
    writeFileSync(other, readFileSync(plan, 'utf8').replace(/"fingerprint": "[^"]+"/, '"fingerprint": "0123456789abcdef"'));
    const { code, stderr } = await coterminous(['check', other, '--atlas', atlas]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning: .*another atlas/i);
  });

  it('refuses names that mean nothing, and lists what there is', async () => {
    await refused(['coterminosity', '--atlas', atlas, '--layer', 'stp99', '--against', 'lad21'], /no layer "stp99"/, /stp21/);
    await refused(['check', plan, '--atlas', atlas, '--rules', 'none-such'], /no rule pack/, /ics-2019/);
    await refused(
      ['plan', 'assign', plan, '--atlas', atlas, '--tier', 'region', '--area', 'x', '--unit', 'lad21:X07000001'],
      /no tier "region"/,
    );
    await refused(
      ['plan', 'assign', plan, '--atlas', atlas, '--tier', 'place', '--area', 'Atlantis', '--unit', 'lad21:X07000001'],
      /no place called "Atlantis"/,
      /--create/,
    );
    await refused(
      ['plan', 'assign', plan, '--atlas', atlas, '--tier', 'place', '--area', 'CCG 1', '--unit', 'lad21:X07999999'],
      /no unit "X07999999"/,
    );
    await refused(['plan', 'assign', plan, '--atlas', atlas, '--tier', 'place', '--area', 'CCG 1'], /--blocks FILE or --unit/);
    await refused(['export', plan, '--atlas', atlas, '--areas', join(home, 'areas.docx')], /\.geojson or \.gpkg/);
    await refused(['check'], /required option '--atlas <file>'/);
  });

  it('names the row of a block that the atlas lacks', async () => {
    const list = join(home, 'blocks.csv');
    writeFileSync(list, 'LSOA11CD\nT000001\nT000077\n');
    await refused(
      ['plan', 'assign', plan, '--atlas', atlas, '--tier', 'place', '--area', 'CCG 2', '--blocks', list],
      /blocks\.csv, row 3: "T000077"/,
    );
  });

  it('never replaces a plan without being told to, nor any file that is not an atlas', async () => {
    const before = readFileSync(plan, 'utf8');
    await refused(['plan', 'new', '--atlas', atlas, '--out', plan], /already/, /--force/);
    await refused(['atlas', 'build', join(home, 'town'), '--out', plan], /not an atlas/);
    expect(readFileSync(plan, 'utf8')).toBe(before);
  });

  // Nothing is forbidden to root; tests/atlas mounts a read-only disk for that case.
  it.skipIf(process.getuid?.() === 0)('leaves nothing behind where it may not write', async () => {
    const locked = join(home, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    await refused(['plan', 'new', '--atlas', atlas, '--out', join(locked, 'p.footprint')], /cannot be written/);
    expect(existsSync(join(locked, 'p.footprint'))).toBe(false);
  });
});
