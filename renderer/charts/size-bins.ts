// Sizes of areas in bins of one width, against the range that a pack asks for.

export interface SizeBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many of them lie below, in and above the range. */
  readonly below: number;
  readonly within: number;
  readonly above: number;
}

export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

const NICE = [1, 2, 2.5, 5, 10];

/** A round width that gives about `wanted` bins up to `largest`. */
export function binWidth(largest: number, wanted: number): number {
  if (largest <= 0) return 1;
  const raw = largest / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = NICE.find((factor) => factor * power >= raw) ?? 10;
  return step * power;
}

/** Bins from 0 to the largest size, as wide as the axis needs that shows the range too. Each size lands in exactly one; a size on an edge belongs to the bin above it. */
export function sizeBins(sizes: readonly number[], range: Range, wanted: number): readonly SizeBin[] {
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const width = binWidth(Math.max(largest, range.max ?? range.min ?? 0), wanted);
  const bins = Array.from({ length: Math.floor(largest / width) + 1 }, (_, bin) => ({
    from: bin * width,
    to: (bin + 1) * width,
    count: 0,
    below: 0,
    within: 0,
    above: 0,
  }));
  for (const size of sizes) {
    const bin = bins[Math.floor(size / width)]!;
    bin.count++;
    bin[side(size, range)]++;
  }
  return bins;
}

/** Where a size stands against a range. Ends count as within. */
export function side(size: number, range: Range): 'below' | 'within' | 'above' {
  if (range.min !== null && size < range.min) return 'below';
  return range.max !== null && size > range.max ? 'above' : 'within';
}
