// A queue of nodes by whole tenths of a second: buckets for each time (Dial, 1969), one window of time after another, and within a window
// one neighbourhood of nodes after another. Numbers of neighbours are near each other (they lie on a Hilbert curve), so that what is
// looked at together lies together in memory: with thousands of sites at England's size that is several times as fast as strict order.
import { NodeTimes } from './node-times.ts';
import { TimeHeap } from './time-heap.ts';

/** Tenths of a second in a window, a power of two: 102 seconds. Longer ones make labels be corrected more often. */
const WINDOW_BITS = 10;
const WINDOW = 1 << WINDOW_BITS;

/** Windows ahead, a power of two: 7 hours. What lies farther ahead waits in a heap. */
const RING = 1 << 8;

/** Nodes of a neighbourhood: as many as fit a processor's nearer caches with their labels and arcs. */
const NEIGHBOURHOOD_BITS = 13;

/**
 * Nodes leave window by window: in a later window only when nothing is left in the earlier ones. Within a window times may go back, so that a
 * node may have to be looked at again. A node may be in it several times: whoever takes it out knows which entry still counts.
 */
export class BucketQueue {
  /** Of the node that was popped last. */
  time = 0;
  #window = -1;
  /** This window, this neighbourhood: by time. */
  readonly #slots = new Int32Array(WINDOW).fill(-1);
  readonly #now = new NodeTimes();
  #slot = WINDOW;
  /** This window, neighbourhoods to come. */
  readonly #neighbourhoods: Int32Array;
  #neighbourhood: number;
  /** Windows to come. */
  readonly #windows = new Int32Array(RING).fill(-1);
  readonly #later = new NodeTimes();
  readonly #far = new TimeHeap();

  constructor(nodeCount: number) {
    this.#neighbourhoods = new Int32Array((nodeCount >>> NEIGHBOURHOOD_BITS) + 1).fill(-1);
    this.#neighbourhood = this.#neighbourhoods.length;
  }

  /** Begins again, empty, at a time before which nothing will be pushed. */
  start(time: number): void {
    this.#slots.fill(-1);
    this.#neighbourhoods.fill(-1);
    this.#windows.fill(-1);
    this.#now.clear();
    this.#later.clear();
    this.#far.clear();
    this.time = time;
    this.#window = (time >>> WINDOW_BITS) - 1;
    this.#slot = WINDOW;
    this.#neighbourhood = this.#neighbourhoods.length;
  }

  /** Nothing will leave any more with a time before this one. */
  get settled(): number {
    return this.#window * WINDOW;
  }

  /** `time` is not before the time of the node that was popped last. */
  push(node: number, time: number): void {
    const window = time >>> WINDOW_BITS;
    if (window === this.#window) {
      const slot = time & (WINDOW - 1);
      this.#slots[slot] = this.#now.add(node, time, this.#slots[slot]!);
    } else if (window - this.#window < RING) {
      const ring = window & (RING - 1);
      this.#windows[ring] = this.#later.add(node, time, this.#windows[ring]!);
    } else this.#far.push(node, time);
  }

  /** The next node, its time in `time`; -1 when there is none. */
  pop(): number {
    while (true) {
      while (this.#now.count > 0) {
        const entry = this.#slots[this.#slot]!;
        if (entry >= 0) {
          this.#slots[this.#slot] = this.#now.next(entry);
          this.time = this.#now.time(entry);
          return this.#now.take(entry);
        }
        this.#slot++;
      }
      if (!this.#enterNeighbourhood() && !this.#enterWindow()) return -1;
    }
  }

  /** Goes on to the next neighbourhood of this window in which something waits; false when there is none. */
  #enterNeighbourhood(): boolean {
    const heads = this.#neighbourhoods;
    while (this.#neighbourhood < heads.length && heads[this.#neighbourhood] === -1) this.#neighbourhood++;
    if (this.#neighbourhood === heads.length) return false;
    let entry = heads[this.#neighbourhood]!;
    heads[this.#neighbourhood] = -1;
    while (entry >= 0) {
      const next = this.#later.next(entry);
      const time = this.#later.time(entry);
      this.push(this.#later.take(entry), time);
      entry = next;
    }
    this.#slot = 0;
    return true;
  }

  /** Goes on to the next window and sorts what waits for it by neighbourhood; false when nothing waits at all. */
  #enterWindow(): boolean {
    if (this.#later.count > 0) this.#window++;
    else if (this.#far.size > 0) this.#window = this.#far.least >>> WINDOW_BITS;
    else return false;
    const ring = this.#window & (RING - 1);
    let entry = this.#windows[ring]!;
    this.#windows[ring] = -1;
    while (entry >= 0) {
      const next = this.#later.next(entry);
      const neighbourhood = this.#later.node(entry) >>> NEIGHBOURHOOD_BITS;
      this.#later.link(entry, this.#neighbourhoods[neighbourhood]!);
      this.#neighbourhoods[neighbourhood] = entry;
      entry = next;
    }
    while (this.#far.size > 0 && this.#far.least >>> WINDOW_BITS <= this.#window) {
      const time = this.#far.least;
      const node = this.#far.pop();
      const neighbourhood = node >>> NEIGHBOURHOOD_BITS;
      this.#neighbourhoods[neighbourhood] = this.#later.add(node, time, this.#neighbourhoods[neighbourhood]!);
    }
    this.#neighbourhood = 0;
    return true;
  }
}
