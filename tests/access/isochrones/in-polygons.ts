/** Whether a point lies in polygons of flat rings (even-odd), or within a billionth of a degree of a ring. */
export function inPolygons(polygons: readonly (readonly Float64Array[])[], x: number, y: number): boolean {
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
        if (offSegment(x, y, [ax, ay, bx, by]) < 1e-9) return true;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside;
  });
}

function offSegment(x: number, y: number, [ax, ay, bx, by]: readonly [number, number, number, number]): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Square degrees, holes taken off: outer rings run one way round and holes the other. */
export function areaOf(polygons: readonly (readonly Float64Array[])[]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

/** Positive where the ring runs anticlockwise, north up. */
export function signedArea(ring: Float64Array): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return twice / 2;
}
