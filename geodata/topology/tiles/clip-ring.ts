// Cuts rings to a strip between two parallel lines (Sutherland & Hodgman 1974), in whole tile units.

/**
 * Clips the ring of `count` points in `from` (two numbers a point, from position `at`) to `low <= coordinate <= high`
 * along `axis` (0: x, 1: y). Writes the result to `out` from position `to`; returns how many points it has. Neighbours
 * that share an edge get the same cut point, because the cut does not depend on the edge's direction.
 */
export function clipRing(
  ring: { readonly from: Int32Array; readonly at: number; readonly count: number },
  axis: 0 | 1,
  low: number,
  high: number,
  out: Int32Array,
  to: number,
): number {
  const half = clipHalf(ring.from, ring.at, ring.count, axis, low, 1, scratch(ring.count * 4 + 16), 0);
  return clipHalf(kept, 0, half, axis, high, -1, out, to);
}

let kept = new Int32Array(4096);

function scratch(length: number): Int32Array {
  if (kept.length < length) kept = new Int32Array(length * 2);
  return kept;
}

/** Keeps what lies on or beyond `line` in the direction `sign`. */
function clipHalf(
  from: Int32Array,
  at: number,
  count: number,
  axis: 0 | 1,
  line: number,
  sign: 1 | -1,
  out: Int32Array,
  to: number,
): number {
  let next = to;
  for (let i = 0; i < count; i++) {
    const a = at + (i === 0 ? count - 1 : i - 1) * 2;
    const b = at + i * 2;
    const insideA = (from[a + axis]! - line) * sign >= 0;
    const insideB = (from[b + axis]! - line) * sign >= 0;
    if (insideA !== insideB && from[a + axis] !== line && from[b + axis] !== line) {
      out[next + axis] = line;
      out[next + 1 - axis] = crossAt(from, a, b, axis, line);
      next += 2;
    }
    if (!insideB) continue;
    out[next++] = from[b]!;
    out[next++] = from[b + 1]!;
  }
  return (next - to) / 2;
}

function crossAt(from: Int32Array, a: number, b: number, axis: 0 | 1, line: number): number {
  const [p, q] = from[a + axis]! < from[b + axis]! ? [a, b] : [b, a];
  const share = (line - from[p + axis]!) / (from[q + axis]! - from[p + axis]!);
  const other = 1 - axis;
  return Math.round(from[p + other]! + share * (from[q + other]! - from[p + other]!));
}
