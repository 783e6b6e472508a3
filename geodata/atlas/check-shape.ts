// A checksum says that bytes are what was written, not that they make sense. Indexes from a file that somebody else made
// are checked before any loop trusts them.
import { refuseDamaged } from './sqlite-issues.ts';

/** Refuses the file as damaged when a statement about it does not hold. */
export class ShapeCheck {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** `what` names the part of the atlas: `topology`. */
  that(condition: boolean, what: string): void {
    if (!condition) this.fail(what);
  }

  fail(what: string): never {
    refuseDamaged(this.file, `the parts of ${what} do not fit together`);
  }

  /** All of one length. */
  lengths(what: string, arrays: readonly { readonly length: number }[], length: number): void {
    this.that(
      arrays.every((array) => array.length === length),
      what,
    );
  }

  /** Every element from 0 to `limit` - 1, or `none`. */
  indexes(what: string, array: Uint8Array | Uint16Array | Uint32Array | Int32Array, limit: number, none?: number): void {
    for (let i = 0; i < array.length; i++) {
      const value = array[i]!;
      if ((value < 0 || value >= limit) && value !== none) this.fail(what);
    }
  }

  /** Starts at 0, never falls, ends at `last`, and has one entry more than `rows`. */
  offsets(what: string, offsets: Uint32Array, rows: number, last: number): void {
    this.that(offsets.length === rows + 1 && offsets[0] === 0 && offsets[rows] === last, what);
    for (let i = 0; i < rows; i++) {
      if (offsets[i]! > offsets[i + 1]!) this.fail(what);
    }
  }
}

/** A sparse matrix: `rows` rows, and columns below `columnCount`. */
export function checkCsr(
  check: ShapeCheck,
  what: string,
  matrix: {
    readonly offsets: Uint32Array;
    readonly rows: number;
    readonly columns: Uint16Array | Uint32Array;
    readonly columnCount: number;
  },
): void {
  check.offsets(what, matrix.offsets, matrix.rows, matrix.columns.length);
  check.indexes(what, matrix.columns, matrix.columnCount);
}
