// The county cut into some twenty thousand small tiles, finest in the city and along the coast. Blocks are built from whole
// tiles, so that neighbours share their borders exactly and nothing overlaps.
import { Delaunay } from 'd3-delaunay';
import { isLand } from './land.ts';
import type { KmPoint } from './plane.ts';
import { between, type Random } from './random.ts';

const SHEET_HALF = 42;
const BOX: [number, number, number, number] = [-SHEET_HALF - 1, -SHEET_HALF - 1, SHEET_HALF + 1, SHEET_HALF + 1];
const COARSEST_KM = 1.4;
const COAST_KM = 0.4;
/** Tiles across a block, roughly. */
const TILES_ACROSS = 4.4;

export interface Mosaic {
  readonly count: number;
  /** Two numbers a tile, km. */
  readonly points: Float64Array;
  readonly delaunay: Delaunay<Delaunay.Point>;
  /** Corner of three tiles, two numbers a Delaunay triangle, km. */
  readonly corners: Float64Array;
  /** 0 outside the county, 1 mainland, 2 island. */
  readonly landmass: Uint8Array;
}

/** Square root of the Voronoi cell's area: how far apart seeds stand. Length of the result: seeds. */
function spacingOf(delaunay: Delaunay<Delaunay.Point>, count: number): Float64Array {
  const voronoi = delaunay.voronoi(BOX);
  const spacing = new Float64Array(count).fill(COARSEST_KM);
  for (let seed = 0; seed < count; seed += 1) {
    const polygon = voronoi.cellPolygon(seed);
    let doubled = 0;
    for (let corner = 0; polygon && corner + 1 < polygon.length; corner += 1) {
      const [x0, y0] = polygon[corner]!;
      const [x1, y1] = polygon[corner + 1]!;
      doubled += x0 * y1 - x1 * y0;
    }
    spacing[seed] = Math.sqrt(Math.abs(doubled) / 2);
  }
  return spacing;
}

/** One jittered point in each leaf of a quadtree that is fine where seeds stand close and where land meets sea. */
function scatter(seeds: readonly KmPoint[], random: Random): Float64Array {
  const delaunay = Delaunay.from(
    seeds,
    (seed) => seed.x,
    (seed) => seed.y,
  );
  const spacing = spacingOf(delaunay, seeds.length);
  const points: number[] = [];
  let nearest = 0;
  const split = (x: number, y: number, half: number): void => {
    const corners = [-half, half].flatMap((dx) => [-half, half].map((dy) => isLand({ x: x + dx, y: y + dy })));
    const land = isLand({ x, y });
    const coast = corners.some((corner) => corner !== land);
    nearest = delaunay.find(x, y, nearest);
    const wanted = Math.min(
      COARSEST_KM,
      coast ? COAST_KM : COARSEST_KM,
      land || coast ? spacing[nearest]! / TILES_ACROSS : COARSEST_KM,
    );
    if (2 * half <= wanted) {
      points.push(x + half * between(random, -0.75, 0.75), y + half * between(random, -0.75, 0.75));
      return;
    }
    const quarter = half / 2;
    split(x - quarter, y - quarter, quarter);
    split(x + quarter, y - quarter, quarter);
    split(x - quarter, y + quarter, quarter);
    split(x + quarter, y + quarter, quarter);
  };
  split(0, 0, SHEET_HALF);
  return Float64Array.from(points);
}

/** Moves every point to the middle of its own tile: rounder tiles. */
function relax(points: Float64Array): void {
  const voronoi = new Delaunay(points).voronoi(BOX);
  const relaxed = Float64Array.from(points);
  for (let tile = 0; tile < points.length / 2; tile += 1) {
    const polygon = voronoi.cellPolygon(tile);
    if (!polygon) continue;
    let x = 0;
    let y = 0;
    for (let corner = 0; corner + 1 < polygon.length; corner += 1) {
      x += polygon[corner]![0];
      y += polygon[corner]![1];
    }
    relaxed[2 * tile] = x / (polygon.length - 1);
    relaxed[2 * tile + 1] = y / (polygon.length - 1);
  }
  points.set(relaxed);
}

/** Tiles in connected groups of equal `value`, largest first. */
export function connectedGroups(delaunay: Delaunay<Delaunay.Point>, value: ArrayLike<number>): number[][] {
  const seen = new Uint8Array(value.length);
  const groups: number[][] = [];
  for (let start = 0; start < value.length; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    const group = [start];
    for (let next = 0; next < group.length; next += 1) {
      for (const neighbour of delaunay.neighbors(group[next]!)) {
        if (seen[neighbour] || value[neighbour] !== value[start]) continue;
        seen[neighbour] = 1;
        group.push(neighbour);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Land and water without specks: ponds become land, islets become sea; one mainland and one island remain. */
function landmasses(delaunay: Delaunay<Delaunay.Point>, points: Float64Array): Uint8Array {
  const land = Uint8Array.from({ length: points.length / 2 }, (_, tile) =>
    isLand({ x: points[2 * tile]!, y: points[2 * tile + 1]! }) ? 1 : 0,
  );
  const water = connectedGroups(delaunay, land).filter((group) => land[group[0]!] === 0);
  for (const pond of water.slice(1)) for (const tile of pond) land[tile] = 1;
  const dry = connectedGroups(delaunay, land).filter((group) => land[group[0]!] === 1);
  for (const [rank, group] of dry.entries()) for (const tile of group) land[tile] = rank < 2 ? rank + 1 : 0;
  return land;
}

/** Cuts the sheet into tiles whose size follows the spacing of `seeds` (km). */
export function cutMosaic(seeds: readonly KmPoint[], random: Random): Mosaic {
  const points = scatter(seeds, random);
  relax(points);
  relax(points);
  const delaunay = new Delaunay(points);
  const { circumcenters } = delaunay.voronoi(BOX);
  return {
    count: points.length / 2,
    points,
    delaunay,
    corners: Float64Array.from(circumcenters),
    landmass: landmasses(delaunay, points),
  };
}
