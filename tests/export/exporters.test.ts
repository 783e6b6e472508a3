import { describe, expect, it } from 'vitest';
import { polygonsFrom } from '../../geodata/atlas/outlines.ts';
import { type AreaFeature, areaFeatures } from '../../geodata/export/area-features.ts';
import { areasGeoJson } from '../../geodata/export/areas-geojson.exporter.ts';
import { assignmentsCsv } from '../../geodata/export/assignments-csv.exporter.ts';
import { csvCell, csvRow } from '../../geodata/export/csv-text.ts';
import { asAreaId, type Tier } from '../../geodata/model/ids.ts';
import type { Area, Plan, TierPlan } from '../../geodata/model/plan.ts';
import type { CriterionResult, Verdict } from '../../geodata/model/verdict.ts';
import { townContents } from '../atlas/town-contents.ts';
import { COLUMNS, TOWN_BLOCKS } from '../support/tiny-town.ts';

const { atlas } = townContents();
const area = (id: string, slot: number, name: string): Area => ({
  ...{ id: asAreaId(id), slot, name, colour: '#336699', locked: false, partners: [], notes: '' },
});
const tier = (areas: readonly Area[], slotAt: (block: number) => number): TierPlan => ({
  areas,
  slotOf: Uint16Array.from({ length: TOWN_BLOCKS }, (_, b) => slotAt(b)),
  seededFrom: null,
});

/** Places: a ring of eight blocks round block 8, the rest but block 29, and one without blocks. Block 8 is unassigned. */
const RING = [1, 2, 3, 7, 9, 13, 14, 15];
const plan: Plan = {
  ...{ id: 'p', name: 'Draft', atlasFingerprint: 'f00d', blockLayer: atlas.blocks.layer, rulePack: { id: 'r', hash: '' } },
  tiers: {
    neighbourhood: tier([], () => 0),
    place: tier([area('place-1', 4, 'Ring, "inner"'), area('place-2', 2, '=Rest'), area('place-3', 9, 'Empty')], (b) =>
      RING.includes(b) ? 4 : b === 8 || b === 29 ? 0 : 2,
    ),
    system: tier([area('system-1', 1, 'All')], (b) => (b % COLUMNS < 6 ? 1 : 0)),
  },
  ...{ arrangements: [], siteChanges: [], log: [] },
};
const outlines = polygonsFrom(atlas.topology);
const featuresOf = (which: Tier, results: readonly CriterionResult[] | null = null): AreaFeature[] =>
  areaFeatures({ plan, atlas, tier: which, outlines, results });

const result = (areaId: string | null, verdict: Verdict): CriterionResult => ({
  ...{ criterion: 'size', tier: 'place', areaId: areaId === null ? null : asAreaId(areaId), areaName: '', verdict },
  ...{ value: null, unit: '', threshold: null, basis: { people: 'none', peopleLabel: '', data: [] } },
  ...{ evidence: '', offenders: [], missing: [] },
});

interface Collection {
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: {
      readonly type: string;
      readonly coordinates: readonly (readonly (readonly [number, number])[])[][];
    } | null;
  }[];
}
// The exporter's own output, whose shape is what is tested here.
const collection = (features: readonly AreaFeature[]): Collection =>
  JSON.parse(areasGeoJson('Draft', features, ['(c) ONS', '(c) NHS', '(c) ONS'])) as Collection;

const signedArea = (ring: readonly (readonly [number, number])[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]) / 2, 0);

describe('areas as features', () => {
  it('counts people and blocks, and keeps areas without blocks', () => {
    expect(featuresOf('place').map(({ id, people, blocks }) => [id, people, blocks])).toEqual([
      ['place-1', 800, 8],
      ['place-2', 2030, 20],
      ['place-3', 0, 0],
    ]);
  });

  it('sums verdicts up, the worst first', () => {
    const results = [result('place-1', 'pass'), result('place-1', 'arguable'), result('place-1', 'pass'), result(null, 'fail')];
    expect(featuresOf('place', results).map(({ verdict, verdictSummary }) => [verdict, verdictSummary])).toEqual([
      ['arguable', '1 arguable, 2 pass'],
      [null, ''],
      [null, ''],
    ]);
  });
});

describe('areas as GeoJSON', () => {
  it('says what each area is and where its data came from', () => {
    const { features } = collection(featuresOf('place', [result('place-1', 'fail')]));
    expect(features[0]?.properties).toEqual({
      ...{ id: 'place-1', name: 'Ring, "inner"', tier: 'place', colour: '#336699', people: 800, blocks: 8 },
      ...{ verdict: 'fail', verdictSummary: '1 fail', attribution: '(c) ONS | (c) NHS' },
    });
    expect(features[1]?.properties).not.toHaveProperty('verdict');
    expect(features[2]?.geometry).toBeNull();
  });

  it('follows RFC 7946: closed rings, outer anticlockwise, holes clockwise, no crs member, at most 7 decimals', () => {
    const text = areasGeoJson('Draft', featuresOf('place'), []);
    expect(text).not.toContain('"crs"');
    expect(text).not.toMatch(/\d\.\d{8}/);
    const rings = collection(featuresOf('place')).features[0]?.geometry?.coordinates.flat() ?? [];
    expect(rings.length).toBe(2);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    // Nine squares of 0.01 x 0.01 degree less one.
    expect(signedArea(rings[0]!)).toBeCloseTo(0.0009, 12);
    expect(signedArea(rings[1]!)).toBeCloseTo(-0.0001, 12);
  });

  it('turns rings that come the wrong way round', () => {
    const wrong = featuresOf('place').map((feature) => ({
      ...feature,
      polygons: feature.polygons.map((rings) => rings.map(backwards)),
    }));
    const sums = (features: readonly AreaFeature[]): number[] =>
      collection(features).features.flatMap((f) => f.geometry?.coordinates.flat().map(signedArea) ?? []);
    expect(sums(wrong).map(Math.sign)).toEqual(sums(featuresOf('place')).map(Math.sign));
  });
});

const backwards = (ring: Int32Array): Int32Array =>
  Int32Array.from(ring, (_, i) => ring[ring.length - 2 - (i - (i % 2)) + (i % 2)]!);

describe('assignments as a lookup', () => {
  it('has the shape of an ONS lookup, with CRLF and neutralised formulas', () => {
    const lines = assignmentsCsv({ plan, atlas, tiers: ['place', 'system'], year: 2026 }).split('\r\n');
    expect(lines[0]).toBe('LSOA11CD,LSOA11NM,PLACE26CD,PLACE26NM,SYSTEM26CD,SYSTEM26NM');
    expect(lines[1]).toBe("T000001,Block 0,place-2,'=Rest,system-1,All");
    expect(lines[2]).toBe('T000002,Block 1,place-1,"Ring, ""inner""",system-1,All');
    expect(lines[9]).toBe('T000009,Block 8,,,system-1,All');
    expect(lines.at(-1)).toBe('');
    // A header, thirty blocks and the end; one name has a bare line feed inside its quotes, which is no row end.
    expect(lines.length).toBe(32);
  });

  it('writes the year with two digits', () => {
    expect(assignmentsCsv({ plan, atlas, tiers: ['place'], year: 2009 })).toMatch(/^LSOA11CD,LSOA11NM,PLACE09CD,PLACE09NM\r\n/);
  });
});

describe('CSV cells', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['\t=1', "'\t=1"],
    ['St. Mary-in-the-Marsh = yes', 'St. Mary-in-the-Marsh = yes'],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('end in CRLF', () => {
    expect(csvRow(['a', 'b'])).toBe('a,b\r\n');
  });
});
