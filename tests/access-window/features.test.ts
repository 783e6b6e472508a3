import { describe, expect, it } from 'vitest';
import { isochroneFeatures, routeFeatures, siteFeatures, spiderFeatures } from '../../renderer/access/map/site-features.ts';
import { townView } from '../map/town-view.ts';
import { OTHER, SITE, townTravel } from './town-travel.ts';

const ring = (size: number): Float64Array => Float64Array.of(0, 0, size, 0, size, size, 0, 0);

describe('travel on the map', () => {
  it('marks sites by what the plan does to them, the one that is looked at on top', () => {
    const travel = townTravel({ sites: [SITE, { ...OTHER, state: 'closed' }] });
    expect(siteFeatures(travel, 'A').map(({ properties }) => properties)).toEqual([
      { code: 'A', name: 'Abbey', mark: 'site-as-today', rank: 2, selected: 1, crowded: 0 },
      { code: 'B', name: 'Brook (closed)', mark: 'site-closed', rank: 1, selected: 0, crowded: 0 },
    ]);
  });

  it('draws thousands small, except what the plan changes and what is looked at', () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({
      ...SITE,
      code: String(at),
      state: at === 7 ? 'moved' : SITE.state,
    }));
    const large = siteFeatures({ sites: many }, '9').filter(({ properties }) => properties?.['crowded'] === 0);
    expect(large.map(({ properties }) => properties?.['code'])).toEqual(['7', '9']);
    expect(siteFeatures({ sites: many.slice(1) }, null).some(({ properties }) => properties?.['crowded'] === 1)).toBe(false);
  });

  it('draws a line from each block on show to its site, and none from who reaches nothing', () => {
    expect(spiderFeatures(townView, townTravel(), () => true)).toHaveLength(29);
    const [line] = spiderFeatures(townView, townTravel(), (block) => block === 1);
    expect(line?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [townView.longitude[1], 51],
        [-1, 51],
      ],
    });
  });

  it('lays near ground on far ground', () => {
    const bands = [15, 30].map((minutes) => ({ minutes, people: 0, polygons: [[ring(minutes)]] }));
    const features = isochroneFeatures({ bands });
    expect(features.map(({ properties }) => properties['minutes'])).toEqual([30, 15]);
    expect(features[1]?.geometry).toMatchObject({
      coordinates: [
        [
          [
            [0, 0],
            [15, 0],
            [15, 15],
            [0, 0],
          ],
        ],
      ],
    });
  });

  it('dashes a way that is a straight line', () => {
    const basis = townTravel().basis;
    const dashed = (line: readonly number[]) =>
      routeFeatures({ basis, line: Float64Array.from(line) })[0]?.properties['dashed'];
    expect(dashed([0, 0, 1, 1])).toBe(1);
    expect(dashed([0, 0, 1, 1, 2, 2])).toBe(0);
  });
});
