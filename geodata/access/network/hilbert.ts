// A curve that visits every place of a square so that places near each other on it are near each other on the ground.

/** Position on the Hilbert curve through a square of 65,536 by 65,536 cells (D. Hilbert 1891; the usual bit by bit turning). */
export function hilbertPosition(column: number, row: number): number {
  let [x, y] = [column, row];
  let position = 0;
  for (let side = 0x8000; side > 0; side >>>= 1) {
    const right = (x & side) === 0 ? 0 : 1;
    const upper = (y & side) === 0 ? 0 : 1;
    position += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = side - 1 - (x & (side - 1));
        y = side - 1 - (y & (side - 1));
      }
      [x, y] = [y, x];
    }
  }
  return position;
}
