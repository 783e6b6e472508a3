// A plan seeded from real layers: the same assignment comes back, every area has a verdict, and the numbers agree.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { dataPath, hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const PACKS = ['ics-2019', 'icb-2021', 'east-of-england-2025', 'neighbourhood-2025', 'pcn-2019'];
const AREAS = { neighbourhood: 6791, place: 152, system: 42 };

interface Verdict {
  readonly criterion: string;
  readonly tier: string;
  readonly area: string | null;
  readonly areaName: string;
  readonly verdict: string;
  readonly evidence: string;
}

describe.skipIf(!hasData(...FOLDERS))('a plan of England', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterminous-'));
  const plan = join(folder, 'england.footprint');
  let atlas: string;
  beforeAll(async () => {
    atlas = (await englandAtlas('england-2021', FOLDERS)).path;
    await coterminousJson([
      'plan',
      'new',
      '--atlas',
      atlas,
      '--system',
      'stp21',
      '--place',
      'utla21',
      '--neighbourhood',
      'msoa11',
      '--out',
      plan,
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['system', 'stp21'],
    ['place', 'utla21'],
    ['neighbourhood', 'msoa11'],
  ])('gives back the assignment it was seeded with: %s from %s', async (tier, layer) => {
    const report = await coterminousJson(['compare', '--atlas', atlas, '--from', layer, '--to', plan, '--tier', tier]);
    expect(report.movedBlocks).toEqual([]);
    expect(report.movedPopulation).toBe(0);
    expect(report.variationOfInformation).toBe(0);
  });

  it('exports one row a block with its area at each tier', async () => {
    const file = join(folder, 'lookup.csv');
    await coterminousJson(['export', plan, '--atlas', atlas, '--assignments', file]);
    const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
    expect(lines.length).toBe(32_844 + 1);
    expect(lines[0]).toMatch(
      /^LSOA11CD,LSOA11NM,NEIGHBOURHOOD\d\dCD,NEIGHBOURHOOD\d\dNM,PLACE\d\dCD,PLACE\d\dNM,SYSTEM\d\dCD,SYSTEM\d\dNM$/,
    );
    // The published lookup and the export divide the blocks alike: each STP is one system, each system one STP.
    const published = gunzipSync(readFileSync(dataPath('england-2021', 'LSOA11_CCG21_STP21_LAD21.csv.gz'))).toString('utf8');
    const stpOf = new Map([...published.matchAll(/^(E01\d{6}),.*?,(E54\d{6}),/gm)].map((match) => [match[1], match[2]]));
    const pairs = new Set(lines.slice(1).map((line) => `${stpOf.get(line.slice(0, 9))} ${/,(system-\d+),/.exec(line)?.[1]}`));
    expect(stpOf.size).toBe(32_844);
    expect(pairs.size).toBe(42);
    expect(new Set([...pairs].map((pair) => pair.split(' ')[1])).size).toBe(42);
  });

  it.each(PACKS)('has a verdict for every area under %s', async (pack) => {
    const report = await coterminousJson(['check', plan, '--atlas', atlas, '--rules', pack]);
    const results: Verdict[] = report.results;
    for (const [tier, count] of Object.entries(AREAS)) {
      const tested = new Set(
        results.filter((result) => result.tier === tier && result.area !== null).map((result) => result.area),
      );
      expect(tested.size, `${pack}, ${tier}`).toBe(count);
      expect(report.tiers[tier].areas).toBe(count);
    }
    for (const result of results) {
      expect(['pass', 'arguable', 'fail', 'not-assessed']).toContain(result.verdict);
      expect(result.evidence.length).toBeGreaterThan(10);
    }
  });

  it('agrees with the coterminosity report on the same pair', async () => {
    const check = await coterminousJson(['check', plan, '--atlas', atlas, '--rules', 'ics-2019']);
    const report = await coterminousJson(['coterminosity', '--atlas', atlas, '--layer', 'stp21', '--against', 'utla21']);
    const systems: Verdict[] = check.results.filter((result: Verdict) => result.tier === 'system' && result.area !== null);
    const passing = systems.filter((result) => result.criterion === 'coterminosity' && result.verdict === 'pass');
    expect(passing.length).toBe(report.summary.exactUnions);
    const exact = report.units
      .filter((unit: { exactUnion: boolean }) => unit.exactUnion)
      .map((unit: { name: string }) => unit.name);
    expect(passing.map((result) => result.areaName).sort()).toEqual(exact.sort());
    const tier = check.results.find(
      (result: Verdict) => result.tier === 'system' && result.area === null && result.criterion === 'council-splits',
    );
    expect(tier.value).toBe(report.summary.splitAgainst);
    const size = systems.filter((result) => result.criterion === 'size');
    expect(size.filter((result) => result.verdict === 'arguable').length).toBe(15);
    expect(size.filter((result) => result.verdict === 'fail').length).toBe(1);
  });

  it('names each block that moved between two layers', async () => {
    const report = await coterminousJson(['compare', '--atlas', atlas, '--from', 'stp21', '--to', 'icb22']);
    expect(report.movedBlocks.length).toBeGreaterThan(0);
    const people = report.movedBlocks.reduce((sum: number, block: { population: number }) => sum + block.population, 0);
    expect(people).toBe(report.movedPopulation);
    for (const block of report.movedBlocks) expect(block.block).toMatch(/^E01\d{6}$/);
  });

  it('exits 1 under --strict when something fails', async () => {
    expect((await coterminous(['check', plan, '--atlas', atlas, '--strict'])).code).toBe(1);
  });
});
