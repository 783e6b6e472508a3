// Sites of care in the tiny town, and the straight lines to them worked out by hand.
import { SHIPPED_SPEEDS } from '../../geodata/access/speeds/speed-table.ts';
import { COLUMNS } from '../support/tiny-town.ts';

/** Two minor injury units in the middles of blocks 0 and 5, an emergency department in block 3, a pharmacy nobody knows where. */
export const TOWN_SITES = `CODE,NAME,SERVICE,LATITUDE,LONGITUDE,CAPACITY
M1,West MIU,Minor injuries unit,52.005,1.005,40
M2,East MIU,UTC,52.005,1.055,20
E1,Town Hospital,A&E,52.005,1.035,
P1,Lost Pharmacy,Pharmacy,,,
`;
export const WEST = { longitude: 1.005, latitude: 52.005 };
export const EAST = { longitude: 1.055, latitude: 52.005 };

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

const RADIANS = Math.PI / 180;
export const middleOf = (block: number): Place => ({
  longitude: 1.005 + (block % COLUMNS) / 100,
  latitude: 52.005 + Math.floor(block / COLUMNS) / 100,
});

/** Great-circle metres (haversine), lengthened by the detour factor. */
export function metresBetween(a: Place, b: Place): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * half(b.longitude - a.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h)) * SHIPPED_SPEEDS.straightLine.detourFactor;
}

/** Seconds by car; the town has no rural-urban classes, so the rural speed holds. */
export const secondsBetween = (a: Place, b: Place): number =>
  (metresBetween(a, b) * 3.6) / SHIPPED_SPEEDS.modes.car.straightLineKmh.rural;
