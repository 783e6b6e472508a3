import { describe, expect, it } from 'vitest';
import { columnOf, kilometres, neighbours, outlines, piecesOf, roadRows, roads, rowsOf } from './read-files.ts';

type Point = readonly [number, number];
interface Segment {
  readonly a: Point;
  readonly b: Point;
}

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether two segments meet anywhere but at a shared end. */
function cross(one: Segment, two: Segment): boolean {
  const shared = [one.a, one.b].filter((end) => same(end, two.a) || same(end, two.b)).length;
  if (shared > 0) return false;
  return turn(one.a, one.b, two.a) !== turn(one.a, one.b, two.b) && turn(two.a, two.b, one.a) !== turn(two.a, two.b, one.b);
}

const CELL = 0.004;

/** Every pair of segments that cross, found through a grid. */
function crossings(segments: readonly Segment[]): Segment[] {
  const grid = new Map<string, Segment[]>();
  const found: Segment[] = [];
  for (const segment of segments) {
    const [x0, x1] = [segment.a[0], segment.b[0]].sort((a, b) => a - b).map((x) => Math.floor(x / CELL));
    const [y0, y1] = [segment.a[1], segment.b[1]].sort((a, b) => a - b).map((y) => Math.floor(y / CELL));
    for (let x = x0!; x <= x1!; x += 1) {
      for (let y = y0!; y <= y1!; y += 1) {
        const cell = grid.get(`${x},${y}`) ?? [];
        for (const other of cell) if (cross(segment, other)) found.push(segment);
        grid.set(`${x},${y}`, [...cell, segment]);
      }
    }
  }
  return found;
}

const doubledArea = (ring: readonly Point[]): number =>
  ring.slice(1).reduce((sum, point, at) => sum + ring[at]![0] * point[1] - point[0] * ring[at]![1], 0);

/** Directed segments by `from|to`. */
function directedSegments(): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const { code, rings } of outlines()) {
    for (const ring of rings) {
      for (let at = 0; at + 1 < ring.length; at += 1) {
        const key = `${ring[at]}|${ring[at + 1]}`;
        expect(segments.has(key), `${code} repeats a border that another block has in the same direction`).toBe(false);
        segments.set(key, { a: ring[at]!, b: ring[at + 1]! });
      }
    }
  }
  return segments;
}

describe('block outlines', () => {
  it('are closed rings without a point twice, outer ring counter-clockwise, holes clockwise', () => {
    for (const { code, rings } of outlines()) {
      for (const [number, ring] of rings.entries()) {
        expect(ring.at(-1), code).toEqual(ring[0]);
        expect(new Set(ring.map(String)).size, code).toBe(ring.length - 1);
        expect(Math.sign(doubledArea(ring)), code).toBe(number === 0 ? 1 : -1);
      }
    }
  });

  it('share every inner border exactly, and what is left closes into two coasts: mainland and island', () => {
    const segments = directedSegments();
    const coast = new Map<string, Segment>();
    for (const segment of segments.values()) {
      if (!segments.has(`${segment.b}|${segment.a}`)) coast.set(String(segment.a), segment);
    }
    let loops = 0;
    let coastArea = 0;
    for (const start of [...coast.keys()]) {
      if (!coast.has(start)) continue;
      loops += 1;
      for (let at = start; coast.has(at); ) {
        const { a, b } = coast.get(at)!;
        coast.delete(at);
        coastArea += a[0] * b[1] - b[0] * a[1];
        at = String(b);
      }
    }
    expect(loops).toBe(2);
    const blocksArea = outlines().reduce((sum, { rings }) => sum + rings.reduce((all, ring) => all + doubledArea(ring), 0), 0);
    expect(blocksArea).toBeCloseTo(coastArea, 6);
  });

  it('never cross themselves or each other', () => {
    const once = [...directedSegments().values()].filter(({ a, b }) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]));
    expect(once.length).toBeGreaterThan(10_000);
    expect(crossings(once)).toEqual([]);
    const tangled = [once[0]!, { a: [once[0]!.a[0], once[0]!.b[1]], b: [once[0]!.b[0], once[0]!.a[1]] } as const];
    expect(crossings(tangled)).toHaveLength(1);
  });

  it('hold no slivers: land enough for a block, and not thin', () => {
    const hectares = columnOf('LSOA11_land_area_hectares.csv', 'LSOA11CD', 'LandHectare');
    for (const { code, rings } of outlines()) {
      const ring = rings[0]!;
      const perimeter = ring.slice(1).reduce((sum, point, at) => sum + kilometres(ring[at]!, point), 0);
      const area = (doubledArea(ring) / 2) * 64.6 * 111.32;
      expect(area, code).toBeGreaterThan(0.05);
      expect((4 * Math.PI * area) / (perimeter * perimeter), code).toBeGreaterThan(0.12);
      expect(Math.abs(Number(hectares.get(code)) / (area * 100) - 1), code).toBeLessThan(0.02);
    }
  });

  it('are small in the city and large on the moor', () => {
    const sorted = rowsOf('LSOA11_land_area_hectares.csv')
      .map((row) => Number(row('LandHectare')))
      .sort((a, b) => a - b);
    expect(sorted[70]!).toBeLessThan(60);
    expect(sorted.at(-1)!).toBeGreaterThan(8_000);
  });

  it('lie in the North Sea, far from real land', () => {
    const points = outlines().flatMap(({ rings }) => rings.flat());
    expect(Math.min(...points.map(([longitude]) => longitude))).toBeGreaterThan(1.3);
    expect(Math.max(...points.map(([longitude]) => longitude))).toBeLessThan(2.9);
    expect(Math.min(...points.map(([, latitude]) => latitude))).toBeGreaterThan(54.2);
    expect(Math.max(...points.map(([, latitude]) => latitude))).toBeLessThan(55);
  });
});

