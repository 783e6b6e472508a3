// The cells of an area-to-area matrix, to be read in any order of rows and columns. Position 0 is "all areas".
import type { FlowMatrixView } from '../../geodata/contract/flows.ts';

export const MATRIX_ORDERS = ['plan', 'name', 'total'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export class MatrixCells {
  readonly areas: FlowMatrixView['areas'];
  /** People who live in each area; served in each area; of all listed cells. */
  readonly fromTotals: Float64Array;
  readonly toTotals: Float64Array;
  readonly total: number;
  /** Cells in CSR by origin, destinations ascending. */
  readonly #offsets: Uint32Array;
  readonly #to: Uint32Array;
  readonly #people: Float64Array;

  constructor({ areas, from, to, people }: Pick<FlowMatrixView, 'areas' | 'from' | 'to' | 'people'>) {
    this.areas = areas;
    this.fromTotals = new Float64Array(areas.length);
    this.toTotals = new Float64Array(areas.length);
    this.#offsets = new Uint32Array(areas.length + 1);
    let total = 0;
    for (let i = 0; i < people.length; i++) {
      this.fromTotals[from[i]!]! += people[i]!;
      this.toTotals[to[i]!]! += people[i]!;
      this.#offsets[from[i]! + 1]!++;
      total += people[i]!;
    }
    this.total = total;
    for (let area = 0; area < areas.length; area++) this.#offsets[area + 1]! += this.#offsets[area]!;
    const order = Uint32Array.from(people, (_, i) => i).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
    this.#to = order.map((i) => to[i]!);
    this.#people = Float64Array.from(order, (i) => people[i]!);
  }

  /** People who live in `from` and are served in `to`; null stands for all areas. O(log cells of the row). */
  people(from: number | null, to: number | null): number {
    if (from === null) return to === null ? this.total : this.toTotals[to]!;
    if (to === null) return this.fromTotals[from]!;
    let [low, high] = [this.#offsets[from]!, this.#offsets[from + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#to[middle]! < to) low = middle + 1;
      else high = middle;
    }
    return low < this.#offsets[from + 1]! && this.#to[low] === to ? this.#people[low]! : 0;
  }

  /** Of the people who live in `from`, the share served in `to`; null where nobody lives there. */
  share(from: number | null, to: number | null): number | null {
    const all = this.people(from, null);
    return all > 0 ? this.people(from, to) / all : null;
  }

  /** Areas in an order, all areas first. By total: most people first; ties as in the plan. */
  ordered(order: MatrixOrder, side: 'from' | 'to'): readonly (number | null)[] {
    const list = this.areas.map((_, i) => i);
    const totals = side === 'from' ? this.fromTotals : this.toTotals;
    if (order === 'name') list.sort((a, b) => NAMES.compare(this.areas[a]!.name, this.areas[b]!.name) || a - b);
    if (order === 'total') list.sort((a, b) => totals[b]! - totals[a]! || a - b);
    return [null, ...list];
  }
}

const NAMES = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
