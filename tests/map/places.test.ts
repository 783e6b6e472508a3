import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaNames } from '../../renderer/map/area-names.ts';
import { attributionsOf } from '../../renderer/map/attributions.ts';
import { CentroidIndex } from '../../renderer/map/centroid-index.ts';
import { pointInPolygon } from '../../renderer/map/point-in-polygon.ts';
import { lengthText, metresPerPixel, scaleLength } from '../../renderer/map/scale-length.ts';
import { wrapText } from '../../renderer/map/wrap-text.ts';
import { cardPlace } from '../../renderer/panels/card-place.ts';

describe('centroids', () => {
  it('finds the same blocks in a box as looking at all of them', () => {
    const place = fc.tuple(fc.double({ min: -6, max: 2, noNaN: true }), fc.double({ min: 50, max: 56, noNaN: true }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), place, place, (points, [lon1, lat1], [lon2, lat2]) => {
        const index = new CentroidIndex(
          Float64Array.from(points, ([longitude]) => longitude),
          Float64Array.from(points, ([, latitude]) => latitude),
        );
        const corner = new CentroidIndex(Float64Array.of(lon1, lon2), Float64Array.of(lat1, lat2));
        const [west, east] = [Math.min(...corner.x), Math.max(...corner.x)];
        const [north, south] = [Math.min(...corner.y), Math.max(...corner.y)];
        const found: number[] = [];
        index.within(west, north, east, south, (block) => found.push(block));
        const wanted = points.flatMap((_, block) => {
          const [x, y] = [index.x[block]!, index.y[block]!];
          return x >= west && x <= east && y >= north && y <= south ? [block] : [];
        });
        expect(found.sort((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });
});

describe('names of areas', () => {
  it('stand on the block nearest to where the people are', () => {
    // Only slot, name and people are read.
    const areas = [
      { slot: 1, name: 'One', people: 300 },
      { slot: 2, name: 'Empty', people: 0 },
    ] as never;
    const names = areaNames({
      areas,
      slotOf: Uint16Array.from([1, 1, 1, 0]),
      people: Float64Array.from([100, 100, 100, 5000]),
      longitude: Float64Array.from([0, 1, 5, 9]),
      latitude: Float64Array.from([50, 50, 50, 50]),
      neighbourOffsets: new Uint32Array(5),
      neighbours: new Uint32Array(0),
    });
    expect(names.features).toHaveLength(1);
    // The mean is at 2, so the block at 1 is nearest.
    expect(names.features[0]?.geometry.coordinates).toEqual([1, 50]);
    expect(names.features[0]?.properties).toEqual({ name: 'One', people: 300 });
  });
});

describe('names of ring-shaped areas', () => {
  it('stay inside a ring-shaped area, off the town in its middle', () => {
    // A strip of nine blocks: 0-3 and 5-8 are the county, 4 is the town. The county's mean is on the town.
    const strip = Array.from({ length: 9 }, (_, block) => block);
    const links = strip.map((block) => [block - 1, block + 1].filter((other) => other >= 0 && other < 9));
    const names = areaNames({
      areas: [
        { slot: 1, name: 'County', people: 800 },
        { slot: 2, name: 'Town', people: 100 },
      ] as never,
      slotOf: Uint16Array.from(strip, (block) => (block === 4 ? 2 : 1)),
      people: new Float64Array(9).fill(100),
      longitude: Float64Array.from(strip),
      latitude: new Float64Array(9).fill(50),
      neighbourOffsets: Uint32Array.from([0, ...strip.map((block) => links.slice(0, block + 1).flat().length)]),
      neighbours: Uint32Array.from(links.flat()),
    });
    // Steps to the border: 3 2 1 0 | 0 1 2 3; deep enough are 0, 1, 7 and 8; 1 is as near the middle as any.
    expect(names.features.map((feature) => feature.geometry.coordinates)).toEqual([
      [1, 50],
      [4, 50],
    ]);
  });
});

describe('the scale bar', () => {
  it('is the longest round length that fits', () => {
    expect(scaleLength(100, 110)).toEqual({ metres: 10_000, pixels: 100 });
    expect(scaleLength(100, 60)).toEqual({ metres: 5000, pixels: 50 });
    expect(scaleLength(7, 110)).toEqual({ metres: 500, pixels: 500 / 7 });
  });

  it('knows that a pixel is shorter further north', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 1);
    expect(metresPerPixel(60, 0)).toBeCloseTo(78_271.5 / 2, 1);
  });

  it('reads in kilometres or metres', () => {
    expect([lengthText(500), lengthText(20_000)]).toEqual(['500 m', '20 km']);
  });
});

describe('floating cards', () => {
  it('never leave the room, whatever the point', () => {
    const pixel = fc.integer({ min: -50, max: 1500 });
    fc.assert(
      fc.property(pixel, pixel, (x, y) => {
        const at = cardPlace({ x, y }, { width: 300, height: 200 }, { width: 1280, height: 720 });
        expect(at.x).toBeGreaterThanOrEqual(4);
        expect(at.y).toBeGreaterThanOrEqual(4);
        expect(at.x + 300).toBeLessThanOrEqual(1276);
        expect(at.y + 200).toBeLessThanOrEqual(716);
      }),
    );
  });

  it('lie beside the point and change sides at the edge', () => {
    const room = { width: 1000, height: 800 };
    expect(cardPlace({ x: 100, y: 100 }, { width: 300, height: 200 }, room)).toEqual({ x: 114, y: 114 });
    expect(cardPlace({ x: 900, y: 700 }, { width: 300, height: 200 }, room)).toEqual({ x: 586, y: 486 });
  });
});

describe('words around a picture', () => {
  it('wrap at words and lose none', () => {
    expect(wrapText('aa bb  cc\ndd', 5, (text) => text.length)).toEqual(['aa bb', 'cc dd']);
    expect(wrapText('longer than', 3, (text) => text.length)).toEqual(['longer', 'than']);
    expect(wrapText('', 3, (text) => text.length)).toEqual([]);
  });

  it('name every source once', () => {
    // Only the attribution is read.
    const sources = [{ attribution: 'A' }, { attribution: ' A ' }, { attribution: '' }, { attribution: 'B' }] as never;
    expect(attributionsOf(sources)).toEqual(['A', 'B']);
  });
});

describe('a lasso', () => {
  const notched = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 4 },
    { x: 0, y: 10 },
  ];

  it('holds what lies inside, and not what lies in its notch', () => {
    expect(pointInPolygon({ x: 2, y: 2 }, notched)).toBe(true);
    expect(pointInPolygon({ x: 5, y: 8 }, notched)).toBe(false);
    expect(pointInPolygon({ x: 11, y: 5 }, notched)).toBe(false);
  });
});
