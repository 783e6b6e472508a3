// flows, catchment and pcn on the town of tests/support/town-flow-files.ts: every number can be counted there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { TOWN_FLOW_FILES } from '../support/town-flow-files.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-flows-'));
const atlas = join(home, 'town.atlas.gpkg');
const plan = join(home, 'town.footprint');
const bare = join(home, 'bare.atlas.gpkg');

beforeAll(async () => {
  writeTownFiles(join(home, 'files'), TOWN_FLOW_FILES);
  await coterminousJson(['atlas', 'build', join(home, 'files'), '--out', atlas]);
  await coterminousJson(['plan', 'new', '--atlas', atlas, '--place', 'ccg21', '--out', plan]);
  writeTownFiles(join(home, 'bare'));
  await coterminousJson(['atlas', 'build', join(home, 'bare'), '--out', bare]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('flows', () => {
  it('prints every index of every area, and who is outside', async () => {
    const report = await coterminousJson(['flows', '--atlas', atlas, '--set', 'gp2022', '--areas', 'ccg21']);
    expect(Object.keys(report)).toEqual(['set', 'overall', 'areas', 'outside']);
    expect(report.set).toMatchObject({ id: 'gp2022', year: 2022, counted: true, total: 560, source: /NHS England/ });
    expect(report.overall).toEqual({ li: 390 / 555, residentsFlow: 555, within: 390 });
    expect(report.areas).toMatchObject([
      {
        ...{ code: 'X38000001', name: 'CCG 1', residentsFlow: 300, within: 230, li: 230 / 300 },
        ...{ providersFlow: 320, msi: 230 / 320, netRatio: 90 / 70, netRate: 20 / 1430 },
      },
      {
        ...{ code: 'X38000002', name: 'CCG 2', residentsFlow: 255, within: 160, li: 160 / 255 },
        ...{ providersFlow: 235, msi: 160 / 235, netRatio: 75 / 90, netRate: -15 / 1600 },
      },
    ]);
    const unassigned = { residentsFlow: 0, providersFlow: 0 };
    expect(report.outside).toEqual({ unassigned, unknown: 3, elsewhere: 2, withoutPlace: 5 });
  });

  it('gives a tier of a plan the numbers of the layer it came from, and a matrix whose rows add up', async () => {
    const args = ['flows', '--atlas', atlas, '--areas', plan, '--tier', 'place', '--matrix'];
    const { areas, matrix } = await coterminousJson(args);
    expect(areas.map((area: { code: string; within: number }) => [area.code, area.within])).toEqual([
      ['place-1', 230],
      ['place-2', 160],
    ]);
    expect(matrix).toEqual({
      cells: [
        { from: 'place-1', to: 'place-1', people: 230 },
        { from: 'place-2', to: 'place-2', people: 160 },
        { from: 'place-2', to: 'place-1', people: 90 },
        { from: 'place-1', to: 'place-2', people: 70 },
      ],
      leftOut: { count: 0, people: 0 },
    });
  });

  it('prints for people, with source, year and what is outside', async () => {
    const { code, stdout } = await coterminous(['flows', '--atlas', atlas, '--areas', 'ccg21', '--matrix']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/registered at GP practices, 2022 \(gp2022\): 560 people, 4 providers\. Counted\./);
    expect(stdout).toMatch(/Source: NHS England/);
    expect(stdout).toMatch(/390 \(70\.3 %\) stay within their area of ccg21/);
    expect(stdout).toMatch(/3 people live nobody knows where/);
    expect(stdout).toMatch(/X38000001 +CCG 1 +300 +230 +76\.7 % +320 +71\.9 % +1\.29 +0\.0140/);
    expect(stdout).toMatch(/CCG 2 +CCG 1 +90/);
  });

  it('says what is in no area', async () => {
    const { outside, areas } = await coterminousJson(['flows', '--atlas', atlas, '--areas', plan, '--tier', 'neighbourhood']);
    expect(areas).toEqual([]);
    expect(outside.unassigned).toEqual({ residentsFlow: 555, providersFlow: 555 });
  });
});

describe('catchment', () => {
  it.each([
    // method, total, blocks
    ['fptp', 200, ['T000003', 'T000010']],
    ['share30', 300, ['T000003', 'T000009', 'T000010']],
    ['proportional', 180, ['T000002', 'T000003', 'T000009', 'T000010']],
  ] as const)('by %s', async (method, total, blocks) => {
    const report = await coterminousJson(['catchment', '--atlas', atlas, '--provider', 'A00002', '--method', method]);
    expect(report.provider).toEqual({ code: 'A00002', name: 'Middle surgery', longitude: 1.035, latitude: 52.015 });
    expect([report.set.id, report.method, report.total]).toEqual(['gp2022', method, total]);
    expect(report.blocks.map((block: { code: string }) => block.code)).toEqual(blocks);
  });

  it('prints for people', async () => {
    const { stdout } = await coterminous(['catchment', '--atlas', atlas, '--provider', 'A00002', '--method', 'fptp']);
    expect(stdout).toMatch(/Middle surgery \(A00002\), first past the post: 200 people in 2 blocks\./);
    expect(stdout).toMatch(/70\.0 % of the people of these blocks use it/);
    expect(stdout).toMatch(/T000010 +Tiny town 10 +80\.0 % +100/);
  });
});

describe('pcn', () => {
  it('prints sizes, their range and how sure the footprints are', async () => {
    const report = await coterminousJson(['pcn', '--atlas', atlas]);
    expect(report).toMatchObject({
      ...{ pcns: 2, inRange: 0, under: 2, over: 0 },
      range: { min: 30_000, max: 50_000, rulePack: 'pcn-2019' },
      sizes: [
        { code: 'U00001', name: 'WEST PCN', practices: 1, people: 320 },
        { code: 'U00002', name: 'EAST PCN', practices: 2, people: 235 },
      ],
      withoutPcn: { practices: 1, people: 5, codes: ['A00004'] },
      // 555 people live in blocks, 550 of them in a network: 100 + 90 + 70 in the west's blocks, 60 + 80 + 50 in the east's.
      footprints: { blocks: 6, inOwnFootprint: 450 / 550 },
    });
    expect(report.footprints.meanShare).toBeCloseTo((1 + 0.9 + 0.6 + 0.7 + 0.8 + 1) / 6, 5);
  });

  it('prints for people', async () => {
    const { stdout } = await coterminous(['pcn', '--atlas', atlas]);
    expect(stdout).toMatch(/2 networks: 0 within 30,000 to 50,000 people \(pcn-2019\), 2 under, 0 over\./);
    expect(stdout).toMatch(/1 practices? with 5 people/);
    expect(stdout).toMatch(/U00001 +WEST PCN +1 +320 +under/);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['a set that is none', ['flows', '--areas', 'ccg21', '--set', 'gp2020'], /no flow set gp2020\. Choose one of gp2022/],
    ['a layer that is none', ['flows', '--areas', 'stp99'], /no layer "stp99".*stp21/],
    ['a tier that is none', ['flows', '--areas', plan, '--tier', 'ward'], /no tier "ward"/],
    [
      'a provider that is none',
      ['catchment', '--provider', 'A0002', '--method', 'fptp'],
      /no provider "A0002"\. Near ones: A00002 \(Middle surgery\)/,
    ],
    [
      'a method that is none',
      ['catchment', '--provider', 'A00002', '--method', 'best'],
      /no catchment method "best".*fptp, share30/,
    ],
  ] as const)('%s exits 2 with a sentence', async (_name, args, says) => {
    const { code, stdout, stderr } = await coterminous([...args, '--atlas', atlas]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toMatch(says);
  });

  it.each([[['flows', '--areas', 'ccg21']], [['catchment', '--provider', 'A00002', '--method', 'fptp']], [['pcn']]] as const)(
    'an atlas without flows: %j',
    async (args) => {
      const { code, stderr } = await coterminous([...args, '--atlas', bare]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/The atlas has no patient flows\. Build it with/);
    },
  );

  it('missing options are named', async () => {
    const { code, stderr } = await coterminous(['flows', '--atlas', atlas]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/required option '--areas/)]);
  });
});
