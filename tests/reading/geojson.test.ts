import { describe, expect, it } from 'vitest';
import { featuresOf, problemsOf, readGiven, rowsOf, tableOf } from './given-file.ts';
import { collection, crsNamed, feature, polygon, SQUARE_DEGREES, SQUARE_METRES } from './map-bytes.ts';

describe('readGeojson', () => {
  it('reads polygons in whole 1e-7 degrees, without the closing point and without repeats', async () => {
    const ring = [SQUARE_DEGREES[0]!, SQUARE_DEGREES[0]!, ...SQUARE_DEGREES.slice(1)];
    const hole = [
      [-2.357, 51.383],
      [-2.357, 51.385],
      [-2.355, 51.385],
      [-2.357, 51.383],
    ];
    const multi = { type: 'MultiPolygon', coordinates: [[SQUARE_DEGREES], [SQUARE_DEGREES.map(([x, y]) => [x! + 1, y!])]] };
    const read = await featuresOf({
      'a.json': collection([feature({ type: 'Polygon', coordinates: [ring, hole] }), feature(multi)]),
    });
    expect(read.crs).toEqual({ id: 'EPSG:4326', known: 'default' });
    if (read.geometry.type !== 'polygon') throw new Error('Not polygons.');
    const { polygons } = read.geometry;
    expect([...polygons.ringOffsets]).toEqual([0, 2, 4]);
    expect([...polygons.pointOffsets]).toEqual([0, 4, 7, 11, 15]);
    expect([...polygons.coordinates.subarray(0, 8)]).toEqual([
      -23600000, 513800000, -23500000, 513800000, -23500000, 513900000, -23600000, 513900000,
    ]);
  });

  it('gathers columns over all features and writes values as plain text', async () => {
    const features = [
      feature({ type: 'Point', coordinates: [-2, 51, 7] }, { A: 1e-7, B: null }),
      feature({ type: 'Point', coordinates: [-1, 52] }, { C: [1, 2], A: true }),
    ];
    const read = await featuresOf({ 'a.geojson': collection(features) });
    expect(read.columns).toEqual(['A', 'B', 'C']);
    expect(read.properties).toEqual([
      ['0.0000001', '', ''],
      ['true', '', '[1,2]'],
    ]);
    expect(read.geometry).toEqual({ type: 'point', lonLat: Float64Array.from([-2, 51, -1, 52]) });
  });

  it.each([
    'EPSG:27700',
    'urn:ogc:def:crs:EPSG::27700',
    'urn:ogc:def:crs:EPSG:6.9:27700',
    'http://www.opengis.net/def/crs/EPSG/0/27700',
  ])('converts %s', async (name) => {
    const read = await featuresOf({ 'a.geojson': collection([feature(polygon(SQUARE_METRES))], crsNamed(name)) });
    expect(read.crs).toEqual({ id: 'EPSG:27700', known: 'declared' });
    if (read.geometry.type !== 'polygon') throw new Error('Not polygons.');
    // Ordnance Survey's own transformer puts 375000, 165000 at -2.36061, 51.38349.
    const [x, y] = read.geometry.polygons.coordinates;
    expect(x! / 1e7).toBeCloseTo(-2.36061, 3);
    expect(y! / 1e7).toBeCloseTo(51.38349, 3);
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])(
    'takes %s as declared degrees',
    async (name) => {
      const read = await featuresOf({ 'a.geojson': collection([feature(polygon(SQUARE_DEGREES))], crsNamed(name)) });
      expect(read.crs).toEqual({ id: 'EPSG:4326', known: 'declared' });
    },
  );

  it('keeps and reports features without a geometry, and reads none at all as a table', async () => {
    const read = await featuresOf({
      'a.geojson': collection([
        feature(polygon(SQUARE_DEGREES)),
        feature(null, { CD: 'E2' }),
        feature({ type: 'Polygon', coordinates: [] }),
      ]),
    });
    expect(read.issues.map(({ code, severity, place }) => [code, severity, place.row])).toEqual([
      ['missing-geometry', 'warning', 2],
      ['missing-geometry', 'warning', 3],
    ]);
    if (read.geometry.type !== 'polygon') throw new Error('Not polygons.');
    expect([...read.geometry.polygons.ringOffsets]).toEqual([0, 1, 1, 1]);
    expect(rowsOf(await tableOf({ 'a.geojson': collection([feature(null)]) }))).toEqual([[1, 'E1']]);
  });

  const mercator = SQUARE_METRES.map(([x]) => [-x!, 6_700_000]);
  it.each([
    [
      'metres without a crs member',
      collection([feature(polygon(SQUARE_METRES))]),
      'wrong-crs',
      'metres on the British National Grid',
    ],
    [
      'metres labelled as degrees',
      collection([feature(polygon(SQUARE_METRES))], crsNamed('EPSG:4326')),
      'wrong-crs',
      'declares degrees',
    ],
    [
      'degrees labelled as metres',
      collection([feature(polygon(SQUARE_DEGREES))], crsNamed('EPSG:27700')),
      'wrong-crs',
      'looks like degrees',
    ],
    ['Web Mercator without a label', collection([feature(polygon(mercator))]), 'wrong-crs', 'EPSG:3857'],
    [
      'Web Mercator labelled as the grid',
      collection([feature(polygon(mercator))], crsNamed('EPSG:27700')),
      'wrong-crs',
      'EPSG:3857',
    ],
    [
      'another system',
      collection([feature(polygon(SQUARE_METRES))], crsNamed('urn:ogc:def:crs:EPSG::3857')),
      'unknown-crs',
      'EPSG:3857',
    ],
    [
      'latitude first',
      collection([feature(polygon(SQUARE_DEGREES.map(([x, y]) => [y!, x!])))]),
      'swapped-coordinates',
      'latitude, longitude',
    ],
    [
      'a coordinate that is no number',
      collection([feature({ type: 'Point', coordinates: [null, 51] })]),
      'bad-coordinates',
      'Feature 1',
    ],
    ['a ring that is no list', collection([feature({ type: 'Polygon', coordinates: [7] })]), 'bad-coordinates', 'Feature 1'],
    ['lines', collection([feature({ type: 'LineString', coordinates: SQUARE_DEGREES })]), 'unsupported-geometry', 'LineString'],
    [
      'collections',
      collection([feature({ type: 'GeometryCollection', geometries: [] })]),
      'unsupported-geometry',
      'GeometryCollection',
    ],
    [
      'points and polygons',
      collection([feature(polygon(SQUARE_DEGREES)), feature({ type: 'Point', coordinates: [-2, 51] })]),
      'mixed-geometry',
      'mixes',
    ],
    ['a bare geometry', JSON.stringify({ type: 'GeometryCollection', geometries: [] }), 'no-features', 'GeometryCollection'],
    ['no features', collection([]), 'no-rows', 'no features'],
    ['features that are no list', '{"type":"FeatureCollection"}', 'no-features', 'no list'],
    ['other JSON', '{"a":1}', 'not-geojson', 'neither'],
    ['a JSON list', '[1,2]', 'not-geojson', 'neither'],
  ])('refuses %s', async (_, content, code, words) => {
    const [issue] = await problemsOf({ 'a.geojson': content });
    expect(issue).toMatchObject({ code, severity: 'error', place: { file: 'a.geojson' } });
    expect(issue?.message).toContain(words);
    expect(issue?.fix).not.toBe('');
  });

  it('gives line and character of a mistake in the JSON', async () => {
    const [issue] = await problemsOf({ 'a.geojson': '{"type":\n  "FeatureCollection",\n  oops}' });
    expect(issue).toMatchObject({ code: 'invalid-json', place: { row: 3 } });
    expect(issue?.message).toContain('line 3, character 3');
    expect(await problemsOf({ 'a.geojson': collection([feature(polygon(SQUARE_DEGREES))]).slice(0, -9) })).toMatchObject([
      { code: 'truncated-json' },
    ]);
    expect(await problemsOf({ 'a.geojsonl': '{"type":"Feature"}\n{"type":"Feature"}\n' })).toMatchObject([
      { code: 'json-lines' },
    ]);
  });
});

