import { describe, expect, it } from 'vitest';
import { columnOf, fileNames, kilometres, type Row, rowsOf, totals } from './read-files.ts';

const AGES = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+'];
const population = rowsOf('LSOA11_population_mid2020_single_year_of_age.csv');
const people = new Map(population.map((row) => [row('LSOA11CD'), Number(row('All Ages'))]));
const residents = [...people.values()].reduce((sum, count) => sum + count, 0);

/** Share of a block's people aged `from` to `to`. */
const shareAged = (row: Row, from: number, to: number): number =>
  AGES.slice(from, to + 1).reduce((sum, age) => sum + Number(row(age)), 0) / Number(row('All Ages'));

describe('people', () => {
  it('number 1.2 million, 1,000 to 3,000 a block, and ages add up', () => {
    expect(Math.abs(residents / 1_200_000 - 1)).toBeLessThan(0.05);
    for (const row of population) {
      const total = Number(row('All Ages'));
      expect(AGES.reduce((sum, age) => sum + Number(row(age)), 0)).toBe(total);
      expect(total).toBeGreaterThanOrEqual(1_000);
      expect(total).toBeLessThanOrEqual(3_000);
    }
  });

  it('are students in parts of the city and old on parts of the coast', () => {
    const districtOf = columnOf('LSOA11_CCG21_STP21_LAD21.csv', 'LSOA11CD', 'LAD21CD');
    const students = population.filter((row) => shareAged(row, 18, 22) > 0.25);
    expect(students.length).toBeGreaterThanOrEqual(5);
    expect(new Set(students.map((row) => districtOf.get(row('LSOA11CD'))))).toEqual(new Set(['X06000001']));
    const elderly = (district: string): number => {
      const rows = population.filter((row) => districtOf.get(row('LSOA11CD')) === district);
      return rows.reduce((sum, row) => sum + shareAged(row, 65, 90), 0) / rows.length;
    };
    expect(elderly('X07000005')).toBeGreaterThan(1.5 * elderly('X06000001'));
    expect(population.filter((row) => shareAged(row, 65, 90) > 0.28).length).toBeGreaterThanOrEqual(30);
  });

  it('every table by block lists every block once, in the same order', () => {
    const codes = [...people.keys()];
    for (const name of fileNames().filter((file) => /^LSOA11_.*\.csv$/.test(file))) {
      expect(
        rowsOf(name).map((row) => row('LSOA11CD')),
        name,
      ).toEqual(codes);
    }
    expect(codes).toEqual(codes.toSorted());
  });

  it('live in rural blocks more often than in England, but most do not', () => {
    const rural = rowsOf('LSOA11_RUC11.csv').filter((row) => row('RUC11_2fold') === 'Rural');
    const share = rural.reduce((sum, row) => sum + people.get(row('LSOA11CD'))!, 0) / residents;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.4);
  });

  it('have grid coordinates that agree with their longitude and latitude', () => {
    const places = rowsOf('LSOA11_population_weighted_centroids.csv');
    const [first] = places;
    for (const row of places) {
      const drawn = kilometres([Number(row('LONG')), Number(row('LAT'))], [Number(first!('LONG')), Number(first!('LAT'))]);
      const grid =
        Math.hypot(Number(row('BNG_E')) - Number(first!('BNG_E')), Number(row('BNG_N')) - Number(first!('BNG_N'))) / 1000;
      expect(Math.abs(drawn - grid)).toBeLessThan(0.01 * drawn + 0.01);
      expect(Number(row('BNG_E'))).toBeLessThan(700_000);
    }
  });

  it('deprivation ranks are 1 to the number of blocks, worst score first, ten even deciles', () => {
    const rows = rowsOf('LSOA11_IMD2019.csv').toSorted((a, b) => Number(rankOf(a)) - Number(rankOf(b)));
    expect(rows.map((row) => Number(rankOf(row)))).toEqual(rows.map((_, at) => at + 1));
    for (const [at, row] of rows.entries()) {
      if (at > 0) expect(Number(row('IMD Score'))).toBeLessThanOrEqual(Number(rows[at - 1]!('IMD Score')));
    }
    const deciles = totals(rows.map((row) => [row('Index of Multiple Deprivation (IMD) Decile'), 1]));
    expect([...deciles.values()]).toEqual(Array(10).fill(70));
  });
});

const rankOf = (row: Row): string => row('Index of Multiple Deprivation (IMD) Rank');

