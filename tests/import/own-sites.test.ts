import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProviders } from '../../geodata/import/assemble/providers.ts';
import type { FeatureDataset } from '../../geodata/import/dataset.ts';
import type { ProviderFact } from '../../geodata/import/facts.ts';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { PRECEDENCE, provider } from '../../geodata/import/providers.ts';
import { serviceNamed } from '../../geodata/import/site-services.ts';
import { SERVICE_NAME, SERVICES } from '../../geodata/model/travel.ts';
import { importTable, issuesOf, onlyFact, originOf } from './support/datasets.ts';

const HEADER = 'CODE,NAME,SERVICE,LATITUDE,LONGITUDE,CAPACITY,POSTCODE,STATUS';
const ALDER = 'M1,Alder Centre,Minor injuries unit,52.5,-1.25,40,AB1 2CD,Active';
const providersOf = (header: string, rows: readonly string[]) => onlyFact(importTable(header, rows), 'providers').providers;

describe('a user’s list of sites', () => {
  it('gives places of care with point and capacity', () => {
    const imported = importTable(HEADER, [ALDER]);
    expect(imported.report).toMatchObject({ recognisedAs: 'sites', rowsRead: 1, rowsKept: 1, issues: [] });
    expect(onlyFact(imported, 'providers')).toMatchObject({ precedence: PRECEDENCE.own });
    expect(onlyFact(imported, 'providers').providers).toEqual([
      {
        ...{ kind: 'other-service', code: 'M1', name: 'Alder Centre', postcode: 'AB1 2CD', longitude: -1.25, latitude: 52.5 },
        ...{ status: 'active', people: null, details: { service: 'minor-injuries', capacity: '40' } },
      },
    ]);
  });

  it.each([
    ['GP surgery', 'gp-practice', 40],
    ['A&E', 'emergency-department', null],
    ['HASU', 'stroke-unit', null],
    ['Hospital', 'hospital', null],
  ] as const)('makes a %s a %s', (service, kind, people) => {
    const [site] = providersOf(HEADER, [ALDER.replace('Minor injuries unit', service)]);
    expect(site).toMatchObject({ kind, people, details: { service: kind, capacity: '40' } });
  });

  it('takes a site with two kinds of care, one a row, but not the same twice', () => {
    const imported = importTable(HEADER, [ALDER, ALDER.replace('Minor injuries unit', 'Pharmacy'), ALDER]);
    expect(issuesOf(imported)).toEqual(['warning duplicate-site 4']);
    const services = onlyFact(imported, 'providers').providers.map(({ details }) => details['service']);
    expect(services).toEqual(['minor-injuries', 'pharmacy']);
  });

  it('reads other headings, eastings and northings, and points of a map file', () => {
    const [hill] = providersOf('Site Code,Site Name,Kind,Easting,Northing', ['M2,Hill,UTC,651409.903,313177.270']);
    // OSTN test point of the Ordnance Survey guide: 52.658 N, 1.716 E.
    expect(hill?.longitude).toBeCloseTo(1.716, 3);
    expect(hill?.latitude).toBeCloseTo(52.658, 3);
    const features: FeatureDataset = {
      ...{ kind: 'features', origin: originOf('sites.geojson'), crs: { id: 'EPSG:4326', known: 'default' } },
      columns: ['code', 'name', 'service'],
      properties: [
        ['M1', 'Alder', 'MIU'],
        ['M2', 'Birch', 'MIU'],
      ],
      geometry: { type: 'point', lonLat: Float64Array.of(-1, 52, Number.NaN, Number.NaN) },
    };
    const imported = importDataset(features);
    expect(issuesOf(imported)).toEqual(['note no-point 2']);
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { longitude: -1, latitude: 52 },
      { longitude: null, latitude: null },
    ]);
  });

  it('is a list of sites even where each row names its area', () => {
    const header = 'CODE,NAME,SERVICE,LSOA11CD,LATITUDE,LONGITUDE';
    expect(importTable(header, ['M1,Alder,MIU,E01000001,52,-1']).report.recognisedAs).toBe('sites');
  });

  it('leaves the published list of emergency departments to its own importer', () => {
    const header = 'Code,Name,Postcode,Type,Easting,Northing,Latitude,Longitude';
    const row = 'UEC_S1,ED - Queen Elizabeth,B15 2WB,Emergency Department (ED),404029,283542,52.449823,-1.9421446';
    expect(importTable(header, [row]).report.recognisedAs).toBe('emergency-departments');
  });
});

