// A queue of nodes by whole tenths of a second (Dial, 1969): one bucket for each time, in a ring.
// Times farther ahead than the ring is wide, those of ferries above all, wait in a heap until their bucket comes.
import { TimeHeap } from './time-heap.ts';

/** Tenths of a second in the ring, 27 minutes: longer than any road between two junctions, short enough for a processor's nearest cache. */
const RING = 1 << 14;
const MASK = RING - 1;

/** Nodes leave in order of time. A node may be in it several times: whoever takes it out knows which entry still counts. */
export class BucketQueue {
  /** Of the node that was popped last. */
  time = 0;
  readonly #heads = new Int32Array(RING).fill(-1);
  #entryNode = new Int32Array(1024);
  #entryNext = new Int32Array(1024);
  #entries = 0;
  #free = -1;
  #near = 0;
  readonly #far = new TimeHeap();

  /** Begins again, empty, at a time before which nothing will be pushed. */
  start(time: number): void {
    if (this.#near > 0) this.#heads.fill(-1);
    this.time = time;
    this.#entries = 0;
    this.#free = -1;
    this.#near = 0;
    this.#far.clear();
  }

  /** `time` is not before the time of the node that was popped last. */
  push(node: number, time: number): void {
    if (time - this.time > MASK) this.#far.push(node, time);
    else this.#putNear(node, time);
  }

  /** The next node, its time in `time`; -1 when there is none. Nodes of one time come in no particular order. */
  pop(): number {
    if (this.#near === 0) {
      if (this.#far.size === 0) return -1;
      this.time = this.#far.least;
    }
    while (true) {
      if (this.#far.size > 0)
        while (this.#far.size > 0 && this.#far.least <= this.time) this.#putNear(this.#far.pop(), this.time);
      const slot = this.time & MASK;
      const entry = this.#heads[slot]!;
      if (entry >= 0) {
        this.#heads[slot] = this.#entryNext[entry]!;
        this.#entryNext[entry] = this.#free;
        this.#free = entry;
        this.#near--;
        return this.#entryNode[entry]!;
      }
      this.time++;
    }
  }

  #putNear(node: number, time: number): void {
    let entry = this.#free;
    if (entry >= 0) this.#free = this.#entryNext[entry]!;
    else {
      entry = this.#entries++;
      if (entry === this.#entryNode.length) this.#grow();
    }
    const slot = time & MASK;
    this.#entryNode[entry] = node;
    this.#entryNext[entry] = this.#heads[slot]!;
    this.#heads[slot] = entry;
    this.#near++;
  }

  #grow(): void {
    const nodes = new Int32Array(this.#entryNode.length * 2);
    const next = new Int32Array(nodes.length);
    nodes.set(this.#entryNode);
    next.set(this.#entryNext);
    this.#entryNode = nodes;
    this.#entryNext = next;
  }
}
