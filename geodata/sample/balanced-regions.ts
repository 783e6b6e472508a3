// Areas of wanted sizes from blocks: a weighted Voronoi (power) diagram whose weights move until the people fit, then loose
// pieces are given to the area around them. Aurenhammer, Hoffmann and Aronov, "Minkowski-type theorems and least-squares
// clustering", Algorithmica 20 (1998), shows that such weights exist.
import { type KmPoint, squaredKm } from './plane.ts';

/** What is grouped: blocks with a place, people and neighbours. All arrays have the same length. */
export interface Groupable {
  readonly places: readonly KmPoint[];
  readonly people: readonly number[];
  /** Shared border in km by position. */
  readonly neighbours: readonly ReadonlyMap<number, number>[];
}

export interface Wanted {
  readonly centres: readonly KmPoint[];
  /** People wanted in each area; scaled to what there is. */
  readonly sizes: readonly number[];
  /** Whether centres drift to the middle of their area, for rounder areas. */
  readonly centresMove: boolean;
}

const ROUNDS = 120;
const PACES = [0.12, 0.06, 0.03, 0.01] as const;

function assign(places: readonly KmPoint[], centres: readonly KmPoint[], weights: Float64Array): Int32Array {
  return Int32Array.from(places, (place) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [area, centre] of centres.entries()) {
      const reach = squaredKm(place, centre) - weights[area]!;
      if (reach < least) {
        least = reach;
        best = area;
      }
    }
    return best;
  });
}

function boxKm2(places: readonly KmPoint[]): number {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function middles(things: Groupable, areaOf: Int32Array, centres: readonly KmPoint[]): KmPoint[] {
  const sums = centres.map(() => ({ x: 0, y: 0, people: 0 }));
  for (const [index, place] of things.places.entries()) {
    const sum = sums[areaOf[index]!]!;
    sum.x += place.x * things.people[index]!;
    sum.y += place.y * things.people[index]!;
    sum.people += things.people[index]!;
  }
  return sums.map(({ x, y, people }, area) => (people === 0 ? centres[area]! : { x: x / people, y: y / people }));
}

/** How far the people of areas are from what was wanted, added up. */
function misfit(things: Groupable, areaOf: Int32Array, sizes: readonly number[]): number {
  const left = Float64Array.from(sizes);
  for (const [index, area] of areaOf.entries()) left[area]! -= things.people[index]!;
  return left.reduce((sum, people) => sum + Math.abs(people), 0);
}

/** One search for weights; `pace` is its first step in square kilometres. */
function search(things: Groupable, wanted: Wanted, pace: number): Int32Array {
  let centres = wanted.centres;
  const weights = new Float64Array(centres.length);
  let areaOf = assign(things.places, centres, weights);
  let best = areaOf;
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = new Float64Array(centres.length);
    for (const [index, area] of areaOf.entries()) people[area]! += things.people[index]!;
    const step = pace * (1 - round / ROUNDS);
    for (const [area, size] of wanted.sizes.entries()) {
      weights[area]! += step * Math.max(-1, Math.min(1, (size - people[area]!) / size));
    }
    if (wanted.centresMove && round < ROUNDS / 2) centres = middles(things, areaOf, centres);
    areaOf = assign(things.places, centres, weights);
    if (misfit(things, areaOf, wanted.sizes) < misfit(things, best, wanted.sizes)) best = areaOf;
  }
  giveLooseBlocksAway(things, best);
  return best;
}

/** Area of each block. Sizes come out within a few blocks of what was wanted; every area is one piece where the county is. */
export function balancedRegions(things: Groupable, wanted: Wanted): Int32Array {
  const total = things.people.reduce((sum, people) => sum + people, 0);
  const scale = total / wanted.sizes.reduce((sum, size) => sum + size, 0);
  const scaled = { ...wanted, sizes: wanted.sizes.map((size) => size * scale) };
  // Weights are square kilometres: a step is a share of the square that an area would fill. Dense and empty areas want
  // different shares, so several are tried.
  const square = boxKm2(things.places) / wanted.centres.length;
  const found = PACES.map((pace) => search(things, scaled, pace * square));
  return found.reduce((best, next) => (misfit(things, next, scaled.sizes) < misfit(things, best, scaled.sizes) ? next : best));
}

/** Every area keeps the piece with most people; other pieces join the area with which they share most border. Edits `areaOf`. */
export function giveLooseBlocksAway(things: Groupable, areaOf: Int32Array): void {
  const kept = new Set<number>();
  for (const piece of pieces(things, areaOf)) {
    const area = areaOf[piece[0]!]!;
    if (!kept.has(area)) {
      kept.add(area);
      continue;
    }
    const border = new Map<number, number>();
    for (const index of piece) {
      for (const [other, length] of things.neighbours[index]!) {
        if (areaOf[other] !== area) border.set(areaOf[other]!, (border.get(areaOf[other]!) ?? 0) + length);
      }
    }
    const [best] = [...border].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    // An island has no neighbours: it stays where it is.
    if (best) for (const index of piece) areaOf[index] = best[0];
  }
}

/** Connected pieces of equal area, most people first. */
export function pieces(things: Groupable, areaOf: ArrayLike<number>): number[][] {
  const seen = new Uint8Array(areaOf.length);
  const found: { readonly members: number[]; readonly people: number }[] = [];
  for (let start = 0; start < areaOf.length; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    const members = [start];
    for (let next = 0; next < members.length; next += 1) {
      for (const other of things.neighbours[members[next]!]!.keys()) {
        if (seen[other] || areaOf[other] !== areaOf[start]) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    found.push({ members, people: members.reduce((sum, index) => sum + things.people[index]!, 0) });
  }
  return found.sort((a, b) => b.people - a.people || a.members[0]! - b.members[0]!).map(({ members }) => members);
}

/** The same things, but only those at `kept`, renumbered in that order. */
export function subset(things: Groupable, kept: readonly number[]): Groupable {
  const position = new Map(kept.map((index, at) => [index, at]));
  return {
    places: kept.map((index) => things.places[index]!),
    people: kept.map((index) => things.people[index]!),
    neighbours: kept.map(
      (index) =>
        new Map(
          [...things.neighbours[index]!].flatMap(([other, length]) => {
            const at = position.get(other);
            return at === undefined ? [] : [[at, length] as const];
          }),
        ),
    ),
  };
}

/** `count` places far from one another, the first nearest to `from`: starting centres. */
export function spreadCentres(things: Groupable, count: number, from: KmPoint): KmPoint[] {
  const chosen: KmPoint[] = [];
  for (let next = 0; next < count; next += 1) {
    let best = things.places[0]!;
    let score = Number.NEGATIVE_INFINITY;
    for (const place of things.places) {
      const apart = chosen.length === 0 ? -squaredKm(place, from) : Math.min(...chosen.map((one) => squaredKm(one, place)));
      if (apart > score) {
        score = apart;
        best = place;
      }
    }
    chosen.push(best);
  }
  return chosen;
}
