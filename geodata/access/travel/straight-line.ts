// Travel by straight line, where there are no roads: great circle on the mean Earth times a detour factor, at a speed. Points become
// vectors of length 1, so that nearness is nearness in space, anywhere on Earth and across any meridian; the sphere is within 0.5 % of
// the ellipsoid. Exact nearest of many by a k-d tree: O(log sites) a block.
import { UNREACHED } from '../../model/travel.ts';

/** Mean radius of the Earth in metres (IUGG R1). */
const EARTH_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;
/**
 * More than a rounding to decimetres or tenths of a second can hide, on the sphere of radius 1: at 200 km/h a tenth of a second is 5.6 m.
 */
const SLACK = 20 / EARTH_METRES;

/** x, y, z in turn, length 3 x points. */
export type UnitVectors = Float64Array;

/** Degrees (WGS 84) as vectors. */
export function unitVectors(longitude: ArrayLike<number>, latitude: ArrayLike<number>): UnitVectors {
  const vectors = new Float64Array(longitude.length * 3);
  for (let i = 0; i < longitude.length; i++) {
    const level = Math.cos(latitude[i]! * RADIANS);
    vectors[i * 3] = level * Math.cos(longitude[i]! * RADIANS);
    vectors[i * 3 + 1] = level * Math.sin(longitude[i]! * RADIANS);
    vectors[i * 3 + 2] = Math.sin(latitude[i]! * RADIANS);
  }
  return vectors;
}

/** Great-circle metres between the points at two positions. */
export function lineMetres(from: UnitVectors, a: number, to: UnitVectors, b: number): number {
  const dx = from[a * 3]! - to[b * 3]!;
  const dy = from[a * 3 + 1]! - to[b * 3 + 1]!;
  const dz = from[a * 3 + 2]! - to[b * 3 + 2]!;
  return chordMetres(dx * dx + dy * dy + dz * dz);
}

/** Arc over a chord of the sphere of radius 1, by the square of its length. */
const chordMetres = (squared: number): number => 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** Whole tenths of a second and decimetres for metres of straight line. */
export type LineTrip = (metres: number) => { readonly deciseconds: number; readonly decimetres: number };

/** The nearest site, or none. */
export interface LineAnswer {
  /** -1 where there are no sites. */
  readonly site: number;
  readonly deciseconds: number;
  readonly decimetres: number;
}

const NOTHING: LineAnswer = { site: -1, deciseconds: UNREACHED, decimetres: UNREACHED };

/** Sites in a k-d tree: finds the one that is reached soonest; of equals the shorter way, then the lower position. */
export class NearestByLine {
  readonly #sites: UnitVectors;
  /** Positions of sites: the middle of every range is its root, by the axis of its depth. */
  readonly #order: Uint32Array;
  #best = NOTHING;
  #bestChord = Number.POSITIVE_INFINITY;
  #at: UnitVectors = new Float64Array(3);
  #trip: LineTrip = () => NOTHING;

  constructor(sites: UnitVectors) {
    this.#sites = sites;
    this.#order = Uint32Array.from({ length: sites.length / 3 }, (_, site) => site);
    this.#arrange(0, this.#order.length, 0);
  }

  /** The nearest site to the point at a position. `trip` may never be shorter for a longer line. */
  find(points: UnitVectors, point: number, trip: LineTrip): LineAnswer {
    this.#best = NOTHING;
    this.#bestChord = Number.POSITIVE_INFINITY;
    this.#at = points.subarray(point * 3, point * 3 + 3);
    this.#trip = trip;
    this.#visit(0, this.#order.length, 0);
    return this.#best;
  }

  #arrange(from: number, end: number, axis: number): void {
    if (end - from < 2) return;
    const sites = this.#sites;
    const part = this.#order.subarray(from, end);
    part.sort((a, b) => sites[a * 3 + axis]! - sites[b * 3 + axis]! || a - b);
    const middle = (from + end) >> 1;
    const next = (axis + 1) % 3;
    this.#arrange(from, middle, next);
    this.#arrange(middle + 1, end, next);
  }

  #visit(from: number, end: number, axis: number): void {
    if (from >= end) return;
    const middle = (from + end) >> 1;
    const site = this.#order[middle]!;
    this.#weigh(site);
    const beyond = this.#at[axis]! - this.#sites[site * 3 + axis]!;
    const next = (axis + 1) % 3;
    if (beyond < 0) this.#visit(from, middle, next);
    else this.#visit(middle + 1, end, next);
    // All of the other half is farther than the plane between; ways that round to the same number must still be seen.
    if (Math.abs(beyond) > this.#bestChord + SLACK) return;
    if (beyond < 0) this.#visit(middle + 1, end, next);
    else this.#visit(from, middle, next);
  }

  #weigh(site: number): void {
    const dx = this.#at[0]! - this.#sites[site * 3]!;
    const dy = this.#at[1]! - this.#sites[site * 3 + 1]!;
    const dz = this.#at[2]! - this.#sites[site * 3 + 2]!;
    const squared = dx * dx + dy * dy + dz * dz;
    const reach = this.#bestChord + SLACK;
    if (squared > reach * reach) return;
    const { deciseconds, decimetres } = this.#trip(chordMetres(squared));
    const best = this.#best;
    this.#bestChord = Math.min(this.#bestChord, Math.sqrt(squared));
    const isWorse = deciseconds - best.deciseconds || decimetres - best.decimetres || (best.site < 0 ? -1 : site - best.site);
    if (isWorse < 0) this.#best = { site, deciseconds, decimetres };
  }
}