describe('rows that cannot be taken as they are', () => {
  const point = (latitude: string, longitude: string) => {
    const imported = importTable(HEADER, [ALDER.replace('52.5,-1.25', `${latitude},${longitude}`)]);
    const [site] = onlyFact(imported, 'providers').providers;
    return [...issuesOf(imported), site?.longitude ?? 'no point'];
  };

  it.each([
    ['', '', 'note no-point 2'],
    ['0', '0', 'warning zero-point 2'],
    ['-1.25', '52.5', 'warning swapped-point 2'],
    ['404029', '283542', 'warning metres-for-degrees 2'],
    ['283542', '404029', 'warning metres-for-degrees 2'],
    ['52.5', 'west', 'warning bad-point 2'],
    ['', '-1.25', 'warning bad-point 2'],
    ['99999999', '1', 'warning bad-point 2'],
  ])('the point "%s", "%s" is kept out with a word on it', (latitude, longitude, issue) => {
    expect(point(latitude, longitude)).toEqual([issue, 'no point']);
  });

  it.each([
    ['52.5', '-1.2', 'warning degrees-for-metres 2'],
    ['0', '0', 'warning zero-point 2'],
    ['9999999', '2', 'warning bad-point 2'],
    ['', '', 'note no-point 2'],
  ])('so are the easting "%s" and northing "%s"', (easting, northing, issue) => {
    const imported = importTable('CODE,NAME,TYPE,EASTING,NORTHING', [`M1,Alder,MIU,${easting},${northing}`]);
    expect(issuesOf(imported)).toEqual([issue]);
    expect(onlyFact(imported, 'providers').providers).toMatchObject([{ longitude: null, latitude: null }]);
  });

  it('uses the grid where the degrees are blank', () => {
    const [site] = providersOf('CODE,NAME,SERVICE,LATITUDE,LONGITUDE,EASTING,NORTHING', ['M1,A,MIU,,,651410,313177']);
    expect(site?.latitude).toBeCloseTo(52.658, 3);
  });

  it('keeps a site without a capacity that is one', () => {
    const imported = importTable(HEADER, [ALDER.replace(',40,', ',many,'), ALDER.replace('M1', 'M2').replace(',40,', ',-1,')]);
    expect(issuesOf(imported)).toEqual(['warning bad-capacity 2 CAPACITY', 'warning bad-capacity 3 CAPACITY']);
    expect(onlyFact(imported, 'providers').providers.map(({ details }) => details['capacity'])).toEqual([undefined, undefined]);
  });

  it.each([
    ['Open', 'active', []],
    ['ACTIVE', 'active', []],
    ['', '', []],
    ['Closed', 'closed', []],
    ['Refurbished', '', ['warning bad-status 2 STATUS']],
  ])('takes the status "%s" as "%s"', (text, status, issues) => {
    const imported = importTable(HEADER, [ALDER.replace('Active', text)]);
    expect(issuesOf(imported)).toEqual(issues);
    expect(onlyFact(imported, 'providers').providers).toMatchObject([{ status }]);
  });

  it('refuses rows without code or kind of care, and codes of plans', () => {
    const rows = [ALDER.replace('M1', ''), ALDER.replace('Minor injuries unit', ' '), ALDER.replace('M1', 'new-1')];
    const imported = importTable(HEADER, [...rows, ALDER.replace('Minor injuries unit', '24/7'), ALDER]);
    expect(issuesOf(imported)).toEqual([
      'warning blank-code 2 CODE',
      'warning blank-service 3 SERVICE',
      'warning code-of-plans 4',
      'warning bad-service 5 SERVICE',
    ]);
    expect(imported.report).toMatchObject({ rowsRead: 5, rowsKept: 1, rowsRefused: 4 });
  });
});

