import { describe, expect, it } from 'vitest';
import { townCode } from '../../support/tiny-town.ts';
import { importTable } from '../support/datasets.ts';
import { assembled, saidOf, townFiles } from '../support/tiny-files.ts';

const FLOWS = 'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS';

describe('flows', () => {
  const rows = ['A81002,B,T000002,3', 'A81001,A,T000002,4', 'A81001,A,T000001,5', 'A81001,A,NO2011,6', 'A81001,A,W01000001,7'];
  const contents = assembled([...townFiles(), importTable(FLOWS, rows, 'registrations-2022.csv')]);
  const [set] = contents.flowSets;

  it('joins origins to blocks, in CSR with destinations in order', () => {
    expect(set).toMatchObject({ id: 'gp2022', originKind: 'block', destinationCodes: ['A81001', 'A81002'] });
    expect(set?.originCodes).toEqual(contents.atlas.blocks.codes);
    expect([...(set?.offsets ?? [])].slice(0, 4)).toEqual([0, 1, 3, 3]);
    expect([...(set?.destinations ?? [])]).toEqual([0, 0, 1, 0, 0]);
    expect([...(set?.values ?? [])]).toEqual([5, 4, 3, 6, 7]);
  });

  it('keeps unknown and foreign origins outside, after the blocks', () => {
    expect(set?.outside).toEqual([
      { code: 'NO2011', kind: 'unknown' },
      { code: 'W01000001', kind: 'elsewhere' },
    ]);
    expect([...(set?.offsets ?? [])].slice(-3)).toEqual([3, 4, 5]);
    expect(saidOf(contents, 'registrations-2022.csv')).toEqual(['note flows-outside', 'note no-pcn-layer']);
  });

  it('makes providers of destinations that no list has', () => {
    expect(contents.providers.map(({ kind, code, name }) => [kind, code, name])).toEqual([
      ['gp-practice', 'A81001', 'A'],
      ['gp-practice', 'A81002', 'B'],
    ]);
  });

  it('adds up men and women', () => {
    const header = 'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,NUMBER_OF_PATIENTS';
    const file = importTable(header, ['A81001,A,T000001,FEMALE,3', 'A81001,A,T000001,MALE,4'], 'sexes.csv');
    expect([...(assembled([...townFiles(), file]).flowSets[0]?.values ?? [])]).toEqual([7]);
  });

  it('finds the layer of origins that are no blocks', () => {
    const header = 'lad_code,lad_name,trust_code,trust_prop_by_lad,lad_prop_by_trust';
    const shares = importTable(header, ['E06000002,x,R0A,0.5,0.25', 'E06000009,y,R0A,0.5,1'], 'shares-2019.csv');
    const sets = assembled([...townFiles(), shares]).flowSets;
    expect(sets.map(({ id, originKind }) => [id, originKind])).toEqual([
      ['council-in-trust-catchment2019', 'lad21'],
      ['trust-catchment2019', 'lad21'],
    ]);
    expect(sets[1]).toMatchObject({
      originCodes: ['E06000001', 'E06000002'],
      outside: [{ code: 'E06000009', kind: 'elsewhere' }],
    });
    expect([...(sets[1]?.offsets ?? [])]).toEqual([0, 0, 1, 2]);
  });

  it('leaves flows out when no origin is known, and says so', () => {
    const file = importTable(FLOWS, ['A81001,A,E01000001,5'], 'strange.csv');
    const strange = assembled([...townFiles(), file]);
    expect(strange.flowSets).toEqual([]);
    expect(saidOf(strange, 'strange.csv')).toEqual(['warning flows-not-used']);
  });

  it('tells two files of one year apart', () => {
    const files = [
      importTable(FLOWS, ['A81001,A,T000001,5'], 'a-2022.csv'),
      importTable(FLOWS, ['A81001,A,T000001,6'], 'b-2022.csv'),
    ];
    const twice = assembled([...townFiles(), ...files]);
    expect(twice.flowSets.map(({ id, values }) => [id, values[0]])).toEqual([
      ['gp2022', 5],
      ['gp2022-2', 6],
    ]);
  });
});

