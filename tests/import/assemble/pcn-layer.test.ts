import { describe, expect, it } from 'vitest';
import { NO_UNIT } from '../../../geodata/model/layer.ts';
import { TOWN_BLOCKS, townCode } from '../../support/tiny-town.ts';
import { importTable } from '../support/datasets.ts';
import { assembled, saidOf, townFiles } from '../support/tiny-files.ts';

// Block 0 has 60 of Hill's and 40 of Dale's patients, block 1 only Dale's, block 2 only those of a practice in no network.
const registrations = (file = 'registrations-2022.csv') =>
  importTable(
    'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS',
    [
      ...['A81001,A,T000001,45', 'A81002,B,T000001,15', 'A81003,C,T000001,40', 'A81003,C,T000002,7'],
      ...['A81004,D,T000003,9', 'A81004,D,NO2011,2'],
    ],
    file,
  );
const practiceMap = (rows: readonly string[], file: string) =>
  importTable('EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME', rows, file);
const january = practiceMap(
  [
    '01Jan2022,A81001,A,U1,HILL',
    '01Jan2022,A81002,B,U1,HILL',
    '01Jan2022,A81003,C,U2,DALE',
    '01Jan2022,A81004,D,U,Unallocated',
  ],
  'map-2022.csv',
);
const epcn = importTable(
  'Partner Organisation Code|Partner Name|PCN Code|PCN Name|Practice to PCN Relationship Start Date|Practice to PCN Relationship End Date',
  ['A81001|A|U7|LATER|20190701|', 'A81003|C|U2|DALE|20190701|20220401', 'A81003|C|U8|NEW|20220401|'],
  'epcn-2022.csv',
);

describe('the layer of networks', () => {
  const contents = assembled([...townFiles(), registrations(), january, epcn]);
  const layer = contents.atlas.layers.find(({ id }) => id === 'pcn22');

  it('is made from registrations and the practice map, in order of code', () => {
    expect(layer).toMatchObject({
      label: 'Primary care networks (2022, from registrations)',
      codes: ['U1', 'U2'],
      names: ['HILL', 'DALE'],
      nhsCodes: ['', ''],
      method: 'registrations',
    });
    expect(layer?.unitOf).toEqual(Uint16Array.from({ length: TOWN_BLOCKS }, (_, b) => [0, 1][b] ?? NO_UNIT));
    expect([...(layer?.fractional?.offsets ?? [])].slice(0, 5)).toEqual([0, 2, 3, 3, 3]);
    expect([...(layer?.fractional?.units ?? [])]).toEqual([0, 1, 1]);
    expect([...(layer?.fractional?.shares ?? [])].map((share) => share.toFixed(5))).toEqual(['0.60000', '0.40000', '1.00000']);
  });

  it('stands among the layers in order of id', () => {
    const ids = contents.atlas.layers.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  it('is told in the report: what was made, from what, and who is in no network', () => {
    expect(saidOf(contents, 'registrations-2022.csv')).toEqual(['note flows-outside', 'note pcn-layer-made']);
    const said = contents.reports.find(({ file }) => file === 'registrations-2022.csv')?.issues.at(-1)?.message;
    expect(said).toBe(
      'Made the layer pcn22: 2 primary care networks, from gp2022 and the practice map map-2022.csv (2022-01-01). ' +
        'Each block goes to the network with most of its registered people: 80.0 % of them on average; 62.6 % of people ' +
        'live in the footprint of their own network. 1 practice with 11 people is in no network. 28 blocks have nobody in a network.',
    );
  });

  it('comes from dated relationships where there is no map: those in force in the middle of the year', () => {
    const dated = assembled([...townFiles(), registrations(), epcn]);
    expect(dated.atlas.layers.find(({ id }) => id === 'pcn22')?.codes).toEqual(['U7', 'U8']);
    const said = dated.reports.find(({ file }) => file === 'registrations-2022.csv')?.issues.at(-1)?.message;
    expect(said).toContain('the networks in force on 2022-07-01');
    expect(said).toContain('2 practices with 26 people are in no network');
  });

  it('believes the newest of two maps, whatever their order, and keeps what the older one said of its day', () => {
    const older = practiceMap(['01-Sep-20,A81001,A,U9,OLD HILL'], 'a-map.csv');
    for (const files of [
      [january, older],
      [older, january],
    ]) {
      const both = assembled([...townFiles(), registrations(), ...files]);
      expect(both.atlas.layers.find(({ id }) => id === 'pcn22')?.codes).toEqual(['U1', 'U2']);
      expect(both.parents.filter(({ parentCode }) => parentCode === 'U9')).toMatchObject([
        { from: '2020-09-01', to: '2020-09-01' },
      ]);
    }
  });

  it('gives way to a published layer of the same id', () => {
    const lookup = importTable(
      'LSOA11CD,PCN22CD,PCN22NM',
      Array.from({ length: TOWN_BLOCKS }, (_, b) => `${townCode(b)},U5,PUBLISHED`),
      'pcn-lookup.csv',
    );
    const published = assembled([...townFiles(), registrations(), january, lookup]);
    expect(published.atlas.layers.filter(({ id }) => id.startsWith('pcn'))).toMatchObject([
      { id: 'pcn22', codes: ['U5'], method: 'lookup', fractional: null },
    ]);
    expect(saidOf(published, 'registrations-2022.csv')).toContain('note pcn-layer-published');
  });

  it('is not made, and it is said why, when nothing is known of networks', () => {
    const none = assembled([...townFiles(), registrations()]);
    expect(none.atlas.layers.map(({ id }) => id)).not.toContain('pcn22');
    expect(saidOf(none, 'registrations-2022.csv')).toContain('note no-pcn-layer');
  });
});
