// Rings round groups of blocks as lists of darts, without dissolving anything.
import type { Topology } from '../model/topology.ts';
import { dartStarts, followingDarts } from './darts.ts';

/** Rings of slots: ring r walks `darts[dartOffsets[r]]` to `darts[dartOffsets[r + 1]]`, its ground on the left. */
export interface DartRings {
  readonly count: number;
  /** Length rings + 1. */
  readonly dartOffsets: Uint32Array;
  readonly darts: Int32Array;
  readonly slotOfRing: Int32Array;
  /** Positive for outer rings, negative for holes; the first point of the topology is the origin. */
  readonly squareMetres: Float64Array;
}

/** Darts with a slot on their left and another slot, or nothing, on their right. */
export interface BoundaryDarts {
  /** Slot on the left plus one; 0 where the dart bounds nothing that is asked for. Length 2 x arcs. */
  readonly slotPlusOne: Int32Array;
  /** The darts that bound something, ascending. */
  readonly darts: Int32Array;
}

/** Boundary of all slots (`only` null) or of some. `slotOf` has one entry a block, each below `slotCount`. */
export function boundaryDarts(
  topology: Topology,
  slotOf: ArrayLike<number>,
  slotCount: number,
  only: readonly number[] | null,
): BoundaryDarts {
  const { arcCount, leftBlock, rightBlock } = topology;
  const wanted = new Uint8Array(slotCount);
  if (only === null) wanted.fill(1);
  else for (const slot of only) wanted[slot] = 1;
  const slotPlusOne = new Int32Array(arcCount * 2);
  const darts = new Int32Array(arcCount * 2);
  let count = 0;
  for (let arc = 0; arc < arcCount; arc++) {
    const left = leftBlock[arc]! < 0 ? -1 : slotOf[leftBlock[arc]!]!;
    const right = rightBlock[arc]! < 0 ? -1 : slotOf[rightBlock[arc]!]!;
    if (left === right) continue;
    if (left >= 0 && wanted[left]) {
      slotPlusOne[arc * 2] = left + 1;
      darts[count++] = arc * 2;
    }
    if (right >= 0 && wanted[right]) {
      slotPlusOne[arc * 2 + 1] = right + 1;
      darts[count++] = arc * 2 + 1;
    }
  }
  return { slotPlusOne, darts: darts.subarray(0, count) };
}

/**
 * Simple rings of boundary darts. At a node the walk takes the first boundary dart clockwise from the way it came, so it
 * stays with the ground on its left: parts that touch in a point become rings of their own, and a walk that comes back
 * to a node is cut there, so that a hole touching its outer ring stays a hole.
 */
export function traceRings(topology: Topology, boundary: BoundaryDarts): DartRings {
  const { slotPlusOne, darts } = boundary;
  const follower = followingDarts(topology);
  const starts = dartStarts(topology);
  const crossroads = findCrossroads(boundary, starts, topology.nodeCount);
  const found = new RingCollector(topology, darts.length);
  const done = new Uint8Array(slotPlusOne.length);
  const seenAt = new Map<number, number>();
  for (const first of darts) {
    if (done[first]) continue;
    const slot = slotPlusOne[first]! - 1;
    seenAt.clear();
    let dart = first;
    do {
      const node = starts[dart]!;
      if (crossroads[node]) {
        const met = seenAt.get(node);
        if (met !== undefined) found.cut(met, slot, seenAt);
        seenAt.set(node, found.length);
      }
      found.push(dart);
      done[dart] = 1;
      dart = follower[dart]!;
      while (slotPlusOne[dart] === 0) dart = follower[dart ^ 1]!;
    } while (dart !== first);
    found.end(slot);
  }
  return found.finish();
}

/**
 * Marks nodes from which several boundary darts of one slot may leave, which a ring may pass twice. Exact for up to
 * three darts a node, which is nearly all of them; nodes with more are marked to be safe.
 */
function findCrossroads(boundary: BoundaryDarts, starts: Uint32Array, nodeCount: number): Uint8Array {
  const { slotPlusOne, darts } = boundary;
  const firstSlot = new Int32Array(nodeCount);
  const lastSlot = new Int32Array(nodeCount);
  const departures = new Uint8Array(nodeCount);
  const crossroads = new Uint8Array(nodeCount);
  for (const dart of darts) {
    const node = starts[dart]!;
    const slot = slotPlusOne[dart]!;
    if (departures[node] === 0) firstSlot[node] = slot;
    else if (departures[node]! >= 3 || firstSlot[node] === slot || lastSlot[node] === slot) crossroads[node] = 1;
    if (departures[node]! < 3) departures[node]!++;
    lastSlot[node] = slot;
  }
  return crossroads;
}

class RingCollector {
  readonly #topology: Topology;
  readonly #walk: Int32Array;
  readonly #darts: Int32Array;
  readonly #offsets: number[] = [0];
  readonly #slots: number[] = [];
  readonly #areas: number[] = [];
  #kept = 0;
  /** Darts of the walk under way. */
  length = 0;

  constructor(topology: Topology, capacity: number) {
    this.#topology = topology;
    this.#walk = new Int32Array(capacity);
    this.#darts = new Int32Array(capacity);
  }

  push(dart: number): void {
    this.#walk[this.length++] = dart;
  }

  /** Keeps the darts from position `from` on as a ring, and goes on with those before. */
  cut(from: number, slot: number, seenAt: Map<number, number>): void {
    this.#keep(from, slot);
    for (const [node, position] of seenAt) if (position > from) seenAt.delete(node);
  }

  end(slot: number): void {
    this.#keep(0, slot);
  }

  finish(): DartRings {
    return {
      count: this.#slots.length,
      dartOffsets: Uint32Array.from(this.#offsets),
      darts: this.#darts.subarray(0, this.#kept),
      slotOfRing: Int32Array.from(this.#slots),
      squareMetres: Float64Array.from(this.#areas),
    };
  }

  #keep(from: number, slot: number): void {
    const { sweepSquareMetres } = this.#topology;
    let area = 0;
    for (let i = from; i < this.length; i++) {
      const dart = this.#walk[i]!;
      area += dart & 1 ? -sweepSquareMetres[dart >> 1]! : sweepSquareMetres[dart >> 1]!;
      this.#darts[this.#kept++] = dart;
    }
    this.length = from;
    this.#offsets.push(this.#kept);
    this.#slots.push(slot);
    this.#areas.push(area);
  }
}
