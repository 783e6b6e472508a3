// Smooth random fields, for coasts that wander. Only + - * and whole-number hashing: the same on every platform.

function latticeValue(column: number, row: number, seed: number): number {
  let hash = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2147483648 - 1;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Value noise in [-1, 1] at a point of a lattice with unit spacing. */
export function valueNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = smooth(x - column);
  const up = smooth(y - row);
  const low = latticeValue(column, row, seed) * (1 - across) + latticeValue(column + 1, row, seed) * across;
  const high = latticeValue(column, row + 1, seed) * (1 - across) + latticeValue(column + 1, row + 1, seed) * across;
  return low * (1 - up) + high * up;
}
