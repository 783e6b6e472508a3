// When a thread of long work may be ended from outside. Ending one in the middle of a call into SQLite's native code brings
// down the whole process (an add-on cannot make its error objects in a thread that is going away), so such calls are fenced:
// whoever wants the thread gone asks for it, and it leaves by itself at its next report of progress.

const [FREE, FENCED, LEAVING, ENDED] = [0, 1, 2, 3];

/** Thrown in the thread where it is to leave. */
export class Leave extends Error {}

/** One word of memory that the thread and its owner share. */
export class Ending {
  readonly shared: SharedArrayBuffer;
  readonly #word: Int32Array;

  /** A new thread is fenced: it is still loading its add-ons. */
  constructor(shared?: SharedArrayBuffer) {
    this.shared = shared ?? new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#word = new Int32Array(this.shared);
    if (!shared) this.#word[0] = FENCED;
  }

  /** The owner's: whether the thread may be ended at once. If not, it was asked to leave. */
  claim(): boolean {
    if (Atomics.compareExchange(this.#word, 0, FENCED, LEAVING) === FENCED) return false;
    const was = Atomics.compareExchange(this.#word, 0, FREE, ENDED);
    return was === FREE || was === ENDED;
  }

  /** The thread's: throws Leave when it is to leave. */
  check(): void {
    const now = Atomics.load(this.#word, 0);
    if (now === LEAVING || now === ENDED) throw new Leave();
  }

  /** The thread's: no fence from here on. */
  unfence(): void {
    if (Atomics.compareExchange(this.#word, 0, FENCED, FREE) === LEAVING) throw new Leave();
  }

  /** The thread's: does what must not be ended in the middle. */
  async fenced<T>(work: () => T | Promise<T>): Promise<T> {
    const was = Atomics.compareExchange(this.#word, 0, FREE, FENCED);
    if (was === FENCED) return await work(); // within another fence
    if (was !== FREE) throw new Leave();
    try {
      return await work();
    } finally {
      this.unfence();
    }
  }
}
