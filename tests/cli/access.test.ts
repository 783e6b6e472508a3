// access, isochrone, matrix and sfca on the tiny town, which has no roads: every time is a straight line and can be worked out by hand.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { TOWN_BLOCKS, townCode, townPeople } from '../support/tiny-town.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { EAST, metresBetween, middleOf, secondsBetween, TOWN_SITES, WEST } from './town-sites.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-access-'));
const atlas = join(home, 'town.atlas.gpkg');
const plan = join(home, 'town.footprint');
const bare = join(home, 'bare.atlas.gpkg');
const at = (name: string): string => join(home, name);
const cells = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\r\n')
    .map((line) => line.replaceAll(/"([^"]*)"/g, (_, text: string) => text.replaceAll(',', ';')).split(','));
const blocks = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);
const toWest = (block: number): number => secondsBetween(middleOf(block), WEST);
const toEast = (block: number): number => secondsBetween(middleOf(block), EAST);
const change = { toService: '', capacity: null, reason: '', longitude: null, latitude: null };

beforeAll(async () => {
  writeTownFiles(at('files'), { 'sites.csv': TOWN_SITES });
  await coterminousJson(['atlas', 'build', at('files'), '--out', atlas]);
  await coterminousJson(['plan', 'new', '--atlas', atlas, '--place', 'ccg21', '--out', plan]);
  const drawn = JSON.parse(readFileSync(plan, 'utf8'));
  const site = { ...change, id: 's-1', kind: 'close', service: 'minor-injuries', siteCode: 'M1', name: 'West MIU' };
  writeFileSync(at('closed.footprint'), JSON.stringify({ ...drawn, siteChanges: [site] }));
  const gone = { ...site, siteCode: 'M9', name: 'Gone MIU' };
  const opened = { ...site, id: 's-2', kind: 'open', siteCode: 'new-1', name: 'North MIU', longitude: 1.005, latitude: 52.045 };
  writeFileSync(at('gone.footprint'), JSON.stringify({ ...drawn, siteChanges: [gone, opened] }));
  writeTownFiles(at('bare'));
  await coterminousJson(['atlas', 'build', at('bare'), '--out', bare]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('access', () => {
  it('tells of everybody and of every area, and says that it goes by straight line', async () => {
    const report = await coterminousJson(['access', '--atlas', atlas, '--sites', 'MIU', '--areas', 'ccg21']);
    expect(report).toMatchObject({
      ...{ service: 'minor-injuries', profile: 'car', blocks: 30, bands: [15, 30, 45, 60], siteChanges: null, files: [] },
      basis: { method: 'straight-line', peopleByLine: 3030, label: expect.stringMatching(/^straight line x 1\.\d+ at/) },
      sites: { count: 2, withoutPoint: 0, outside: 0, offRoads: 0 },
      unreached: { blocks: 0, people: 0 },
      summary: { people: 3030, unreached: 0 },
    });
    const times = blocks.flatMap((block) => Array(townPeople(block) / 10).fill(Math.min(toWest(block), toEast(block)) / 60));
    times.sort((a: number, b: number) => a - b);
    expect(report.summary.median).toBeCloseTo(times[Math.ceil(times.length / 2) - 1], 2);
    expect(report.summary.within[0]).toBe(times.filter((minutes) => minutes <= 15).length / times.length);
    // Block 8 alone lies nearer to the site of the other CCG.
    const [west, east] = report.areas;
    expect(west).toMatchObject({ code: 'X38000001', people: 1430, harmed: 0, extraMinutes: null, rural: null });
    expect(east).toMatchObject({ code: 'X38000002', people: 1600, harmed: 100, stranded: 0 });
    expect(east.extraMinutes).toBeCloseTo((toEast(8) - toWest(8)) / 60, 2);
  });

  it('writes every block to its nearest site', async () => {
    await coterminousJson(['access', '--atlas', atlas, '--sites', 'minor-injuries', '--blocks-out', at('blocks.csv')]);
    const [header, ...rows] = cells(at('blocks.csv'));
    expect(header).toEqual(['block', 'name', 'site', 'siteName', 'seconds', 'metres', 'snapMetres', 'method', 'basis']);
    expect(rows.map((row) => row[0])).toEqual(blocks.map(townCode));
    for (const block of blocks) {
      const [, , site, , seconds, metres, snap, method, basis] = rows[block]!;
      expect(site).toBe(toWest(block) < toEast(block) ? 'M1' : 'M2');
      expect(Number(seconds)).toBeCloseTo(Math.min(toWest(block), toEast(block)), 0);
      expect(Number(metres)).toBeCloseTo(metresBetween(middleOf(block), site === 'M1' ? WEST : EAST), 0);
      expect([snap, method]).toEqual(['0', 'straight-line']);
      expect(basis).toMatch(/^straight line x/);
    }
  });

  it('counts what the plan does to sites', async () => {
    const args = [
      'access',
      '--atlas',
      atlas,
      '--sites',
      'minor-injuries',
      '--areas',
      at('closed.footprint'),
      '--tier',
      'place',
    ];
    const report = await coterminousJson(args);
    expect(report).toMatchObject({ sites: { count: 1 }, siteChanges: 1 });
    expect(report.areas).toMatchObject([
      { code: 'place-1', people: 1430, harmed: 1430, stranded: 1430, extraMinutes: null },
      { code: 'place-2', people: 1600, harmed: 0 },
    ]);
    const neighbourhoods = await coterminousJson([...args.slice(0, -1), 'neighbourhood']);
    expect(neighbourhoods.areas).toMatchObject([{ code: '', name: 'In no area', people: 3030, harmed: 0 }]);
  });

  it('warns of changed sites that the atlas does not list', async () => {
    const args = ['access', '--atlas', atlas, '--sites', 'MIU', '--areas', at('gone.footprint')];
    const { code, stderr, stdout } = await coterminous(args);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/warning: .*changes Gone MIU \(M9\), which the atlas does not list/),
    ]);
    expect(stdout).toMatch(/3 sites, from 30 blocks/);
  });

  it('prints for people', async () => {
    const { code, stdout } = await coterminous(['access', '--atlas', atlas, '--sites', 'emergency', '--areas', 'lad21']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Travel by car to emergency departments\.\nThe atlas has no roads: every time is by straight line \(straight line x/,
    );
    expect(stdout).toMatch(/1 sites?, from 30 blocks with 3,030 people/);
    expect(stdout).toMatch(/X07000001 +Council 1 +1,530/);
  });

  it.each([
    [['--sites', 'dentist'], /The atlas lists no dentists\. It has .*minor-injuries/],
    [['--sites', '???'], /"\?\?\?" names no kind of care/],
    [['--sites', 'pharmacy'], /None of the places listed as pharmacy has a point \(1 in all\)/],
    [['--sites', 'MIU', '--profile', 'horse'], /Choose car, foot, cycle/],
    [['--sites', 'MIU', '--by', 'ruc'], /no rural-urban classes/],
    [['--sites', 'MIU', '--by', 'age'], /Give --by ruc/],
    [['--sites', 'MIU', '--areas', 'stp99'], /no layer "stp99"/],
    [['--sites', 'MIU', '--blocks-out', at('no/such/folder.csv')], /no such place to write to/],
    [['--sites', 'MIU', '--speeds', at('files/sites.csv')], /sites\.csv: The speed table is not JSON/],
  ])('refuses %j', async (args, says) => {
    const { code, stdout, stderr } = await coterminous(['access', '--atlas', atlas, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

  it('says what an atlas without sites needs', async () => {
    const { code, stderr } = await coterminous(['access', '--atlas', bare, '--sites', 'gp']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/lists no GP practices\. Build the atlas with a list of GP practices/),
    ]);
  });
});

describe('isochrone', () => {
  it('draws closed rings the right way round, and counts people by their blocks', async () => {
    const args = ['isochrone', '--atlas', atlas, '--site', 'M1', '--minutes', '2,1.5,6', '--out', at('reach.geojson')];
    const report = await coterminousJson(args);
    const people = (minutes: number) =>
      blocks.filter((b) => toWest(b) <= minutes * 60).reduce((sum, b) => sum + townPeople(b), 0);
    expect(report.bands).toMatchObject([1.5, 2, 6].map((minutes) => ({ minutes, people: people(minutes) })));
    expect(report.site).toMatchObject({ code: 'M1', name: 'West MIU' });
    const { features } = JSON.parse(readFileSync(at('reach.geojson'), 'utf8'));
    expect(features.map((one: { properties: { minutes: number } }) => one.properties.minutes)).toEqual([1.5, 2, 6]);
    for (const { geometry, properties } of features) {
      expect(properties).toMatchObject({
        site: 'M1',
        service: 'minor-injuries',
        basis: expect.stringMatching(/^straight line/),
      });
      const [ring] = geometry.coordinates[0];
      expect(ring.at(-1)).toEqual(ring[0]);
      const area = ring.reduce((sum: number, [x, y]: number[], i: number) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length];
        return sum + (x! - 1) * (nextY - 52) - (nextX - 1) * (y! - 52);
      }, 0);
      expect(area).toBeGreaterThan(0);
    }
  });

  it.each([
    [['--site', 'M3'], /no site "M3".*M1 \(West MIU\)/],
    [['--site', 'M1', '--minutes', '0'], /"0" are no minutes/],
    [['--site', 'M1', '--minutes', 'soon'], /up to twelve numbers/],
    [['--site', 'M1', '--minutes', '601'], /at most 600/],
    [['--site', 'P1'], /no site "P1" with a point/],
  ])('refuses %j', async (args, says) => {
    const { code, stderr } = await coterminous(['isochrone', '--atlas', atlas, ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
  });

  it('knows sites that a plan opens', async () => {
    const report = await coterminousJson(['isochrone', '--atlas', atlas, '--site', 'new-1', '--plan', at('gone.footprint')]);
    expect(report).toMatchObject({ service: 'minor-injuries', site: { name: 'North MIU', latitude: 52.045 } });
  });
});

describe('matrix', () => {
  it('writes the same pairs as CSV and as Parquet', async () => {
    const args = ['matrix', '--atlas', atlas, '--from', 'blocks', '--to', 'sites', '--sites', 'MIU'];
    const report = await coterminousJson([...args, '--out', at('times.csv')]);
    expect(report).toMatchObject({ rows: 60, blocks: 30, sites: 2, unreachedPairs: 0, within: null });
    const [header, ...rows] = cells(at('times.csv'));
    expect(header).toEqual(['block', 'site', 'seconds', 'metres', 'method', 'basis']);
    rows.forEach(([block, site, seconds, metres, method], i) => {
      expect([block, site, method]).toEqual([townCode(i % 30), i < 30 ? 'M1' : 'M2', 'straight-line']);
      expect(Number(seconds)).toBeCloseTo(i < 30 ? toWest(i) : toEast(i - 30), 0);
      expect(metres === '').toBe(i < 30 ? toWest(i) > toEast(i) : toEast(i - 30) > toWest(i - 30));
    });
    await coterminousJson([...args, '--out', at('times.parquet')]);
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(at('times.parquet')) });
    const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
    expect(read.map(({ block, site, seconds, metres, method }) => [block, site, text(seconds), text(metres), method])).toEqual(
      rows.map((row) => row.slice(0, 5)),
    );
  });

  it('leaves out what is farther than asked', async () => {
    await coterminousJson(['matrix', '--atlas', atlas, '--sites', 'MIU', '--within', '2', '--out', at('near.csv')]);
    const near = blocks.flatMap((block) => [toWest(block), toEast(block)]).filter((seconds) => seconds <= 120);
    expect(cells(at('near.csv')).length - 1).toBe(near.length);
  });

  it('leaves the file that was there, and no half of one, when it cannot be written', async () => {
    const before = readdirSync(home);
    for (const [args, says] of [
      [['--out', at('times.xlsx')], /End the name in \.csv or \.parquet/],
      [['--out', at('no/times.csv')], /no such place to write to/],
      [['--out', at('times.csv'), '--from', 'areas'], /--from blocks --to sites/],
      [['--out', at('times.csv'), '--within', '1,2'], /more than one number/],
    ] as const) {
      const { code, stderr } = await coterminous(['matrix', '--atlas', atlas, '--sites', 'MIU', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
    }
    expect(readdirSync(home)).toEqual(before);
    expect(existsSync(at('times.csv'))).toBe(true);
  });
});

describe('sfca', () => {
  it('shares all capacity alike where everybody reaches everything', async () => {
    const args = ['sfca', '--atlas', atlas, '--sites', 'MIU', '--method', '2sfca', '--minutes', '60', '--out', at('reach.csv')];
    const report = await coterminousJson(args);
    expect(report).toMatchObject({
      weights: '2sfca',
      supply: 60,
      supplyReached: 60,
      people: 3030,
      without: 0,
      capacityFrom: 'lists',
    });
    expect(report.handedOut).toBeCloseTo(60, 9);
    expect(report.perThousand.median).toBeCloseTo(60_000 / 3030, 9);
    const [header, ...rows] = cells(at('reach.csv'));
    expect(header).toEqual(['block', 'people', 'accessibility', 'method', 'basis']);
    for (const row of rows) expect(Number(row[2])).toBeCloseTo(60 / 3030, 12);
  });

  it('weighs by steps on thirds of the reach', async () => {
    const args = [
      'sfca',
      '--atlas',
      atlas,
      '--sites',
      'MIU',
      '--minutes',
      '6',
      '--capacity-from',
      'equal',
      '--out',
      at('steps.csv'),
    ];
    const report = await coterminousJson(args);
    const weight = (seconds: number) => (seconds <= 120 ? 1 : seconds <= 240 ? 0.68 : seconds <= 360 ? 0.22 : 0);
    const demand = (to: (block: number) => number) => blocks.reduce((sum, b) => sum + townPeople(b) * weight(to(b)), 0);
    const [west, east] = [1 / demand(toWest), 1 / demand(toEast)];
    cells(at('steps.csv'))
      .slice(1)
      .forEach((row, block) => {
        expect(Number(row[2])).toBeCloseTo(west * weight(toWest(block)) + east * weight(toEast(block)), 9);
      });
    expect(report.handedOut).toBeCloseTo(2, 9);
  });

  it.each([
    [['--sites', 'emergency'], /No list says what the capacity of emergency departments is/],
    [['--sites', 'MIU', '--method', '4sfca'], /Choose 2sfca or e2sfca/],
    [['--sites', 'MIU', '--weights', 'linear'], /Choose steps or gaussian/],
    [['--sites', 'MIU', '--method', '2sfca', '--weights', 'steps'], /weighs every site within reach alike/],
    [['--sites', 'MIU', '--capacity-from', 'beds'], /Choose lists, or equal/],
    [['--sites', 'MIU', '--minutes', '10,20'], /more than one number of minutes/],
  ])('refuses %j', async (args, says) => {
    const { code, stderr } = await coterminous(['sfca', '--atlas', atlas, ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
  });
});

it('plan convert says which changed sites the other atlas does not list', async () => {
  const args = ['plan', 'convert', at('closed.footprint'), '--from', atlas, '--to', bare, '--out', at('carried.footprint')];
  const { conversion } = await coterminousJson(args);
  expect(conversion.sitesNotThere).toMatchObject([{ siteCode: 'M1', kind: 'close' }]);
  expect(JSON.parse(readFileSync(at('carried.footprint'), 'utf8')).siteChanges).toMatchObject([{ siteCode: 'M1' }]);
});
