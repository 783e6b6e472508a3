// The stated time of a ferry that is cut into several links.

/**
 * Whole seconds by piece in proportion to lengths in any unit; they add up to `seconds`. By the length so far, so that rounding does not pile up.
 */
export function shareSeconds(seconds: number, lengths: readonly number[]): readonly number[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let [sofar, given] = [0, 0];
  return lengths.map((length, i) => {
    sofar += length;
    const until = i === lengths.length - 1 ? seconds : Math.round(total === 0 ? 0 : (seconds * sofar) / total);
    const share = until - given;
    given = until;
    return share;
  });
}

/** Length of a short line in units of a degree of latitude: good for shares, not for kilometres. Coordinates in 1e-7 degree. */
export function roughLength(longitudes: readonly number[], latitudes: readonly number[]): number {
  let length = 0;
  for (let i = 1; i < longitudes.length; i++) {
    const shrink = Math.cos((((latitudes[i]! + latitudes[i - 1]!) / 2) * Math.PI) / 180 / 1e7);
    const [x, y] = [(longitudes[i]! - longitudes[i - 1]!) * shrink, latitudes[i]! - latitudes[i - 1]!];
    length += Math.sqrt(x * x + y * y);
  }
  return length;
}
