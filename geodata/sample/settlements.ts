// Where people live: towns as drawn, villages scattered between them, and a sample of households ("dwellings").
import { type Settlement, type SettlementKind, TOWNS, VILLAGE_NAMES } from './drawing.ts';
import { isLand, moorDistance } from './land.ts';
import { type KmPoint, squaredKm } from './plane.ts';
import { between, nearNormal, type Random } from './random.ts';

/** Each dwelling stands for this many people. */
export const PEOPLE_PER_DWELLING = 50;
const DISPERSED_PEOPLE = 135_000;
const SHEET_HALF = 39;

/** One sampled household: where it stands and what it belongs to (position in the list of settlements; -1 open country). */
export interface Dwelling extends KmPoint {
  readonly settlement: number;
  readonly kind: SettlementKind;
}

function randomLandPoint(random: Random): KmPoint {
  for (;;) {
    const point = { x: between(random, -SHEET_HALF, SHEET_HALF), y: between(random, -SHEET_HALF, SHEET_HALF) };
    if (isLand(point)) return point;
  }
}

/** Towns as drawn plus one village for every name, kept 3 km apart and off the moor. */
export function placeSettlements(random: Random): readonly Settlement[] {
  const placed: Settlement[] = [...TOWNS];
  for (const name of VILLAGE_NAMES) {
    for (let attempt = 0; ; attempt += 1) {
      const point = randomLandPoint(random);
      // Give way a little after many misses, so that a crowded sheet still ends.
      const apart = attempt < 200 ? 3.3 : 2;
      const crowded = placed.some((other) => squaredKm(other, point) < (apart + other.spread) * (apart + other.spread));
      if (crowded || moorDistance(point) < 0.75 || point.x > 31) continue;
      placed.push({ name, ...point, people: 100 * Math.round(between(random, 9, 42)), spread: 0.4, kind: 'village' });
      break;
    }
  }
  return placed;
}

/** A sample of where everybody lives: about 24,000 dwellings, all on land. */
export function placeDwellings(settlements: readonly Settlement[], random: Random): readonly Dwelling[] {
  const dwellings: Dwelling[] = [];
  for (const [settlement, { x, y, people, spread, kind }] of settlements.entries()) {
    for (let left = Math.round(people / PEOPLE_PER_DWELLING); left > 0; ) {
      const point = { x: x + spread * nearNormal(random), y: y + spread * nearNormal(random) };
      if (!isLand(point)) continue;
      dwellings.push({ ...point, settlement, kind });
      left -= 1;
    }
  }
  for (let left = DISPERSED_PEOPLE / PEOPLE_PER_DWELLING; left > 0; ) {
    const point = randomLandPoint(random);
    if (moorDistance(point) < 1 && random() > 0.08) continue;
    dwellings.push({ ...point, settlement: -1, kind: 'dispersed' });
    left -= 1;
  }
  return dwellings;
}
