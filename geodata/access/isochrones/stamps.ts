// What the points of a grid know of the roads around them.
import type { Grid } from './ground.ts';
import { type RoadSamples, STEP } from './road-samples.ts';

/** How far off a road people still count as living beside it. Convention; longer than most drives, shorter than most moors. */
export const OFF_ROAD_METRES = 500;

/** Roads within so many cells of a grid point count as at it: all corners of a cell that holds a piece of road, plus a sample's step. */
const FREE_CELLS = 1.75;

/** Every so many samples one is offered as the nearest road of the points around: they lie a cell apart. */
const NEAREST_EVERY = 1 / STEP;

/** Gathers samples of roads, in any order: what comes out does not depend on it. */
export class Stamps {
  readonly #grid: Grid;
  /** Cells to the nearest road, squared, and its time; of equally near ones the earliest. */
  readonly #nearest: Float64Array;
  readonly #time: Float64Array;
  /** Earliest of the roads that count as at the point. */
  readonly #here: Float64Array;

  constructor(grid: Grid) {
    this.#grid = grid;
    const count = grid.columns * grid.rows;
    this.#nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#time = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#here = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  }

  /** Times beyond `most` count as never. */
  add({ columns, rows, times, count }: RoadSamples, most: number): void {
    for (let i = 0; i < count; i++) {
      const time = times[i]! > most ? Number.POSITIVE_INFINITY : times[i]!;
      if (time !== Number.POSITIVE_INFINITY) this.#putHere(columns[i]!, rows[i]!, time);
      if (i % NEAREST_EVERY === 0 || i === count - 1) this.#putNearest(columns[i]!, rows[i]!, time);
    }
  }

  /** Less tenths of a second at each point; NaN for none. `pace`: tenths of a second for a metre off the road. */
  earliness(pace: number): Float64Array {
    const values = new Float64Array(this.#time.length);
    for (let at = 0; at < values.length; at++) {
      const cells = Math.max(0, Math.sqrt(this.#nearest[at]!) - FREE_CELLS);
      const byNearest = this.#time[at]! + cells * this.#grid.cellMetres * pace;
      const time = Math.min(this.#here[at]!, byNearest);
      values[at] = time === Number.POSITIVE_INFINITY ? Number.NaN : -time;
    }
    return values;
  }

  #putHere(x: number, y: number, time: number): void {
    const { columns, rows } = this.#grid;
    const lastRow = Math.min(rows - 1, Math.floor(y + FREE_CELLS));
    const first = Math.max(0, Math.ceil(x - FREE_CELLS));
    const last = Math.min(columns - 1, Math.floor(x + FREE_CELLS));
    for (let row = Math.max(0, Math.ceil(y - FREE_CELLS)); row <= lastRow; row++) {
      const most = FREE_CELLS * FREE_CELLS - (row - y) * (row - y);
      for (let column = first; column <= last; column++) {
        const at = row * columns + column;
        if ((column - x) * (column - x) <= most && time < this.#here[at]!) this.#here[at] = time;
      }
    }
  }

  #putNearest(x: number, y: number, time: number): void {
    const { columns, rows, cellMetres } = this.#grid;
    const reach = OFF_ROAD_METRES / cellMetres;
    const lastRow = Math.min(rows - 1, Math.floor(y + reach));
    for (let row = Math.max(0, Math.ceil(y - reach)); row <= lastRow; row++) {
      const below = (row - y) * (row - y);
      const half = Math.sqrt(reach * reach - below);
      const last = Math.min(columns - 1, Math.floor(x + half));
      for (let column = Math.max(0, Math.ceil(x - half)); column <= last; column++) {
        const at = row * columns + column;
        const squared = below + (column - x) * (column - x);
        const held = this.#nearest[at]!;
        if (squared < held || (squared === held && time < this.#time[at]!)) {
          this.#nearest[at] = squared;
          this.#time[at] = time;
        }
      }
    }
  }
}
