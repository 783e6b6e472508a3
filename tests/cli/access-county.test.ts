// Travel by road in the sample county: what the commands say of one another must agree.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coterminousJson } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'coterminous-county-'));
const atlas = join(home, 'county.atlas.gpkg');
const at = (name: string): string => join(home, name);
/** Rows of a CSV of ours whose cells hold no commas but in the last. */
const rowsOf = (file: string): string[][] =>
  readFileSync(at(file), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

interface Figures {
  readonly people: number;
  readonly unreached: number;
}

describe('travel in the sample county', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the document that `access --json` printed
  let report: any;
  let nearest: string[][] = [];
  let pairs: string[][] = [];

  beforeAll(async () => {
    await coterminousJson(['sample', '--out', at('files')]);
    await coterminousJson(['atlas', 'build', at('files'), '--out', atlas]);
    const sites = ['--atlas', atlas, '--sites', 'emergency'];
    report = await coterminousJson(['access', ...sites, '--areas', 'lad21', '--by', 'ruc', '--blocks-out', at('blocks.csv')]);
    await coterminousJson(['matrix', ...sites, '--out', at('pairs.csv')]);
    nearest = rowsOf('blocks.csv');
    pairs = rowsOf('pairs.csv');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('goes by road, and says on which', () => {
    expect(report.basis).toMatchObject({ label: expect.stringMatching(/^Ordnance Survey, April 2021/) });
    expect(report.basis.method).not.toBe('straight-line');
    expect(nearest.some(([, , , , , , snap]) => Number(snap) > 0)).toBe(true);
  });

  it('takes for the nearest site the soonest of all pairs', () => {
    const soonest = new Map<string, { site: string; seconds: number }>();
    for (const [block, site, text] of pairs) {
      const seconds = text === '' ? Number.POSITIVE_INFINITY : Number(text);
      const known = soonest.get(block!);
      if (!known || seconds < known.seconds) soonest.set(block!, { site: site!, seconds });
    }
    expect(soonest.size).toBe(report.blocks);
    for (const [block, , , , seconds] of nearest) {
      expect(seconds === '' ? Number.POSITIVE_INFINITY : Number(seconds)).toBe(soonest.get(block!)?.seconds);
    }
  });

  it('counts everybody once, in areas and in classes', () => {
    const sum = (rows: readonly Figures[], of: keyof Figures) => rows.reduce((total, row) => total + row[of], 0);
    expect(sum(report.areas, 'people')).toBe(report.summary.people);
    expect(sum(report.areas, 'unreached')).toBe(report.summary.unreached);
    const groups: readonly { id: string; figures: Figures }[] = report.byRuc;
    const twofold = groups.filter(({ id }) => id === 'rural' || id === 'urban').map(({ figures }) => figures);
    const classes = groups.filter(({ id }) => id !== 'rural' && id !== 'urban').map(({ figures }) => figures);
    expect([sum(twofold, 'people'), sum(classes, 'people')]).toEqual([report.summary.people, report.summary.people]);
  });

  it('counts within an isochrone those whose pair is within the time', async () => {
    const people = new Map<string, number>();
    await coterminousJson(['sfca', '--atlas', atlas, '--sites', 'gp', '--out', at('gp.csv')]);
    for (const [block, count] of rowsOf('gp.csv')) people.set(block!, Number(count));
    const site = pairs[0]![1]!;
    const { bands } = await coterminousJson(['isochrone', '--atlas', atlas, '--site', site, '--sites', 'emergency']);
    for (const { minutes, people: told } of bands) {
      const within = pairs.filter(([, to, seconds]) => to === site && seconds !== '' && Number(seconds) <= minutes * 60);
      expect(told).toBe(within.reduce((sum, [block]) => sum + people.get(block!)!, 0));
    }
  });

  it('hands out the whole capacity that somebody reaches, on foot too', async () => {
    for (const profile of ['car', 'foot']) {
      const found = await coterminousJson(['sfca', '--atlas', atlas, '--sites', 'gp', '--profile', profile]);
      expect(found.supplyReached).toBeLessThanOrEqual(found.supply);
      expect(found.handedOut / found.supplyReached).toBeCloseTo(1, 9);
    }
  });
});
