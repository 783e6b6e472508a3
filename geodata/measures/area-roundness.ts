// Reock and convex-hull ratio of areas, on demand, from the borders around each of them. Source: CRITERIA section 1.
// O(arcs) once for an assignment; then O(n) and a little for an area with n points on its boundary.
import { OUTSIDE, type Topology } from '../model/topology.ts';
import { convexHull, convexHullRatio } from './convex-hull.ts';
import { reock } from './reock.ts';

/** How round an area is, 0 to 1. NaN where there is nothing to measure. */
export interface Roundness {
  readonly reock: number;
  readonly hullRatio: number;
}

/** Borders around areas for one assignment of blocks; knows nothing of later edits. Slot 0 (unassigned) has none. */
export class AreaRoundness {
  readonly #pointOffsets: Uint32Array;
  readonly #projected: Float64Array;
  /** Arcs by slot in CSR, in order of arc. */
  readonly #offsets: Uint32Array;
  readonly #arcs: Uint32Array;

  /**
   * `projected` holds the coordinates of all arcs in metres (British National Grid), in the layout of
   * `topology.coordinates`; `slotOf` has one entry a block.
   */
  constructor(topology: Topology, projected: Float64Array, slotOf: Uint16Array) {
    this.#pointOffsets = topology.offsets;
    this.#projected = projected;
    const slotCount = slotOf.reduce((most, slot) => Math.max(most, slot), 0);
    this.#offsets = new Uint32Array(slotCount + 2);
    eachSide(topology, slotOf, (slot) => this.#offsets[slot + 1]!++);
    for (let slot = 0; slot <= slotCount; slot++) this.#offsets[slot + 1]! += this.#offsets[slot]!;
    this.#arcs = new Uint32Array(this.#offsets[slotCount + 1]!);
    const next = this.#offsets.slice();
    eachSide(topology, slotOf, (slot, arc) => {
      this.#arcs[next[slot]!++] = arc;
    });
  }

  /** Points of every arc with the slot on exactly one side, in order of arc, two metres a point. */
  boundary(slot: number): Float64Array {
    const arcs = this.#arcs.subarray(this.#offsets[slot] ?? 0, this.#offsets[slot + 1] ?? 0);
    let points = 0;
    for (const arc of arcs) points += this.#pointOffsets[arc + 1]! - this.#pointOffsets[arc]!;
    const result = new Float64Array(points * 2);
    let at = 0;
    for (const arc of arcs) {
      const part = this.#projected.subarray(this.#pointOffsets[arc]! * 2, this.#pointOffsets[arc + 1]! * 2);
      result.set(part, at);
      at += part.length;
    }
    return result;
  }

  /** Both measures of the area in a slot, whose own size is `squareMetres`. */
  measure(slot: number, squareMetres: number): Roundness {
    // The hull decides both, and is far smaller than the boundary.
    const hull = convexHull(this.boundary(slot));
    return { reock: reock(squareMetres, hull), hullRatio: convexHullRatio(squareMetres, hull) };
  }
}

/** Whether an arc with these blocks on its sides (OUTSIDE: none) lies on the boundary of an area. */
export function bordersAreas(slotOf: Uint16Array, left: number, right: number): boolean {
  return slotAt(slotOf, left) !== slotAt(slotOf, right);
}

/** Calls `visit` for the areas that an arc parts from something else: both, one or none. */
function eachSide(topology: Topology, slotOf: Uint16Array, visit: (slot: number, arc: number) => void): void {
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const left = slotAt(slotOf, topology.leftBlock[arc]!);
    const right = slotAt(slotOf, topology.rightBlock[arc]!);
    if (left === right) continue;
    if (left !== 0) visit(left, arc);
    if (right !== 0) visit(right, arc);
  }
}

const slotAt = (slotOf: Uint16Array, block: number): number => (block === OUTSIDE ? 0 : slotOf[block]!);
