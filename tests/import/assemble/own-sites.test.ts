// Users' sites on the tiny town: 6 x 5 blocks of 0.01 degree from 1 E 52 N. 2 km are 0.018 degrees of latitude.
import { describe, expect, it } from 'vitest';
import { blockFinder } from '../../../geodata/engine/flows/block-at-point.ts';
import { PRECEDENCE, provider } from '../../../geodata/import/providers.ts';
import { importTable } from '../support/datasets.ts';
import { assembled, townFiles } from '../support/tiny-files.ts';

const HEADER = 'CODE,NAME,SERVICE,LATITUDE,LONGITUDE';
const IN_TOWN = 'M1,Alder,MIU,52.025,1.035';
const NEAR = 'M2,Birch,MIU,52.060,1.035';
const IN_THE_SEA = 'M3,Cedar,MIU,52.080,1.035';
const ABROAD = 'P1,Douglas,Pharmacy,43.6,1.44';
const NOWHERE = 'P2,Elm,Pharmacy,,';

type Files = readonly ReturnType<typeof importTable>[];
const own = (rows: readonly string[], file = 'sites.csv') => importTable(HEADER, rows, file);

/** Warnings of the joined list, the rows' own passed over. */
function warnings(files: Files, file = 'sites.csv', options: Parameters<typeof assembled>[1] = { findBlock: blockFinder }) {
  const { reports } = assembled([...townFiles(), ...files], options);
  const { issues } = reports.find((report) => report.file === file)!;
  return issues.filter(({ code }) => code.startsWith('sites-')).map(({ code, severity, message }) => [code, severity, message]);
}

describe('a user’s list of sites, joined to the blocks', () => {
  it('is silent about sites in blocks, and just off them', () => {
    expect(warnings([own([IN_TOWN, NEAR])])).toEqual([]);
  });

  it('is warned of once for the sites in the sea or abroad, and once for those without a point', () => {
    expect(warnings([own([IN_TOWN, NEAR, IN_THE_SEA, ABROAD, NOWHERE])])).toEqual([
      [
        'sites-outside',
        'warning',
        '2 of 5 sites are in no block and farther than 2 km from any: minor-injuries 1 (Cedar), pharmacy 1 (Douglas).',
      ],
      [
        'sites-without-point',
        'warning',
        '1 of 5 sites is without a point, so nobody can be said to travel there: pharmacy 1 (Elm).',
      ],
    ]);
  });

  it('names the first three by name, whatever their order', () => {
    const rows = ['Elm', 'Ash', 'Oak', 'Fir', 'Yew'].map((name, at) => `S${at},${name},MIU,53,1`);
    for (const list of [rows, rows.toReversed()]) {
      expect(warnings([own(list)])[0]![2]).toContain('minor-injuries 5 (Ash, Elm, Fir and 2 more).');
    }
  });

  it('is warned of list by list', () => {
    const files = [own([IN_TOWN, ABROAD], 'a.csv'), own([IN_THE_SEA], 'b.csv')];
    expect(warnings(files, 'a.csv')[0]![2]).toMatch(/^1 of 2 sites is .* pharmacy 1/);
    expect(warnings(files, 'b.csv')[0]![2]).toMatch(/^1 of 1 site is .* minor-injuries 1/);
  });

  it('takes a point from another list of the same code', () => {
    const list = own(['P2,Elm,GP practice,,']);
    expect(warnings([list])).toHaveLength(1);
    const origin = { ...list.origin, file: 'published.csv', sha256: 'f'.repeat(64) };
    const published = provider({ kind: 'gp-practice', code: 'P2', longitude: 1.035, latitude: 52.025 });
    const other = {
      ...list,
      origin,
      report: { ...list.report, file: origin.file },
      facts: [{ kind: 'providers' as const, origin, precedence: PRECEDENCE.located, providers: [published] }],
    };
    expect(warnings([list, other])).toEqual([]);
    // The published list itself is never warned of.
    const far = { ...other, facts: [{ ...other.facts[0]!, providers: [{ ...published, latitude: 43 }] }] };
    expect(warnings([own([IN_TOWN]), far], 'published.csv')).toEqual([]);
  });

  it('says nothing of blocks where nobody can tell which holds a point', () => {
    expect(warnings([own([ABROAD, NOWHERE])], 'sites.csv', {}).map(([code]) => code)).toEqual(['sites-without-point']);
  });

  it('is still warned of where a hundred rows have been', () => {
    const rows = Array.from({ length: 150 }, (_, at) => `S${at},Site ${at},MIU,,`);
    const { reports } = assembled([...townFiles(), own(rows)], { findBlock: blockFinder });
    const report = reports.find(({ file }) => file === 'sites.csv')!;
    expect(report.issues).toHaveLength(100);
    expect(report.issues.at(-1)).toMatchObject({ code: 'sites-without-point', severity: 'warning' });
    expect(report.issues.length + report.moreIssues).toBe(151);
  });
});