describe('readTopojson', () => {
  const arcs = [
    [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
    ],
  ];
  const topology = {
    type: 'Topology',
    transform: { scale: [0.5, 0.5], translate: [-2, 51] },
    arcs,
    objects: {
      area: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { CD: 'E1' } }] },
      places: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 1], properties: { CD: 'P1' } }] },
    },
  };

  it('gives every object as a dataset', async () => {
    const { datasets } = await readGiven({ 'a.topojson': JSON.stringify(topology) });
    expect(datasets.map(({ origin }) => origin.sheet)).toEqual(['area', 'places']);
    const [area, places] = datasets;
    if (area?.kind !== 'features' || area.geometry.type !== 'polygon' || places?.kind !== 'features')
      throw new Error('Not features.');
    expect([...area.geometry.polygons.coordinates].map((value) => value / 1e7)).toEqual([
      -2, 51, -1.5, 51, -1.5, 51.5, -2, 51.5,
    ]);
    expect(places.geometry).toEqual({ type: 'point', lonLat: Float64Array.from([-1.5, 51.5]) });
  });

  it('refuses arcs that are not there', async () => {
    const broken = { ...topology, objects: { area: { type: 'Polygon', arcs: [[9]] } } };
    expect(await problemsOf({ 'a.topojson': JSON.stringify(broken) })).toMatchObject([{ code: 'invalid-topojson' }]);
    expect(await problemsOf({ 'a.topojson': '{"type":"Topology"}' })).toMatchObject([{ code: 'invalid-topojson' }]);
  });
});
