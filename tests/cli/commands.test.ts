// The command line on the tiny town: every number can be counted on the map in tests/support/tiny-town.ts.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { writeTownFiles } from '../support/town-files.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-cli-'));
const atlas = join(home, 'town.atlas.gpkg');
const plan = join(home, 'town.footprint');
// biome-ignore lint/suspicious/noExplicitAny: the document that `atlas build --json` printed
let built: any;

beforeAll(async () => {
  writeTownFiles(join(home, 'files'));
  built = await coterminousJson(['atlas', 'build', join(home, 'files'), '--out', atlas]);
  await coterminousJson(['plan', 'new', '--atlas', atlas, '--system', 'stp21', '--place', 'ccg21', '--out', plan]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('atlas build and info', () => {
  it('reports what it made of the files', () => {
    expect(built).toMatchObject({
      atlas,
      blocks: 30,
      population: 3030,
      blockLayer: 'lsoa11',
      roads: null,
      flowSets: [],
      providers: [],
    });
    expect(built.layers).toEqual([
      { id: 'ccg21', label: 'Clinical commissioning groups (2021)', units: 2, method: 'lookup' },
      { id: 'lad21', label: 'Local authority districts (2021)', units: 2, method: 'lookup' },
      { id: 'stp21', label: 'Sustainability and transformation partnerships (2021)', units: 1, method: 'composed' },
      { id: 'utla21', label: 'Upper-tier councils (2021)', units: 2, method: 'composed' },
    ]);
    expect(built.files.map((file: { recognisedAs: string; rowsKept: number }) => [file.recognisedAs, file.rowsKept])).toEqual([
      ['ons-lookup', 2],
      ['ons-lookup', 2],
      ['ons-lookup', 30],
      ['polygons', 30],
      ['population', 30],
    ]);
  });

  it('tells the same again from the atlas alone', async () => {
    expect(await coterminousJson(['atlas', 'info', atlas])).toEqual(built);
  });

  it('gives the same fingerprint whatever order the files come in', async () => {
    const files = built.files.map((file: { file: string }) => join(home, 'files', file.file));
    const again = await coterminousJson(['atlas', 'build', ...files.reverse(), '--out', join(home, 'again.atlas.gpkg')]);
    expect(again.fingerprint).toBe(built.fingerprint);
    expect(again.layers).toEqual(built.layers);
  });

  it('reads for people too', async () => {
    const { code, stdout } = await coterminous(['atlas', 'info', atlas]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/30 blocks \(lsoa11\), 3,030 people/);
  });
});

describe('coterminosity and compare', () => {
  it('finds the block of the east CCG that lies in the west council', async () => {
    const report = await coterminousJson(['coterminosity', '--atlas', atlas, '--layer', 'ccg21', '--against', 'lad21']);
    expect(report.summary).toEqual({ units: 2, against: 2, exactUnions: 0, equalToOne: 0, splitAgainst: 1 });
    expect(report.units[0]).toMatchObject({
      code: 'X38000001',
      population: 1430,
      exactUnion: false,
      matched: ['X07000001'],
      insideShare: 1,
    });
    expect(report.units[0].coveredShare).toBeCloseTo(1430 / 1530, 12);
    expect(report.units[1].jaccard).toBeCloseTo(1500 / 1600, 12);
    expect(report.split).toEqual([
      {
        code: 'X07000001',
        name: 'Council 1',
        parts: [
          { unit: 'X38000001', name: 'CCG 1', blocks: 14, population: 1430 },
          { unit: 'X38000002', name: 'CCG 2', blocks: 1, population: 100 },
        ],
      },
    ]);
  });

  it('names the block that moved', async () => {
    const report = await coterminousJson(['compare', '--atlas', atlas, '--from', 'lad21', '--to', 'ccg21']);
    expect(report.movedBlocks).toEqual([{ block: 'T000009', from: 'X07000001', to: 'X38000002', population: 100 }]);
    expect(report.movedPopulation).toBe(100);
  });

  it('compares a plan with a layer, and prints for people', async () => {
    const { stdout } = await coterminous(['compare', '--atlas', atlas, '--from', plan, '--tier', 'place', '--to', 'lad21']);
    expect(stdout).toMatch(/1 blocks? moved, with 100 people/);
    expect(stdout).toMatch(/T000009 +place-2 +X07000001 +100/);
  });
});

describe('plan and check', () => {
  const verdict = async (file: string, criterion: string, name: string): Promise<string> => {
    const report = await coterminousJson(['check', file, '--atlas', atlas]);
    return report.results.find(
      (result: { criterion: string; areaName: string }) => result.criterion === criterion && result.areaName === name,
    ).verdict;
  };

  it('turns a fail into a pass when the block goes back to its council', async () => {
    const mended = join(home, 'mended.footprint');
    expect(await verdict(plan, 'coterminosity', 'CCG 1')).toBe('fail');
    const list = join(home, 'blocks.csv');
    writeFileSync(list, 'LSOA11CD\r\nT000009\r\n');
    const before = readFileSync(plan, 'utf8');
    await coterminousJson([
      'plan',
      'assign',
      plan,
      '--atlas',
      atlas,
      '--tier',
      'place',
      '--area',
      'CCG 1',
      '--blocks',
      list,
      '--out',
      mended,
    ]);
    expect(readFileSync(plan, 'utf8')).toBe(before);
    expect(await verdict(mended, 'coterminosity', 'CCG 1')).toBe('pass');
    expect(JSON.parse(readFileSync(mended, 'utf8')).log.at(-1).what).toMatch(/1 block to CCG 1/);
  });

  it('assigns a whole unit to a new area, and takes blocks out of any', async () => {
    const drawn = join(home, 'drawn.footprint');
    const assign = ['plan', 'assign', plan, '--atlas', atlas, '--tier', 'neighbourhood'];
    const made = await coterminousJson([...assign, '--area', 'West', '--create', '--unit', 'lad21:X07000001', '--out', drawn]);
    expect(made.tiers.neighbourhood).toEqual({ areas: 1, seededFrom: null, unassignedBlocks: 15, unassignedPeople: 1500 });
    const taken = await coterminousJson([
      'plan',
      'assign',
      drawn,
      '--atlas',
      atlas,
      '--tier',
      'neighbourhood',
      '--area',
      'none',
      '--unit',
      'ccg21:X38000002',
    ]);
    expect(taken.tiers.neighbourhood.unassignedBlocks).toBe(16);
  });

  it('exits 1 under --strict only', async () => {
    expect((await coterminous(['check', plan, '--atlas', atlas])).code).toBe(0);
    expect((await coterminous(['check', plan, '--atlas', atlas, '--strict'])).code).toBe(1);
  });

  it('gives the results the fields that other tools read', async () => {
    const report = await coterminousJson(['check', plan, '--atlas', atlas, '--rules', 'icb-2021']);
    expect(Object.keys(report)).toEqual(['rulePack', 'plan', 'atlas', 'tiers', 'results']);
    for (const result of report.results) {
      for (const field of [
        'criterion',
        'tier',
        'area',
        'areaName',
        'verdict',
        'value',
        'unit',
        'threshold',
        'evidence',
        'offenders',
      ]) {
        expect(result).toHaveProperty(field);
      }
    }
    expect(report.tiers.place).toEqual({ areas: 2, pass: 2, arguable: 0, fail: 0, notAssessed: 0 });
  });

  it('counts what is for information as neither passed nor failed', async () => {
    const [pack] = RULE_PACKS;
    const rules = [{ criterion: 'compactness', tiers: ['place'], source: 'a test', confidence: 'convention' }];
    const shapes = join(home, 'shapes.json');
    writeFileSync(shapes, JSON.stringify({ ...pack, id: 'shapes', title: 'Only shapes', rules }));
    const report = await coterminousJson(['check', plan, '--atlas', atlas, '--rules', shapes]);
    expect(report.tiers.place).toEqual({ areas: 2, pass: 0, arguable: 0, fail: 0, notAssessed: 2 });
    expect(report.results.map((result: { criterion: string }) => result.criterion)).toEqual(['compactness', 'compactness']);
    const { stdout } = await coterminous(['check', plan, '--atlas', atlas, '--rules', shapes, '--all']);
    expect(stdout).toMatch(/^ {2}i CCG 1, compactness: /m);
  });
});

describe('export', () => {
  it('writes areas as GeoJSON with the area of their blocks', async () => {
    const file = join(home, 'areas.geojson');
    await coterminousJson(['export', plan, '--atlas', atlas, '--areas', file, '--tier', 'place']);
    const collection = JSON.parse(readFileSync(file, 'utf8'));
    expect(
      collection.features.map((one: { properties: { name: string; people: number; blocks: number } }) => [
        one.properties.name,
        one.properties.people,
        one.properties.blocks,
      ]),
    ).toEqual([
      ['CCG 1', 1430, 14],
      ['CCG 2', 1600, 16],
    ]);
    expect(
      collection.features.map((one: { geometry: { coordinates: number[][][][] } }) => planarArea(one.geometry.coordinates)),
    ).toEqual([expect.closeTo(14e-4, 9), expect.closeTo(16e-4, 9)]);
  });

  it('writes areas as a GeoPackage, and assignments that come back as a lookup', async () => {
    const gpkg = join(home, 'areas.gpkg');
    const csv = join(home, 'files-2', 'lookup.csv');
    writeTownFiles(join(home, 'files-2'));
    const report = await coterminousJson(['export', plan, '--atlas', atlas, '--areas', gpkg, '--assignments', csv]);
    expect(report.files.map((file: { rows: number }) => file.rows)).toEqual([3, 30]);
    expect(existsSync(gpkg)).toBe(true);
    const again = await coterminousJson(['atlas', 'build', join(home, 'files-2'), '--out', join(home, 'two.atlas.gpkg')]);
    const [place] = again.layers.filter((layer: { id: string }) => layer.id.startsWith('place'));
    expect(place.units).toBe(2);
    const moved = await coterminousJson(['compare', '--atlas', again.atlas, '--from', place.id, '--to', 'ccg21']);
    expect(moved.movedBlocks).toEqual([]);
  });
});

describe('help', () => {
  it('explains every command without an atlas', async () => {
    for (const args of [
      ['--help'],
      ['atlas', 'build', '--help'],
      ['atlas', 'add-roads', '--help'],
      ['check', '--help'],
      ['plan', 'assign', '--help'],
      ['export', '--help'],
      ['access', '--help'],
      ['isochrone', '--help'],
      ['matrix', '--help'],
      ['sfca', '--help'],
    ]) {
      const { code, stdout } = await coterminous(args);
      expect(code, args.join(' ')).toBe(0);
      expect(stdout).toMatch(/Usage: coterminous/);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
    }
  });
});

/** Area in square degrees: enough for squares of a hundredth of a degree. */
function planarArea(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): number {
  let sum = 0;
  for (const ring of polygons.flat()) {
    ring.forEach(([x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
      sum += (x - 1) * (nextY - 52) - (nextX - 1) * (y - 52);
    });
  }
  return sum / 2;
}