describe('serviceNamed', () => {
  it.each([
    ['Minor injuries unit', 'minor-injuries'],
    ['MIU', 'minor-injuries'],
    ['UTC', 'minor-injuries'],
    ['Urgent Treatment Centre', 'minor-injuries'],
    ['Walk-in centre', 'minor-injuries'],
    ['A&E', 'emergency-department'],
    ['A & E', 'emergency-department'],
    ['ED', 'emergency-department'],
    ['Accident and Emergency', 'emergency-department'],
    ['Pharmacy', 'pharmacy'],
    ['GP surgery', 'gp-practice'],
    ["Doctors' surgery", 'gp-practice'],
    ['Cottage hospital', 'community-hospital'],
    ['Acute hospital', 'acute-site'],
    ['Dental  surgery', 'dental-surgery'],
    ['Café', 'cafe'],
    ['', null],
    ['24 hour pharmacy', null],
    ['x'.repeat(61), null],
  ])('%s is %s', (text, service) => {
    expect(serviceNamed(text)).toBe(service);
  });

  it('names what it names again alike, and knows every service that ships by its own name', () => {
    for (const service of SERVICES)
      expect([serviceNamed(service), serviceNamed(service.toUpperCase())]).toEqual([service, service]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const service = serviceNamed(text);
        if (service === null) return;
        expect(service).toMatch(SERVICE_NAME);
        expect(serviceNamed(service)).toBe(service);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

describe('users’ sites among other lists', () => {
  const origin = originOf('sites.csv');
  const fact = (precedence: number, ...providers: ProviderFact['providers']): ProviderFact => ({
    ...{ kind: 'providers', origin, precedence, providers },
  });
  const listed = (service: string) => provider({ kind: 'other-service', code: 'M1', name: 'Alder', details: { service } });

  it('stay apart by service, and take on what else is known of their code', () => {
    const plain = provider({
      kind: 'other-service',
      code: 'M1',
      name: 'ALDER',
      postcode: 'AB1 2CD',
      details: { setting: 'x' },
    });
    const own = fact(PRECEDENCE.own, listed('pharmacy'), listed('minor-injuries'));
    const merged = mergeProviders([fact(PRECEDENCE.located, plain), own], []);
    expect(merged.map(({ name, postcode, details }) => [name, postcode, details])).toEqual([
      ['Alder', 'AB1 2CD', { service: 'minor-injuries', setting: 'x' }],
      ['Alder', 'AB1 2CD', { service: 'pharmacy', setting: 'x' }],
    ]);
  });

  it('are no part of the practice in the same house', () => {
    const practice = provider({ kind: 'gp-practice', code: 'M1', name: 'Alder Surgery' });
    const merged = mergeProviders([fact(PRECEDENCE.own, listed('pharmacy')), fact(PRECEDENCE.located, practice)], []);
    expect(merged.map(({ kind, name }) => [kind, name])).toEqual([
      ['gp-practice', 'Alder Surgery'],
      ['other-service', 'Alder'],
    ]);
  });

  it('are believed before what is published', () => {
    const own = provider({ kind: 'gp-practice', code: 'A1', longitude: 1, latitude: 52, people: 900 });
    const published = provider({ kind: 'gp-practice', code: 'A1', name: 'A', longitude: 2, latitude: 53, people: 100 });
    const merged = mergeProviders([fact(PRECEDENCE.located, published), fact(PRECEDENCE.own, own)], []);
    expect(merged).toMatchObject([{ name: 'A', longitude: 1, people: 900 }]);
  });
});
