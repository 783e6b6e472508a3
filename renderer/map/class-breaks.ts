// Where a sequence of values is cut into classes. Both methods give upper bounds; a value belongs to the first it does not exceed.
import type { ClassBreaks } from '../state/app-state.ts';

/** Natural breaks are found on so many values, taken evenly from the sorted ones: enough for a map, and a few milliseconds. */
const SAMPLE = 800;

/**
 * Upper bounds of at most `count` classes, ascending, the last being the greatest value. Values that are not finite are
 * left out; few different values give fewer classes, no value gives none.
 */
export function classBounds(values: Float64Array, count: number, method: ClassBreaks): readonly number[] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  if (sorted.length === 0) return [];
  const bounds = method === 'quantiles' ? quantiles(sorted, count) : naturalBreaks(evenly(sorted, SAMPLE), count);
  bounds[bounds.length - 1] = sorted[sorted.length - 1]!;
  return [...new Set(bounds)];
}

/** Position of the class a value belongs to; 255 for a value that is not finite. */
export function classOf(value: number, bounds: readonly number[]): number {
  if (!Number.isFinite(value)) return 255;
  for (let i = 0; i < bounds.length - 1; i++) if (value <= bounds[i]!) return i;
  return bounds.length === 0 ? 255 : bounds.length - 1;
}

function quantiles(sorted: Float64Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => sorted[Math.ceil(((i + 1) / count) * sorted.length) - 1]!);
}

/** `most` values evenly spread over the sorted ones, first and last among them. */
function evenly(sorted: Float64Array, most: number): Float64Array {
  if (sorted.length <= most) return sorted;
  return Float64Array.from({ length: most }, (_, i) => sorted[Math.round((i / (most - 1)) * (sorted.length - 1))]!);
}

/**
 * Classes with the least sum of squared deviations from their means, exactly (W. D. Fisher, "On grouping for maximum
 * homogeneity", JASA 53, 1958; known to map makers as Jenks natural breaks). Dynamic programming, O(count n^2).
 */
function naturalBreaks(sorted: Float64Array, count: number): number[] {
  const n = sorted.length;
  const classes = Math.min(count, n);
  const [sums, squares] = prefixSums(sorted);
  const deviation = (from: number, to: number): number => {
    const [sum, square, size] = [sums[to]! - sums[from]!, squares[to]! - squares[from]!, to - from];
    return square - (sum * sum) / size;
  };
  let best = Float64Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : deviation(0, end)));
  const starts: Int32Array[] = [new Int32Array(n + 1)];
  for (let k = 1; k < classes; k++) {
    const [next, start] = [new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY), new Int32Array(n + 1)];
    for (let end = k + 1; end <= n; end++) {
      for (let from = k; from < end; from++) {
        const cost = best[from]! + deviation(from, end);
        if (cost < next[end]!) [next[end], start[end]] = [cost, from];
      }
    }
    best = next;
    starts.push(start);
  }
  return boundsFrom(starts, sorted);
}

function boundsFrom(starts: readonly Int32Array[], sorted: Float64Array): number[] {
  const bounds: number[] = [];
  let end = sorted.length;
  for (let k = starts.length - 1; k >= 0; k--) {
    bounds.unshift(sorted[end - 1]!);
    end = starts[k]![end]!;
  }
  return bounds;
}

/** Sums of values and of their squares up to each position, shifted by the first value against cancellation. */
function prefixSums(sorted: Float64Array): readonly [Float64Array, Float64Array] {
  const [sums, squares] = [new Float64Array(sorted.length + 1), new Float64Array(sorted.length + 1)];
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]! - sorted[0]!;
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  }
  return [sums, squares];
}
