// Which points of the sheet are land: the hand-drawn outline, bent by noise so that it wanders like a coast.
import { ISLAND, MAINLAND, MOOR } from './drawing.ts';
import { valueNoise } from './noise.ts';
import { inRing, type KmPoint } from './plane.ts';

// Wavelength and height of the bends, km. Steeper bends would fold the outline over itself.
const BENDS = [
  { wavelength: 11, height: 2.7 },
  { wavelength: 4.3, height: 1.5 },
  { wavelength: 1.7, height: 0.65 },
] as const;

function bent(point: KmPoint): KmPoint {
  let { x, y } = point;
  for (const [octave, { wavelength, height }] of BENDS.entries()) {
    x += height * valueNoise(point.x / wavelength, point.y / wavelength, 101 + octave);
    y += height * valueNoise(point.x / wavelength, point.y / wavelength, 201 + octave);
  }
  return { x, y };
}

/** Whether a point is land of the county: mainland or island. */
export function isLand(point: KmPoint): boolean {
  const moved = bent(point);
  return inRing(moved, MAINLAND) || inRing(moved, ISLAND);
}

/** Whether a point is land of the island. */
export const isIsland = (point: KmPoint): boolean => inRing(bent(point), ISLAND);

/** Whether a point near the edge of the county faces the sea rather than the neighbouring county. */
export function isSeaward(point: KmPoint): boolean {
  return !(point.x < -25 || (point.y > 29 && point.x < 3) || (point.y < -29 && point.x < -5));
}

/** 0 in the middle of the moor, 1 on its rim, more outside. */
export function moorDistance(point: KmPoint): number {
  const across = (point.x - MOOR.x) / MOOR.halfWidth;
  const up = (point.y - MOOR.y) / MOOR.halfHeight;
  return Math.sqrt(across * across + up * up);
}