describe('districts, CCGs and MSOAs', () => {
  const touching = neighbours({ withLinks: true });
  const grouped = (file: string, column: string): [string, string[]][] => {
    const groups = Map.groupBy(rowsOf(file), (row) => row(column));
    return [...groups].map(([unit, rows]) => [unit, rows.map((row) => row('LSOA11CD'))]);
  };

  it('are in one piece each, but for the planted exclave', () => {
    for (const [unit, blocks] of grouped('LSOA11_CCG21_STP21_LAD21.csv', 'LAD21CD')) {
      expect(piecesOf(blocks, touching).length, unit).toBe(1);
    }
    for (const [unit, blocks] of grouped('LSOA11_CCG21_STP21_LAD21.csv', 'CCG21CD')) {
      expect(piecesOf(blocks, touching).length, unit).toBe(unit === 'X38000002' ? 2 : 1);
    }
    for (const [unit, blocks] of grouped('LSOA11_MSOA11_LAD21.csv', 'MSOA11CD')) {
      expect(piecesOf(blocks, touching).length, unit).toBe(1);
    }
  });

  it('network footprints are mostly in one piece', () => {
    const whole = grouped('LSOA11_PCN22.csv', 'PCN22CD').filter(([, blocks]) => piecesOf(blocks, touching).length === 1);
    expect(whole.length).toBeGreaterThanOrEqual(25);
  });
});

describe('roads', () => {
  it('reach every block, in one mainland network and one on the island', () => {
    const links = roads();
    const ends = new Map<string, Set<string>>();
    for (const { attribute } of links) {
      const [start, end] = [attribute('start_node'), attribute('end_node')];
      ends.set(start, (ends.get(start) ?? new Set()).add(end));
      ends.set(end, (ends.get(end) ?? new Set()).add(start));
    }
    expect(piecesOf([...ends.keys()], ends)).toHaveLength(2);
    const points = links.flatMap((link) => link.points);
    for (const row of rowsOf('LSOA11_population_weighted_centroids.csv')) {
      const centroid = [Number(row('LONG')), Number(row('LAT'))] as const;
      expect(Math.min(...points.map((point) => kilometres(point, centroid))), row('LSOA11CD')).toBeLessThan(1.5);
    }
  });

  it('begin and end where their nodes are, and are as long as they are drawn', () => {
    const places = new Map(roadRows('road_node').map((row) => [row['id'], pointOf(row['geometry'])]));
    const used = new Set<string>();
    for (const { metres, attribute } of roads()) {
      expect(String(metres[0])).toBe(places.get(attribute('start_node')));
      expect(String(metres.at(-1))).toBe(places.get(attribute('end_node')));
      used.add(attribute('start_node')).add(attribute('end_node'));
      const drawn = metres.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - metres[at]![0], y - metres[at]![1]), 0);
      expect(Number(attribute('length'))).toBeCloseTo(drawn, 0);
    }
    expect(used.size).toBe(places.size);
  });

  it('speak the words that Ordnance Survey publishes', () => {
    const wordsOf = (column: string): string[] => [...new Set(roadRows('road_link').map((row) => String(row[column])))].sort();
    expect(wordsOf('road_function')).toEqual(['A Road', 'B Road', 'Minor Road', 'Motorway']);
    expect(wordsOf('road_classification')).toEqual(['A Road', 'B Road', 'Classified Unnumbered', 'Motorway']);
    expect(wordsOf('form_of_way')).toEqual(['Collapsed Dual Carriageway', 'Single Carriageway']);
    expect(wordsOf('name_1')).toEqual(['Marche Bridge', 'null']);
  });

  it('end where the ferry lands, on the mainland and on the island', () => {
    const [ferry] = rowsOf('links.csv').filter((row) => row('KIND') === 'ferry');
    if (!ferry) throw new Error('No ferry.');
    const ends = roads().flatMap(({ points }) => [points[0]!, points.at(-1)!]);
    for (const side of ['FROM', 'TO']) {
      const landing = [Number(ferry(`${side}_LONGITUDE`)), Number(ferry(`${side}_LATITUDE`))] as const;
      expect(Math.min(...ends.map((end) => kilometres(end, landing)))).toBeLessThan(0.002);
    }
    expect(Number(ferry('MINUTES'))).toBe(40);
  });
});

/** A point without an envelope: eight bytes of header, byte order, type, x and y. */
function pointOf(blob: unknown): string {
  if (!Buffer.isBuffer(blob) || blob.readUInt32LE(9) !== 1) throw new Error('Not a point.');
  return String([blob.readDoubleLE(13), blob.readDoubleLE(21)]);
}
