// Sends what changed to the map, a share a frame, newest wins: a target that changes again before it was sent is sent once.

/** One value a feature; only differences from what was sent before are sent. */
export class FrameQueue {
  #target: Uint32Array;
  #sent: Uint32Array;
  readonly #send: (feature: number, value: number) => void;
  readonly #perFrame: number;
  #from = 0;
  #frame: number | null = null;

  /** `initial` is what a feature shows before anything was sent. */
  constructor(
    length: number,
    options: { readonly initial: number; readonly perFrame: number; readonly send: (feature: number, value: number) => void },
  ) {
    this.#target = new Uint32Array(length).fill(options.initial);
    this.#sent = this.#target.slice();
    this.#send = options.send;
    this.#perFrame = options.perFrame;
  }

  /** What the features are to show. Write into it, then call `flush` or `flushSome`. */
  get target(): Uint32Array {
    return this.#target;
  }

  /** Makes room for more features. */
  grow(length: number, initial: number): void {
    if (length <= this.#target.length) return;
    const longer = Math.max(length, this.#target.length * 2);
    this.#target = extended(this.#target, longer, initial);
    this.#sent = extended(this.#sent, longer, initial);
  }

  /** Sends these at once: they belong to a stroke. */
  flushSome(features: Iterable<number>): void {
    for (const feature of features) this.#sendOne(feature);
  }

  /** Sends all differences: the first share now, the rest in the frames that follow. */
  flush(): void {
    this.#from = 0;
    this.#step();
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  #step(): void {
    this.stop();
    let room = this.#perFrame;
    while (this.#from < this.#target.length && room > 0) if (this.#sendOne(this.#from++)) room--;
    if (this.#from >= this.#target.length) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      this.#step();
    });
  }

  #sendOne(feature: number): boolean {
    const value = this.#target[feature]!;
    if (value === this.#sent[feature]) return false;
    this.#sent[feature] = value;
    this.#send(feature, value);
    return true;
  }
}

function extended(array: Uint32Array, length: number, filler: number): Uint32Array {
  const longer = new Uint32Array(length).fill(filler);
  longer.set(array);
  return longer;
}
