// Where a number stands against a range: shares of a line that begins at nothing.
export interface Bullet {
  /** 0 to 1 along the line. */
  readonly mark: number;
  readonly from: number;
  readonly to: number;
  /** The number lies beyond the line's end. */
  readonly beyond: boolean;
}

/**
 * Places a value and a range on a line from 0 to `scale`. An open end of the range reaches the line's end.
 * `scale` 0 or less puts everything at the start.
 */
export function bulletOf(
  value: number,
  range: { readonly min: number | null; readonly max: number | null },
  scale: number,
): Bullet {
  const share = (amount: number): number => (scale > 0 ? Math.min(1, Math.max(0, amount / scale)) : 0);
  return {
    mark: share(value),
    from: share(range.min ?? 0),
    to: range.max === null ? 1 : share(range.max),
    beyond: scale > 0 && value > scale,
  };
}

/** One line length for a list, so that rows compare: half as much again as the end of the range, or the largest value where there is no end. */
export function bulletScale(range: { readonly min: number | null; readonly max: number | null }, largest: number): number {
  if (range.max !== null) return range.max * 1.5;
  return Math.max(largest, (range.min ?? 0) * 1.5);
}
