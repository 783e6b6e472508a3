// A growing list of whole numbers without a JavaScript object for each.

/** Int32 values appended one at a time. */
export class WholeList {
  #buffer = new Int32Array(1024);
  #used = 0;

  get length(): number {
    return this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#buffer.length) {
      const wider = new Int32Array(Math.ceil(this.#buffer.length * 1.6));
      wider.set(this.#buffer);
      this.#buffer = wider;
    }
    this.#buffer[this.#used++] = value;
  }

  at(index: number): number {
    return this.#buffer[index]!;
  }

  set(index: number, value: number): void {
    this.#buffer[index] = value;
  }

  /** A copy of what was appended, which holds nothing more. */
  values(): Int32Array {
    return this.#buffer.slice(0, this.#used);
  }
}