describe('providers', () => {
  const located = importTable(
    'OrganisationCode,OrganisationName,PCDS,Status,PrescribingSetting,Patient,Lat,Long',
    ['A81001,located name,TS1 1AA,Dormant,Other,40,54.5,-1.3'],
    'located.csv',
  );
  const directory = importTable(
    'Organisation Code,Name,Postcode,Status Code,Commissioner,Join Provider/Purchaser Date,Left Provider/Purchaser Date,Prescribing Setting',
    ['A81001,DIRECTORY NAME,TS1 1AB,A,16C,20200401,,0'],
    'z-directory.csv',
  );

  it('merges lists field by field, and a service with patients into a practice', () => {
    const contents = assembled([...townFiles(), located, directory]);
    expect(contents.providers).toHaveLength(1);
    expect(contents.providers[0]).toMatchObject({
      kind: 'gp-practice',
      code: 'A81001',
      people: 40,
      longitude: -1.3,
      name: 'located name',
    });
    expect(contents.parents).toMatchObject([{ childKind: 'gp-practice', childCode: 'A81001', parentCode: '16C' }]);
  });

  it('believes the directory for a practice that both lists call one', () => {
    const practice = importTable(
      'Organisation Code,Name,Postcode,Status Code,Commissioner,Join Provider/Purchaser Date,Left Provider/Purchaser Date,Prescribing Setting',
      ['A81001,DIRECTORY NAME,TS1 1AB,A,16C,20200401,,4'],
      'z-directory.csv',
    );
    const [merged] = assembled([...townFiles(), located, practice]).providers;
    expect(merged).toMatchObject({ name: 'DIRECTORY NAME', postcode: 'TS1 1AB', status: 'active', people: 40, latitude: 54.5 });
  });
});

describe('facts about blocks', () => {
  it('joins published centroids, land area, classes and numbers', () => {
    const files = [
      importTable('LSOA11CD,BNG_E,BNG_N,LONG,LAT', ['T000002,1,1,1.012,52.003'], 'centroids.csv'),
      importTable('LSOA11CD,LandHectare', ['T000002,70'], 'land.csv'),
      importTable('LSOA11CD,RUC11CD,RUC11', ['T000002,D1,Rural town and fringe'], 'classes.csv'),
      importTable('lsoa11,gp,dent,phar,hosp', ['T000002,1,2,3,4'], 'minutes.csv'),
    ];
    const { atlas } = assembled([...townFiles(), ...files]);
    expect([atlas.blocks.longitude[1], atlas.blocks.latitude[1], atlas.blocks.weightedCentroid[1]]).toEqual([1.012, 52.003, 1]);
    expect(atlas.blocks.weightedCentroid[0]).toBe(0);
    expect([atlas.blocks.landHectares[0], atlas.blocks.landHectares[1]]).toEqual([Number.NaN, 70]);
    expect(atlas.attributes.map(({ id, values }) => [id, values[0], values[1]])).toEqual([
      ['ahah-minutes-dentist', Number.NaN, 2],
      ['ahah-minutes-gp', Number.NaN, 1],
      ['ahah-minutes-nhs-site', Number.NaN, 4],
      ['ahah-minutes-pharmacy', Number.NaN, 3],
      ['ruc11', 255, 0],
    ]);
  });

  it('notes tables about other layers', () => {
    const contents = assembled([...townFiles(), importTable('MSOA11CD,LandHectare', ['E02000001,5'], 'msoa.csv')]);
    expect(saidOf(contents, 'msoa.csv')).toEqual(['note other-layer']);
  });
});

describe('links', () => {
  it('ties blocks that do not touch, and leaves out links to nowhere', () => {
    const rows = [`${townCode(0)},${townCode(29)},ferry,Long Ferry`, `${townCode(0)},E01099999,bridge,Nowhere`];
    const contents = assembled([...townFiles(), importTable('FROM_CODE,TO_CODE,KIND,NAME', rows, 'links.csv')]);
    expect(contents.links).toHaveLength(1);
    const { offsets, neighbours, linked } = contents.atlas.adjacency;
    expect([...neighbours.subarray(offsets[0], offsets[1])]).toEqual([1, 6, 29]);
    expect([...linked.subarray(offsets[0], offsets[1])]).toEqual([0, 0, 1]);
    expect(saidOf(contents, 'links.csv')).toEqual(['warning link-without-block']);
  });
});

describe('vintage links', () => {
  it('keeps pairs of vintages and takes no vintage of the blocks for a layer', () => {
    const rows = ['T000001,T000001,U,E06000001', 'T000002,T100001,S,E06000001', 'T000002,T100002,S,E06000001'];
    const contents = assembled([...townFiles(), importTable('LSOA11CD,LSOA21CD,CHGIND,LAD22CD', rows, 'vintages.csv')]);
    expect(contents.vintageLinks).toEqual([
      {
        from: 'lsoa11',
        to: 'lsoa21',
        fromCodes: ['T000001', 'T000002', 'T000002'],
        toCodes: ['T000001', 'T100001', 'T100002'],
        changes: ['U', 'S', 'S'],
      },
    ]);
    expect(contents.atlas.layers.map(({ id }) => id)).not.toContain('lsoa21');
    expect(contents.atlas.layers.map(({ id }) => id)).toContain('lad22');
  });
});
