// The known truths of England's registrations of July 2022, through the command line.
import { beforeAll, describe, expect, it } from 'vitest';
import { coterminous, coterminousJson } from '../support/command-line.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const EVERYBODY = 61_768_942;

interface Row {
  readonly code: string;
  readonly name: string;
  readonly residentsFlow: number;
  readonly within: number;
  readonly providersFlow: number;
  readonly li: number;
}
interface Cell {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

describe.skipIf(!hasData(...FOLDERS))('flows of England on the command line', () => {
  let atlas: string;
  beforeAll(async () => {
    atlas = (await englandAtlas('england-2021', FOLDERS)).path;
  });
  const flows = (areas: string, ...more: readonly string[]) =>
    coterminousJson(['flows', '--atlas', atlas, '--set', 'gp2022', '--areas', areas, ...more]);

  it.each([
    ['stp21', 0.97929],
    ['ccg21', 0.96712],
    ['utla21', 0.94632],
  ])('%s keeps the known share of patients', async (layer, li) => {
    const report = await flows(layer);
    expect(report.overall.li).toBeCloseTo(li, 5);
    expect(report.set).toMatchObject({
      total: EVERYBODY,
      unknown: 27_415,
      elsewhere: 13_886,
      withoutPlace: 0,
      providers: 6_484,
    });
    const sum = (field: 'residentsFlow' | 'within' | 'providersFlow'): number =>
      report.areas.reduce((total: number, row: Row) => total + row[field], 0);
    expect(sum('residentsFlow')).toBe(EVERYBODY - 27_415 - 13_886);
    expect(sum('providersFlow') + report.outside.unassigned.providersFlow).toBe(EVERYBODY);
    expect(sum('within')).toBe(report.overall.within);
  });

  it('finds 40 of 42 STPs at 0.95 or more, the City of London lowest of the councils and the Isle of Wight highest', async () => {
    const stps: Row[] = (await flows('stp21')).areas;
    expect([stps.length, stps.filter(({ li }) => li >= 0.95).length]).toEqual([42, 40]);
    const councils: Row[] = (await flows('utla21')).areas;
    const sorted = councils.toSorted((a, b) => a.li - b.li);
    expect(sorted[0]).toMatchObject({ name: 'City of London', li: expect.closeTo(0.5511, 4) });
    expect(sorted.at(-1)).toMatchObject({ name: 'Isle of Wight', li: expect.closeTo(0.99963, 5) });
  });

  it('has a matrix whose rows and columns are the flows of residents and providers', async () => {
    const report = await flows('stp21', '--matrix');
    const cells: Cell[] = report.matrix.cells;
    const total = (list: readonly Cell[]): number => list.reduce((sum, { people }) => sum + people, 0);
    expect(total(cells)).toBe(EVERYBODY - 27_415 - 13_886);
    for (const row of report.areas) {
      expect(total(cells.filter(({ from }) => from === row.code))).toBe(row.residentsFlow - row.toNowhere);
      expect(total(cells.filter(({ to }) => to === row.code))).toBe(row.providersFlow - row.fromUnknown - row.fromElsewhere);
    }
  });

  it('counts the networks and how sure their footprints are', async () => {
    const { sizes: _sizes, withoutPcn, footprints, ...report } = await coterminousJson(['pcn', '--atlas', atlas]);
    expect(report).toMatchObject({ pcns: 1_254, under: 90, inRange: 691, over: 473 });
    expect(withoutPcn).toMatchObject({ practices: 67, people: 265_730 });
    expect(footprints.blocks).toBe(32_844);
    expect(footprints.meanShare).toBeCloseTo(0.757, 3);
    expect(footprints.inOwnFootprint).toBeCloseTo(0.749, 3);
  });

  it('counts in a catchment by shares those who use the provider, and first past the post fewer blocks', async () => {
    const report = await coterminousJson(['catchment', '--atlas', atlas, '--provider', 'A81002', '--method', 'proportional']);
    expect(report.provider.code).toBe('A81002');
    const users = report.blocks.reduce((sum: number, { people }: { readonly people: number }) => sum + people, 0);
    expect(users).toBe(report.total);
    const first = await coterminousJson(['catchment', '--atlas', atlas, '--provider', 'A81002', '--method', 'fptp']);
    expect(first.blocks.length).toBeLessThan(report.blocks.length);
  });

  it('refuses shares that have no base, with what to use', async () => {
    const set = 'council-in-trust-catchment2019';
    const { code, stderr } = await coterminous(['flows', '--atlas', atlas, '--set', set, '--areas', 'stp21']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be turned into people.*Use the set with the shares of each origin/);
  });
});
