// A town of five blocks and three roads on the equator, where every number can be worked out on paper.
//
//   A ----r0---- B ----r1---> C ----r2---- D        b4 (5.6 km north of D)
//     b0  P1  b1       b2         b3       P2
//
// r0 and r2 are 1,000 m and go both ways, r1 is 2,000 m and one-way from B to C. 10 m/s on roads, 1 m/s off them.
// b0 lies a quarter along r0 and 30 m off it, P1 halfway and 20 m off, b1 three quarters along and on it. b2 lies halfway along r1, 10 m off,
// b3 halfway along r2 and on it, P2 at D.

import { travelGround } from '../../../../geodata/access/travel/travel-ground.ts';
import { LINK } from '../../../../geodata/model/roads.ts';
import type { TravelSite } from '../../../../geodata/model/travel.ts';
import { EVERYBODY, handNetwork, ROUND_SPEEDS } from './hand-network.ts';

/** Degrees for metres at the equator of the WGS 84 ellipsoid: equatorial radius 6,378,137 m; meridian radius a (1 - e^2). */
export const east = (metres: number): number => metres / ((6_378_137 * Math.PI) / 180);
export const north = (metres: number): number => metres / ((6_335_439.327 * Math.PI) / 180);

export const ONE_WAY = EVERYBODY & ~(LINK.carBackward | LINK.cycleBackward);

export const TOWN_ROADS = handNetwork(
  [
    [0, 0],
    [east(1000), 0],
    [east(3000), 0],
    [east(4000), 0],
  ],
  [
    { from: 0, to: 1, decimetres: 10_000 },
    { from: 1, to: 2, decimetres: 20_000, flags: ONE_WAY },
    { from: 2, to: 3, decimetres: 10_000 },
  ],
);

export const TOWN_BLOCKS = {
  count: 5,
  longitude: Float64Array.of(east(250), east(750), east(2000), east(3500), east(4000)),
  latitude: Float64Array.of(north(30), 0, north(10), 0, 0.05),
  people: Float64Array.of(100, 300, 200, 400, 50),
};

export const site = (code: string, longitude: number, latitude: number, block = -1): TravelSite => ({
  ...{ code, name: `Surgery ${code}`, longitude, latitude, block, capacity: null, state: 'as-today' },
});

export const P1 = site('P1', east(500), north(-20), 1);
export const P2 = site('P2', east(4000), 0, 3);

export const townGround = (mode: 'car' | 'foot' | 'cycle' = 'car') =>
  travelGround({ network: TOWN_ROADS, mode, speeds: ROUND_SPEEDS, blocks: TOWN_BLOCKS });
