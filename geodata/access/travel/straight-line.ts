// Travel by straight line, where there are no roads: great circle on the mean Earth times a detour factor, at a speed. Points become
// vectors of length 1, so that nearness is nearness in space, anywhere on Earth and across any meridian; the sphere is within 0.5 % of
// the ellipsoid. Exact nearest of many by a k-d tree: O(log sites) a block.
import { EARTH_METRES } from '../../model/coordinates.ts';
import { UNREACHED } from '../../model/travel.ts';

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
  /** Positions of sites: the middle of every range is its root, by the axis of its depth. */
  readonly #order: Uint32Array;
  /** Vectors in that order. */
  readonly #at: UnitVectors;
  /** Places in the order whose chords are within the slack of the least so far, and those chords squared. */
  readonly #near: number[] = [];
  readonly #nearSquared: number[] = [];
  #least = Number.POSITIVE_INFINITY;
  /** Square of the least chord with the slack: what is farther counts for nothing. */
  #reach = Number.POSITIVE_INFINITY;
  #x = 0;
  #y = 0;
  #z = 0;

  constructor(sites: UnitVectors) {
    this.#order = Uint32Array.from({ length: sites.length / 3 }, (_, site) => site);
    arrange(this.#order, sites, 0);
    this.#at = new Float64Array(sites.length);
    this.#order.forEach((site, place) => {
      this.#at.set(sites.subarray(site * 3, site * 3 + 3), place * 3);
    });
  }

  /** The nearest site to the point at a position. `trip` may never be shorter for a longer line. */
  find(points: UnitVectors, point: number, trip: LineTrip): LineAnswer {
    this.#near.length = 0;
    this.#nearSquared.length = 0;
    this.#least = Number.POSITIVE_INFINITY;
    this.#reach = Number.POSITIVE_INFINITY;
    this.#x = points[point * 3]!;
    this.#y = points[point * 3 + 1]!;
    this.#z = points[point * 3 + 2]!;
    this.#visit(0, this.#order.length, 0);
    let best = NOTHING;
    for (let i = 0; i < this.#near.length; i++) {
      if (this.#nearSquared[i]! > this.#reach) continue;
      const site = this.#order[this.#near[i]!]!;
      const { deciseconds, decimetres } = trip(chordMetres(this.#nearSquared[i]!));
      const order = deciseconds - best.deciseconds || decimetres - best.decimetres || (best.site < 0 ? -1 : site - best.site);
      if (order < 0) best = { site, deciseconds, decimetres };
    }
    return best;
  }

  #visit(from: number, end: number, axis: number): void {
    if (from >= end) return;
    const middle = (from + end) >> 1;
    const dx = this.#x - this.#at[middle * 3]!;
    const dy = this.#y - this.#at[middle * 3 + 1]!;
    const dz = this.#z - this.#at[middle * 3 + 2]!;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared <= this.#reach) this.#take(middle, squared);
    const beyond = axis === 0 ? dx : axis === 1 ? dy : dz;
    const next = axis === 2 ? 0 : axis + 1;
    if (beyond < 0) this.#visit(from, middle, next);
    else this.#visit(middle + 1, end, next);
    // All of the other half is farther than the plane between; ways that round to the same number must still be seen.
    if (beyond * beyond > this.#reach) return;
    if (beyond < 0) this.#visit(middle + 1, end, next);
    else this.#visit(from, middle, next);
  }

  #take(place: number, squared: number): void {
    this.#near.push(place);
    this.#nearSquared.push(squared);
    if (squared >= this.#least) return;
    this.#least = squared;
    const reach = Math.sqrt(squared) + SLACK;
    this.#reach = reach * reach;
  }
}

/** Puts the median by the axis in the middle, what lies below it before, what lies above it behind; then each half by the next axis. */
function arrange(order: Uint32Array, sites: UnitVectors, axis: number): void {
  if (order.length < 2) return;
  order.sort((a, b) => sites[a * 3 + axis]! - sites[b * 3 + axis]! || a - b);
  const middle = order.length >> 1;
  const next = (axis + 1) % 3;
  arrange(order.subarray(0, middle), sites, next);
  arrange(order.subarray(middle + 1), sites, next);
}
