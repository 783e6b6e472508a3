// A growing list of numbers without a JavaScript object for each.

/** Doubles appended one or two at a time; `values` is a view of what was appended so far. */
export class NumberList {
  private buffer = new Float64Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.buffer.length) this.grow();
    this.buffer[this.used++] = value;
  }

  at(index: number): number {
    return this.buffer[index]!;
  }

  /** Forgets everything from `length` on. */
  cut(length: number): void {
    this.used = length;
  }

  values(): Float64Array {
    return this.buffer.subarray(0, this.used);
  }

  private grow(): void {
    const next = new Float64Array(this.buffer.length * 2);
    next.set(this.buffer);
    this.buffer = next;
  }
}
