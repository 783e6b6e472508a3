// Columns of millions of numbers whose length is not known before.

export interface TypedArrayMaker<Column> {
  new (length: number): Column;
}

interface NumberColumn {
  readonly length: number;
  [index: number]: number;
  set(values: ArrayLike<number>): void;
  subarray(from: number, to: number): this;
}

/** A typed array that doubles when it is full. */
export class GrowingColumn<Column extends NumberColumn> {
  readonly #make: TypedArrayMaker<Column>;
  #values: Column;
  #length = 0;

  constructor(make: TypedArrayMaker<Column>) {
    this.#make = make;
    this.#values = new make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** A view of what was pushed so far. */
  values(): Column {
    return this.#values.subarray(0, this.#length);
  }
}
