// Contiguity and shape in the tiny town; its squares are 100 metres wide here.
import { describe, expect, it } from 'vitest';
import { boundaryPoints } from '../../geodata/measures/boundary-points.ts';
import { keptFraction, polsbyPopper, schwartzberg } from '../../geodata/measures/compactness.ts';
import { componentsOf, mostPopulous } from '../../geodata/measures/components.ts';
import { convexHull, convexHullRatio } from '../../geodata/measures/convex-hull.ts';
import { reock, smallestCircle } from '../../geodata/measures/reock.ts';
import { TierMeasures } from '../../geodata/measures/tier-measures.ts';
import { TOWN_BLOCKS, townCouncil } from '../support/tiny-town.ts';
import { gridTopology, TOWN, townFacts } from './support/grid.ts';

const facts = townFacts();
const slots = (members: readonly number[], others = 0): Uint16Array =>
  Uint16Array.from({ length: TOWN_BLOCKS }, (_, block) => (members.includes(block) ? 1 : others));
const town = (members: readonly number[], others = 0) => new TierMeasures(facts, slots(members, others));
const WEST = Array.from({ length: TOWN_BLOCKS }, (_, block) => block).filter((block) => townCouncil(block) === 0);
const RING = [1, 2, 3, 7, 9, 13, 14, 15];

describe('components', () => {
  it('finds the pieces, most people first', () => {
    const components = componentsOf(facts, Uint32Array.of(0, 4, 5, 11, 28));
    expect(components.map(({ blocks, people }) => [[...blocks], people])).toEqual([
      [[4, 5, 11], 300],
      [[0], 130],
      [[28], 100],
    ]);
  });

  it('does not join blocks that touch at a corner', () => {
    expect(componentsOf(facts, Uint32Array.of(1, 6)).length).toBe(2);
  });

  it('joins what a declared link joins', () => {
    const linked = townFacts({ links: [[0, 28]] });
    expect(componentsOf(linked, Uint32Array.of(0, 28)).length).toBe(1);
  });

  it('names a group after its most populous block, the first of equals', () => {
    expect(mostPopulous(facts.people, Uint32Array.of(0, 1, 2))).toBe(0);
    expect(mostPopulous(facts.people, Uint32Array.of(7, 8))).toBe(7);
  });
});

describe('holes', () => {
  const holes = (members: readonly number[], others = 0) =>
    town(members, others)
      .holes(1)
      .map((hole) => [...hole]);

  it('is what a ring encloses, whoever owns it', () => {
    expect(holes(RING)).toEqual([[8]]);
    expect(holes(RING, 2)).toEqual([[8]]);
  });

  it('is no hole when the ring is open, even to the edge of the map', () => {
    expect(holes(RING.filter((block) => block !== 14))).toEqual([]);
    expect(holes([1, 7, 6])).toEqual([]);
  });

  it('is closed at corners: a border is longer than a point', () => {
    expect(holes([8, 13, 15, 20])).toEqual([[14]]);
  });

  it('takes a ferry for no way out', () => {
    const linked = new TierMeasures(townFacts({ links: [[8, 28]] }), slots(RING));
    expect(linked.holes(1).map((hole) => [...hole])).toEqual([[8]]);
  });

  it('finds several, and big ones', () => {
    const frame = [6, 7, 8, 9, 10, 11, 0, 5, 1, 2, 3, 4, 12, 17, 18, 19, 20, 21, 22, 23, 14];
    expect(holes(frame)).toEqual([[13], [15, 16]]);
  });
});

describe('borders', () => {
  it('measures West: three by five squares', () => {
    const west = town(WEST);
    expect(west.perimeterMetres(1)).toBe(1600);
    expect(west.squareMetres(1)).toBe(150_000);
    expect(west.cutEdges(1)).toBe(5);
    expect(west.keptEdges(1)).toBe(22);
    expect(keptFraction(22, 5)).toBe(22 / 27);
  });

  it('takes a declared link for no border', () => {
    const linked = new TierMeasures(townFacts({ links: [[0, 29]] }), slots(WEST));
    expect(linked.cutEdges(1)).toBe(5);
  });

  it('gives 1 for a circle', () => {
    expect(polsbyPopper(Math.PI, 2 * Math.PI)).toBeCloseTo(1, 12);
    expect(schwartzberg(Math.PI, 2 * Math.PI)).toBeCloseTo(1, 12);
    expect(polsbyPopper(150_000, 1600)).toBeCloseTo((4 * Math.PI * 150_000) / 2_560_000, 12);
    expect(schwartzberg(150_000, 1600) ** 2).toBeCloseTo(polsbyPopper(150_000, 1600), 12);
    expect(polsbyPopper(0, 0)).toBeNaN();
    expect(keptFraction(0, 0)).toBeNaN();
  });
});

describe('hull and circle', () => {
  const { topology, projected } = gridTopology(TOWN);
  const points = (members: readonly number[]) => boundaryPoints(topology, projected, slots(members), 1);

  it('takes the boundary of an area alone', () => {
    expect([...points([0])].length).toBe(4 * 4);
    expect([...points(WEST)].length).toBe(16 * 4);
  });

  it('wraps a rectangle exactly', () => {
    expect([...convexHull(points(WEST))]).toEqual([0, 0, 300, 0, 300, 500, 0, 500]);
    expect(convexHullRatio(150_000, points(WEST))).toBe(1);
    expect(reock(150_000, points(WEST))).toBeCloseTo(150_000 / (Math.PI * (150 ** 2 + 250 ** 2)), 12);
  });

  it('wraps an L of three squares in a hull of three and a half', () => {
    expect(convexHullRatio(30_000, points([0, 1, 6]))).toBeCloseTo(3 / 3.5, 12);
  });

  it('copes with one point and with none', () => {
    expect(smallestCircle(Float64Array.of(3, 4))).toEqual({ x: 3, y: 4, radius: 0 });
    expect(smallestCircle(new Float64Array(0)).radius).toBeNaN();
    expect(convexHullRatio(0, Float64Array.of(1, 1, 1, 1, 2, 2))).toBeNaN();
    expect(reock(0, Float64Array.of(1, 1))).toBeNaN();
  });
});
