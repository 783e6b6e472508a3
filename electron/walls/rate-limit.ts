// How fast a window may ask. Painting sends some hundred messages a second at most; a loop gone wild sends far more.

export interface RateLimit {
  /** Messages at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export const ENGINE_RATE: RateLimit = { burst: 2000, perSecond: 500 };

/** Returns a function that says whether one more message at `now` (milliseconds) is within the limit. */
export function rateLimiter(limit: RateLimit): (now: number) => boolean {
  let left = limit.burst;
  let last: number | null = null;
  return (now) => {
    if (last !== null) left = Math.min(limit.burst, left + (Math.max(0, now - last) / 1000) * limit.perSecond);
    last = now;
    if (left < 1) return false;
    left--;
    return true;
  };
}
