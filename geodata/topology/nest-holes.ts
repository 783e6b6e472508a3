// Which outer ring each hole belongs to: what GeoJSON, vector tiles and other formats ask for.
import type { Outlines } from './outlines.ts';

/** For every ring the ring that holds it: itself for outer rings, the smallest outer ring around it for holes. Length rings. */
export function nestHoles(outlines: Outlines): Int32Array {
  const holder = Int32Array.from(outlines.isHole, (_, ring) => ring);
  for (let slot = 0; slot < outlines.count; slot++) {
    const first = outlines.ringOffsets[slot]!;
    const last = outlines.ringOffsets[slot + 1]!;
    let outers = 0;
    while (first + outers < last && !outlines.isHole[first + outers]) outers++;
    for (let hole = first + outers; hole < last; hole++) {
      holder[hole] = outers === 1 ? first : smallestAround(outlines, hole, first, first + outers);
    }
  }
  return holder;
}

function smallestAround(outlines: Outlines, hole: number, first: number, last: number): number {
  let best = first;
  let bestArea = Infinity;
  const { coordinates, pointOffsets } = outlines;
  const p = pointOffsets[hole]! * 2;
  // Rings of one slot touch in points at most, so the middle of an edge lies on none of the others.
  const x = (coordinates[p]! + coordinates[p + 2]!) / 2;
  const y = (coordinates[p + 1]! + coordinates[p + 3]!) / 2;
  for (let ring = first; ring < last; ring++) {
    if (!ringHolds(outlines, ring, x, y)) continue;
    const area = Math.abs(ringDoubleArea(outlines, ring));
    if (area >= bestArea) continue;
    best = ring;
    bestArea = area;
  }
  return best;
}

function ringHolds(outlines: Outlines, ring: number, x: number, y: number): boolean {
  const { coordinates, pointOffsets } = outlines;
  let inside = false;
  let j = (pointOffsets[ring + 1]! - 1) * 2;
  for (let i = pointOffsets[ring]! * 2; i < pointOffsets[ring + 1]! * 2; j = i, i += 2) {
    const [x1, y1, x2, y2] = [coordinates[i]!, coordinates[i + 1]!, coordinates[j]!, coordinates[j + 1]!];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function ringDoubleArea(outlines: Outlines, ring: number): number {
  const { coordinates, pointOffsets } = outlines;
  let sum = 0;
  let j = (pointOffsets[ring + 1]! - 1) * 2;
  for (let i = pointOffsets[ring]! * 2; i < pointOffsets[ring + 1]! * 2; j = i, i += 2) {
    sum += coordinates[j]! * coordinates[i + 1]! - coordinates[i]! * coordinates[j + 1]!;
  }
  return sum;
}
