// Which blocks have their centroid where: a grid over the centroids in Web Mercator, since screen boxes are Mercator boxes.

/** 0 to 1 across the world, x from west to east, y from north to south. */
export const mercatorX = (longitude: number): number => longitude / 360 + 0.5;
export function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Cells along one axis; England's blocks come to about two a cell where people live. */
const CELLS = 160;

export class CentroidIndex {
  /** By block. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #west: number;
  readonly #north: number;
  readonly #size: number;
  readonly #offsets: Uint32Array;
  readonly #blocks: Uint32Array;

  constructor(longitude: Float64Array, latitude: Float64Array) {
    this.x = longitude.map(mercatorX);
    this.y = latitude.map(mercatorY);
    const [west, east] = extent(this.x);
    const [north, south] = extent(this.y);
    this.#west = west;
    this.#north = north;
    this.#size = Math.max(east - west, south - north, 1e-9) / CELLS;
    const cells = this.x.map((_, block) => this.#cell(block));
    this.#offsets = new Uint32Array(CELLS * CELLS + 1);
    for (const cell of cells) this.#offsets[cell + 1]!++;
    for (let cell = 0; cell < CELLS * CELLS; cell++) this.#offsets[cell + 1]! += this.#offsets[cell]!;
    const next = this.#offsets.slice();
    this.#blocks = new Uint32Array(cells.length);
    cells.forEach((cell, block) => {
      this.#blocks[next[cell]!++] = block;
    });
  }

  /** Calls back with every block whose centroid lies in the box, edges included. */
  within(west: number, north: number, east: number, south: number, hear: (block: number) => void): void {
    const [left, right] = [this.#column(west, this.#west), this.#column(east, this.#west)];
    const [top, bottom] = [this.#column(north, this.#north), this.#column(south, this.#north)];
    for (let row = top; row <= bottom; row++) {
      const end = this.#offsets[row * CELLS + right + 1]!;
      for (let i = this.#offsets[row * CELLS + left]!; i < end; i++) {
        const block = this.#blocks[i]!;
        const [x, y] = [this.x[block]!, this.y[block]!];
        if (x >= west && x <= east && y >= north && y <= south) hear(block);
      }
    }
  }

  #cell(block: number): number {
    return this.#column(this.y[block]!, this.#north) * CELLS + this.#column(this.x[block]!, this.#west);
  }

  #column(at: number, start: number): number {
    return Math.min(CELLS - 1, Math.max(0, Math.floor((at - start) / this.#size)));
  }
}

function extent(values: Float64Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 0] : [low, high];
}
