import { describe, expect, it } from 'vitest';
import { PLANTED } from '../../geodata/sample/planted.ts';
import { columnOf, kilometres, neighbours, piecesOf, type Row, rowsOf, totals } from './read-files.ts';

const footprints = rowsOf('LSOA11_CCG21_STP21_LAD21.csv');
const blocksWhere = (column: string, code: string): string[] =>
  footprints.filter((row) => row(column) === code).map((row) => row('LSOA11CD'));
const stpOf = columnOf('LSOA11_CCG21_STP21_LAD21.csv', 'LSOA11CD', 'STP21CD');
const upperTierOf = columnOf('LAD21_CTYUA21.csv', 'LAD21CD', 'CTYUA21CD');

/** Registered people by network, from current memberships and registrations. */
function networkLists(): ReadonlyMap<string, number> {
  const current = rowsOf('ePCN-PCN-Core-Partner-Details-2022-04.csv').filter(
    (row) => row('Practice to PCN Relationship End Date') === '',
  );
  const networkOf = new Map(current.map((row) => [row('Partner Organisation Code'), row('PCN Code')]));
  return totals(
    rowsOf('gp-reg-pat-prac-lsoa-all-july-2022.csv').flatMap((row) => {
      const network = networkOf.get(row('PRACTICE_CODE'));
      return network === undefined ? [] : [[network, Number(row('NUMBER_OF_PATIENTS'))] as const];
    }),
  );
}

describe('planted cases', () => {
  it('one CCG crosses an upper-tier council line, exactly where it is said to', () => {
    const crossing = [...Map.groupBy(footprints, (row) => row('CCG21CD'))].filter(
      ([, rows]) => new Set(rows.map((row) => upperTierOf.get(row('LAD21CD')))).size > 1,
    );
    const { ccg, homeCouncil, otherCouncil, blocks } = PLANTED.ccgAcrossCouncilLine;
    expect(crossing.map(([code]) => code)).toEqual([ccg]);
    const abroad = crossing[0]![1].filter((row) => row('LAD21CD') !== homeCouncil);
    expect(abroad.map((row) => row('LSOA11CD'))).toEqual(blocks);
    expect(new Set(abroad.map((row) => row('LAD21CD')))).toEqual(new Set([otherCouncil]));
  });

  it('one STP and one CCG have a detached piece, deep in the other STP, even counting the ferry', () => {
    const touching = neighbours({ withLinks: true });
    const { ccg, stp, around, council, blocks } = PLANTED.exclave;
    for (const [column, code] of [
      ['STP21CD', stp],
      ['CCG21CD', ccg],
    ] as const) {
      expect(piecesOf(blocksWhere(column, code), touching).slice(1)).toEqual([blocks]);
    }
    expect(piecesOf(blocksWhere('STP21CD', around), touching)).toHaveLength(1);
    const outside = blocks
      .flatMap((block) => [...touching.get(block)!])
      .filter((block) => !blocks.some((own) => own === block));
    expect(new Set(outside.map((block) => stpOf.get(block)))).toEqual(new Set([around]));
    expect(blocks.every((block) => blocksWhere('LAD21CD', council).includes(block))).toBe(true);
  });

  it('two districts and the county are split by STP, the city is not', () => {
    const split = (unitOf: (row: Row) => string): string[] =>
      [...Map.groupBy(footprints, unitOf)]
        .filter(([, rows]) => new Set(rows.map((row) => row('STP21CD'))).size > 1)
        .map(([unit]) => unit)
        .sort();
    expect(split((row) => row('LAD21CD'))).toEqual(PLANTED.splitByStp.districts);
    expect(split((row) => upperTierOf.get(row('LAD21CD'))!)).toEqual(PLANTED.splitByStp.upperTier);
  });

  it('one network is far too big, one far too small, and most are 30,000 to 50,000', () => {
    const lists = networkLists();
    expect(lists.size).toBe(30);
    const sorted = [...lists].sort((a, b) => a[1] - b[1]);
    expect(sorted[0]![0]).toBe(PLANTED.undersizedNetwork);
    expect(sorted[0]![1]).toBeLessThan(25_000);
    expect(sorted.at(-1)![0]).toBe(PLANTED.oversizedNetwork);
    expect(sorted.at(-1)![1]).toBeGreaterThan(60_000);
    expect(sorted.filter(([, people]) => people >= 30_000 && people <= 50_000).length).toBeGreaterThanOrEqual(22);
    expect(sorted.filter(([, people]) => people < 30_000)).toHaveLength(1);
  });

  it('the valley is rural, one piece, and nearest to a hospital of the other STP', () => {
    const { blocks, stp, hospitalStp } = PLANTED.valley;
    const rural = columnOf('LSOA11_RUC11.csv', 'LSOA11CD', 'RUC11_2fold');
    const nhsCode = columnOf('gp-reg-pat-prac-map-jan-2022.csv', 'STP_CODE', 'ONS_STP_CODE');
    const trustStp = new Map(
      rowsOf('etr-trusts-2022-03.csv').map((row) => [
        row('Organisation Code'),
        nhsCode.get(row('High Level Health Geography'))!,
      ]),
    );
    const sites = rowsOf('Hospital-nhs-choices-2022-03.csv').map((row) => ({
      stp: trustStp.get(row('ParentODSCode')),
      place: [Number(row('Longitude')), Number(row('Latitude'))] as const,
    }));
    expect(new Set(sites.map((site) => site.stp))).toEqual(new Set([stp, hospitalStp]));
    expect(piecesOf(blocks, neighbours({ withLinks: false }))).toHaveLength(1);
    const centroids = new Map(
      rowsOf('LSOA11_population_weighted_centroids.csv').map((row) => [
        row('LSOA11CD'),
        [Number(row('LONG')), Number(row('LAT'))] as const,
      ]),
    );
    for (const block of blocks) {
      expect(rural.get(block)).toBe('Rural');
      expect(stpOf.get(block)).toBe(stp);
      const [nearest] = sites.toSorted(
        (a, b) => kilometres(a.place, centroids.get(block)!) - kilometres(b.place, centroids.get(block)!),
      );
      expect(nearest!.stp, block).toBe(hospitalStp);
    }
  });

  it('the island hangs on its ferry', () => {
    const all = footprints.map((row) => row('LSOA11CD'));
    expect(piecesOf(all, neighbours({ withLinks: false })).slice(1)).toEqual([PLANTED.island.blocks]);
    expect(piecesOf(all, neighbours({ withLinks: true }))).toHaveLength(1);
    const [ferry] = rowsOf('links.csv').filter((row) => row('KIND') === 'ferry');
    expect(PLANTED.island.blocks).toContain(ferry!('TO_CODE'));
    expect(PLANTED.island.blocks.length).toBeGreaterThanOrEqual(3);
    expect(PLANTED.island.blocks.length).toBeLessThanOrEqual(6);
  });

  it('one practice belongs to no network', () => {
    const alone = rowsOf('gp-reg-pat-prac-map-jan-2022.csv').filter((row) => row('PCN_CODE') === 'U');
    expect(alone.map((row) => row('PRACTICE_CODE'))).toEqual([PLANTED.practiceOutsideNetworks]);
  });
});
