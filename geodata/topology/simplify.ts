// Visvalingam's simplification of shared arcs: every arc is simplified once, so neighbours match at every zoom.
import type { ArcGraph } from './trace-arcs.ts';

/**
 * Weight of every arc point: the area, in squared units of `xy`, below which the point may go (Visvalingam & Whyatt 1993,
 * with weights made to grow so that one threshold gives a consistent line). Ends of arcs weigh Infinity, and so do the
 * two heaviest inner points of a closed arc, which therefore always keeps four. `xy`: two numbers a point of the graph.
 */
export function simplificationWeights(graph: ArcGraph, xy: Float64Array): Float64Array {
  const weights = new Float64Array(graph.coordinates.length / 2).fill(Infinity);
  let longest = 0;
  for (let arc = 0; arc < graph.arcCount; arc++) longest = Math.max(longest, graph.offsets[arc + 1]! - graph.offsets[arc]!);
  const queue = new TriangleQueue(longest);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const first = graph.offsets[arc]!;
    const last = graph.offsets[arc + 1]! - 1;
    const keep = graph.startNode[arc] === graph.endNode[arc] ? 2 : 0;
    if (last - first - 1 > keep) queue.weigh(xy, first, last, keep, weights);
  }
  return weights;
}

/** A binary heap of the triangles of one arc, lightest first, with arrays that are reused from arc to arc. */
class TriangleQueue {
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  readonly #area: Float64Array;
  readonly #heap: Int32Array;
  readonly #place: Int32Array;
  #size = 0;

  constructor(points: number) {
    this.#before = new Int32Array(points);
    this.#after = new Int32Array(points);
    this.#area = new Float64Array(points);
    this.#heap = new Int32Array(points);
    this.#place = new Int32Array(points);
  }

  /** Weighs points first + 1 to last - 1, leaving the `keep` heaviest at Infinity. */
  weigh(xy: Float64Array, first: number, last: number, keep: number, weights: Float64Array): void {
    this.#fill(xy, first, last);
    let weight = 0;
    while (this.#size > keep) {
      const point = this.#pop();
      weight = Math.max(weight, this.#area[point]!);
      weights[first + point] = weight;
      const [p, n] = [this.#before[point]!, this.#after[point]!];
      this.#after[p] = n;
      this.#before[n] = p;
      if (p > 0) this.#reweigh(xy, first, p);
      if (n < last - first) this.#reweigh(xy, first, n);
    }
  }

  #fill(xy: Float64Array, first: number, last: number): void {
    this.#size = 0;
    for (let point = 0; point <= last - first; point++) {
      this.#before[point] = point - 1;
      this.#after[point] = point + 1;
    }
    for (let point = 1; point < last - first; point++) {
      this.#area[point] = this.#triangle(xy, first, point);
      this.#heap[this.#size] = point;
      this.#place[point] = this.#size++;
      this.#rise(this.#size - 1);
    }
  }

  #triangle(xy: Float64Array, first: number, point: number): number {
    const [a, b, c] = [(first + this.#before[point]!) * 2, (first + point) * 2, (first + this.#after[point]!) * 2];
    return Math.abs((xy[b]! - xy[a]!) * (xy[c + 1]! - xy[a + 1]!) - (xy[c]! - xy[a]!) * (xy[b + 1]! - xy[a + 1]!)) / 2;
  }

  #reweigh(xy: Float64Array, first: number, point: number): void {
    this.#area[point] = this.#triangle(xy, first, point);
    this.#sink(this.#rise(this.#place[point]!));
  }

  #pop(): number {
    const top = this.#heap[0]!;
    const moved = this.#heap[--this.#size]!;
    this.#heap[0] = moved;
    this.#place[moved] = 0;
    this.#sink(0);
    return top;
  }

  /** Lighter first; equal triangles in order of points, so that results do not depend on the heap. */
  #lighter(p: number, q: number): boolean {
    return this.#area[p]! < this.#area[q]! || (this.#area[p] === this.#area[q] && p < q);
  }

  #rise(from: number): number {
    const point = this.#heap[from]!;
    let at = from;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = this.#heap[up]!;
      if (!this.#lighter(point, above)) break;
      this.#heap[at] = above;
      this.#place[above] = at;
      at = up;
    }
    this.#heap[at] = point;
    this.#place[point] = at;
    return at;
  }

  #sink(from: number): void {
    if (from >= this.#size) return;
    const point = this.#heap[from]!;
    let at = from;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= this.#size) break;
      if (down + 1 < this.#size && this.#lighter(this.#heap[down + 1]!, this.#heap[down]!)) down++;
      const below = this.#heap[down]!;
      if (!this.#lighter(below, point)) break;
      this.#heap[at] = below;
      this.#place[below] = at;
      at = down;
    }
    this.#heap[at] = point;
    this.#place[point] = at;
  }
}