describe('registrations', () => {
  const flows = rowsOf('gp-reg-pat-prac-lsoa-all-july-2022.csv');
  const count = (row: Row): number => Number(row('NUMBER_OF_PATIENTS'));

  it('are whole people, one row a pair, from blocks, from nowhere known or from across the border', () => {
    expect(new Set(flows.map((row) => `${row('PRACTICE_CODE')} ${row('LSOA_CODE')}`)).size).toBe(flows.length);
    for (const row of flows) {
      expect(count(row)).toBeGreaterThan(0);
      expect(Number.isInteger(count(row))).toBe(true);
    }
    const outside = totals(flows.filter((row) => !people.has(row('LSOA_CODE'))).map((row) => [row('LSOA_CODE'), count(row)]));
    expect([...outside.keys()].sort()).toEqual(['NO2011', 'W01999001', 'W01999002', 'W01999003']);
    expect([...outside.values()].reduce((sum, value) => sum + value, 0)).toBeLessThan(3_000);
  });

  it('exceed residents by a few percent, in every block', () => {
    const byBlock = totals(flows.map((row) => [row('LSOA_CODE'), count(row)]));
    for (const [code, here] of people) {
      expect(byBlock.get(code)! / here, code).toBeGreaterThan(1.03);
      expect(byBlock.get(code)! / here, code).toBeLessThan(1.25);
    }
    const registered = flows.reduce((sum, row) => sum + count(row), 0);
    expect(registered / residents).toBeGreaterThan(1.05);
    expect(registered / residents).toBeLessThan(1.11);
  });

  it('add up to the list sizes of the located practices', () => {
    const lists = totals(flows.map((row) => [row('PRACTICE_CODE'), count(row)]));
    const located = rowsOf('gp-practices-located-2022.csv');
    expect(located).toHaveLength(190);
    for (const row of located) expect(lists.get(row('OrganisationCode')), row('OrganisationCode')).toBe(Number(row('Patient')));
  });

  it('are short journeys: half within 3 km, nine tenths within 10 km', () => {
    const places = new Map(
      rowsOf('LSOA11_population_weighted_centroids.csv').map((row) => [
        row('LSOA11CD'),
        [Number(row('LONG')), Number(row('LAT'))] as const,
      ]),
    );
    const practices = new Map(
      rowsOf('gp-practices-located-2022.csv').map((row) => [
        row('OrganisationCode'),
        [Number(row('Long')), Number(row('Lat'))] as const,
      ]),
    );
    const within = (far: number): number =>
      flows.reduce((sum, row) => {
        const from = places.get(row('LSOA_CODE'));
        return from && kilometres(from, practices.get(row('PRACTICE_CODE'))!) <= far ? sum + count(row) : sum;
      }, 0) / flows.reduce((sum, row) => sum + count(row), 0);
    expect(within(3)).toBeGreaterThan(0.5);
    expect(within(10)).toBeGreaterThan(0.9);
  });

  it('name as the network of a block the one with most of its people', () => {
    const networkOf = columnOf('gp-reg-pat-prac-map-jan-2022.csv', 'PRACTICE_CODE', 'PCN_CODE');
    const sums = totals(flows.map((row) => [`${row('LSOA_CODE')} ${networkOf.get(row('PRACTICE_CODE'))}`, count(row)]));
    const best = new Map<string, string>();
    for (const [key, value] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [block, network] = key.split(' ') as [string, string]; // keys are made two lines above
      if (network !== 'U' && value > (sums.get(`${block} ${best.get(block)}`) ?? 0)) best.set(block, network);
    }
    for (const row of rowsOf('LSOA11_PCN22.csv')) expect(row('PCN22CD'), row('LSOA11CD')).toBe(best.get(row('LSOA11CD')));
  });
});

describe('trust catchments', () => {
  it('add up to 1 for every council and for every trust', () => {
    const rows = rowsOf('trust-lad-catchment-2019.csv');
    expect(rows).toHaveLength(27);
    const byCouncil = totals(rows.map((row) => [row('lad_code'), Number(row('lad_prop_by_trust'))]));
    const byTrust = totals(rows.map((row) => [row('trust_code'), Number(row('trust_prop_by_lad'))]));
    for (const sum of [...byCouncil.values(), ...byTrust.values()]) expect(sum).toBeCloseTo(1, 9);
  });
});
