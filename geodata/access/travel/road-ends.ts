// From a place on a link to the junctions at its ends, and to another place on the same link.
// A trip of `t` over a whole link takes round(t x share) to a share of its length, so that parts add up to the whole.
import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import type { Seed } from '../routing/routing-graph.ts';
import { linkDeciseconds, PASSABLE } from '../speeds/link-time.ts';
import { offRoadKmh, type SpeedTable } from '../speeds/speed-table.ts';
import type { Snaps } from './snap.ts';

/** Tenths of a second and decimetres. */
export interface Leg {
  readonly deciseconds: number;
  readonly decimetres: number;
}

/**
 * The way between points and junctions. The leg to the road is a straight line at the table's off-road speed. One-way links are left and
 * reached as they allow; a place at the very end of a link is the junction itself. The turn between the link of a point and its first
 * junction is bound by no restriction.
 */
export class RoadEnds {
  readonly #network: RoadNetwork;
  readonly #times: Uint32Array;
  readonly #forward: number;
  readonly #backward: number;
  readonly #kmh: number;

  constructor(network: RoadNetwork, mode: TravelMode, speeds: SpeedTable) {
    this.#network = network;
    this.#times = linkDeciseconds(network, mode, speeds);
    this.#forward = PASSABLE[mode].forward;
    this.#backward = PASSABLE[mode].backward;
    this.#kmh = offRoadKmh(speeds, mode);
  }

  /** Between a point and its road. */
  offRoad(snaps: Snaps, point: number): Leg {
    const metres = snaps.metres[point]!;
    return { deciseconds: Math.round((metres * 36) / this.#kmh), decimetres: Math.round(metres * 10) };
  }

  /** Leaving a point for the ends of its link; two at most, none where it lies off the roads. */
  seedsFrom(snaps: Snaps, point: number, owner: number): readonly Seed[] {
    return this.#seeds(snaps, point, { owner, toStart: this.#backward, toEnd: this.#forward });
  }

  /** Arriving at a point by the ends of its link: the same with directions turned. */
  seedsTo(snaps: Snaps, point: number, owner: number): readonly Seed[] {
    return this.#seeds(snaps, point, { owner, toStart: this.#forward, toEnd: this.#backward });
  }

  #seeds(
    snaps: Snaps,
    point: number,
    { owner, toStart, toEnd }: { owner: number; toStart: number; toEnd: number },
  ): readonly Seed[] {
    const link = snaps.link[point]!;
    if (link < 0) return [];
    const off = this.offRoad(snaps, point);
    const flags = this.#network.linkFlags[link]!;
    const part = this.#part(link, snaps.along[point]!);
    const whole = this.#part(link, 1);
    const seeds: Seed[] = [];
    const add = (node: number, leg: Leg): void => {
      const deciseconds = off.deciseconds + leg.deciseconds;
      seeds.push({ node, deciseconds, decimetres: off.decimetres + leg.decimetres, owner });
    };
    if ((flags & toStart) !== 0 || snaps.along[point] === 0) add(this.#network.linkStart[link]!, part);
    if ((flags & toEnd) !== 0 || snaps.along[point] === 1) add(this.#network.linkEnd[link]!, between(part, whole));
    return seeds;
  }

  /** Straight along the link that two points share, legs to it and from it included; null where they share none, or it is one-way the other way. */
  direct(from: Snaps, a: number, to: Snaps, b: number): Leg | null {
    const link = from.link[a]!;
    if (link < 0 || link !== to.link[b]) return null;
    const needed = Math.sign(to.along[b]! - from.along[a]!);
    const flags = this.#network.linkFlags[link]!;
    if ((needed > 0 && (flags & this.#forward) === 0) || (needed < 0 && (flags & this.#backward) === 0)) return null;
    const leave = this.offRoad(from, a);
    const arrive = this.offRoad(to, b);
    const along = between(this.#part(link, from.along[a]!), this.#part(link, to.along[b]!));
    return {
      deciseconds: leave.deciseconds + along.deciseconds + arrive.deciseconds,
      decimetres: leave.decimetres + along.decimetres + arrive.decimetres,
    };
  }

  #part(link: number, share: number): Leg {
    return {
      deciseconds: Math.round(this.#times[link]! * share),
      decimetres: Math.round(this.#network.linkDecimetres[link]! * share),
    };
  }
}

const between = (a: Leg, b: Leg): Leg => ({
  deciseconds: Math.abs(a.deciseconds - b.deciseconds),
  decimetres: Math.abs(a.decimetres - b.decimetres),
});
