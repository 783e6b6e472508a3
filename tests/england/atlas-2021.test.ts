// The published files of 2021 and 2022 in, an atlas of England out: counts known from the publishers.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { coterminousJson } from '../support/command-line.ts';
import { dataPath, hasData } from '../support/england.ts';
import { type BuiltAtlas, englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];

describe.skipIf(!hasData(...FOLDERS))('England on LSOA 2011', () => {
  let built: BuiltAtlas;
  beforeAll(async () => {
    built = await englandAtlas('england-2021', FOLDERS);
    console.info(
      built.stderr
        .split('\n')
        .filter((line) => line.startsWith('Built in'))
        .join(''),
    );
  });

  it('has every block and every person', () => {
    expect(built.report.blocks).toBe(32_844);
    expect(built.report.population).toBe(56_550_138);
  });

  it('has every unit of every layer', () => {
    const units = Object.fromEntries(
      built.report.layers.map((layer: { id: string; units: number }) => [layer.id, layer.units]),
    );
    expect(units).toMatchObject({
      lad21: 309,
      utla21: 152,
      ccg21: 106,
      stp21: 42,
      sicbl22: 106,
      icb22: 42,
      nhser21: 7,
      msoa11: 6791,
      lad20: 314,
    });
  });

  it('tells what became of every file', () => {
    const files = FOLDERS.flatMap((folder) => readdirSync(dataPath(folder)));
    for (const file of files) {
      const reports = built.report.files.filter((report: { file: string }) => report.file.includes(file));
      expect(reports.length, file).toBeGreaterThan(0);
      for (const report of reports) expect(report.recognisedAs !== null || report.issues.length > 0, file).toBe(true);
    }
  });

  it('accounts for every registered patient', () => {
    const set = built.report.flowSets.find((flow: { id: string }) => flow.id === 'gp2022');
    expect(set.people).toBe(61_768_942);
    expect(set.outside.unknown).toBe(27_415);
    expect(set.outside.elsewhere).toBe(13_886);
    expect(set.destinations).toBe(6_484);
  });

  it('sums to the official total of every council and every CCG', async () => {
    const checks: readonly (readonly [string, string, string])[] = [
      ['lad21', 'LAD21CD', 'LAD21_population_mid2020_official.csv'],
      ['ccg21', 'CCG21CD', 'CCG21_population_mid2020_official.csv'],
    ];
    for (const [layer, column, file] of checks) {
      const report = await coterminousJson(['coterminosity', '--atlas', built.path, '--layer', layer, '--against', layer]);
      const ours = new Map<string, number>(
        report.units.map((unit: { code: string; population: number }) => [unit.code, unit.population]),
      );
      const official = officialTotals(dataPath('checks', file), column);
      expect(ours.size).toBe(official.size);
      for (const [code, total] of official) expect(ours.get(code), `${layer} ${code}`).toBe(total);
    }
  });
});

/** Code -> All Ages. These files quote no commas before the columns that are read... but names may hold them: split with care. */
function officialTotals(path: string, column: string): Map<string, number> {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = cells(header);
  const code = columns.indexOf(column);
  const total = columns.indexOf('All Ages');
  return new Map(lines.map((line) => [cells(line)[code] ?? '', Number(cells(line)[total])]));
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
