// Medians on a noisy machine.

/** The middle of the times of `runs` calls, milliseconds, after `warmUp` calls that do not count. */
export function medianMs(
  work: () => unknown,
  { runs = 15, warmUp = 3 }: { readonly runs?: number; readonly warmUp?: number } = {},
): number {
  for (let i = 0; i < warmUp; i++) sink(work());
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    sink(work());
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

let kept: unknown = null;

/** Keeps a result alive, so that the work that made it is not optimised away. */
export function sink(value: unknown): void {
  kept = value ?? kept;
}

/** Repeatable numbers from 0 to 1. Mulberry32 by Tommy Ettinger (public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
