// Rings of blocks or groups of blocks in the units of one zoom, each outer ring followed by its holes.
import type { Topology } from '../../model/topology.ts';
import { nestHoles } from '../nest-holes.ts';
import { layOutRings } from '../outlines.ts';
import { boundaryDarts, type DartRings, traceRings } from '../trace-rings.ts';
import { doubleArea, type UnitRings } from './cut-polygons.ts';
import { copyDarts, type ZoomArcs } from './zoom-arcs.ts';

/** Which rings make up each slot, in the order in which a tile wants them. */
export interface RingPlan {
  readonly rings: DartRings;
  readonly isHole: Uint8Array;
  /** Rings of slot s: `order[offsets[s]]` to `order[offsets[s + 1]]`, outer rings each followed by their holes. */
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
}

/** Traces the rings of all slots. `slotOf`: one entry a block, -1 for none. */
export function planRings(topology: Topology, slotOf: ArrayLike<number>, slotCount: number): RingPlan {
  const rings = traceRings(topology, boundaryDarts(topology, slotOf, slotCount, null));
  const { outlines, order } = layOutRings(topology, rings, slotCount);
  const holder = nestHoles(outlines);
  const isHole = new Uint8Array(rings.count);
  const sorted = new Uint32Array(rings.count);
  for (let slot = 0; slot < slotCount; slot++) {
    const first = outlines.ringOffsets[slot]!;
    const places = Array.from({ length: outlines.ringOffsets[slot + 1]! - first }, (_, i) => first + i);
    // Stable: an outer ring holds itself, stands before its holes already, and keeps that place.
    places.sort((a, b) => holder[a]! - holder[b]! || a - b);
    places.forEach((place, i) => {
      sorted[first + i] = order[place]!;
      isHole[order[place]!] = outlines.isHole[place]!;
    });
  }
  return { rings, isHole, offsets: outlines.ringOffsets, order: sorted };
}

/** Copies rings slot by slot into arrays that are reused. */
export class RingReader {
  readonly #plan: RingPlan;
  readonly #arcs: ZoomArcs;
  #xy = new Int32Array(1 << 14);
  #offsets = new Int32Array(64);
  #isHole = new Uint8Array(64);

  constructor(plan: RingPlan, arcs: ZoomArcs) {
    this.#plan = plan;
    this.#arcs = arcs;
  }

  /** Rings of `slot`, wound as tiles want them (outer rings clockwise on screen); valid until the next call. */
  read(slot: number): UnitRings {
    const { rings, order, offsets, isHole } = this.#plan;
    let count = 0;
    let next = 0;
    let outerKept = false;
    for (let i = offsets[slot]!; i < offsets[slot + 1]!; i++) {
      const ring = order[i]!;
      const hole = isHole[ring] === 1;
      if (hole && !outerKept) continue;
      const darts = rings.darts.subarray(rings.dartOffsets[ring]!, rings.dartOffsets[ring + 1]!);
      this.#reserve(next, darts, count);
      const end = this.#close(next, copyDarts(this.#arcs, darts, this.#xy, next));
      const area = end - next < 6 ? 0 : doubleArea(this.#xy, next, (end - next) / 2);
      // Simplification may turn a tiny ring inside out; then it is too small to be shown.
      const fine = hole ? area < 0 : area > 0;
      if (!hole) outerKept = fine;
      if (!fine) continue;
      this.#isHole[count] = hole ? 1 : 0;
      this.#offsets[++count] = end / 2;
      next = end;
    }
    return { count, offsets: this.#offsets, xy: this.#xy, isHole: this.#isHole };
  }

  /** Drops the closing point, and turns the ring round: grid rings run anticlockwise with y up, tiles have y down. */
  #close(start: number, end: number): number {
    const xy = this.#xy;
    let last = end;
    while (last - start > 2 && xy[last - 2] === xy[start] && xy[last - 1] === xy[start + 1]) last -= 2;
    for (let i = start, j = last - 2; i < j; i += 2, j -= 2) {
      [xy[i], xy[j]] = [xy[j]!, xy[i]!];
      [xy[i + 1], xy[j + 1]] = [xy[j + 1]!, xy[i + 1]!];
    }
    return last;
  }

  #reserve(next: number, darts: Int32Array, count: number): void {
    let most = next;
    for (const dart of darts) most += (this.#arcs.offsets[(dart >> 1) + 1]! - this.#arcs.offsets[dart >> 1]!) * 2;
    if (most > this.#xy.length) this.#xy = grow(this.#xy, new Int32Array(most * 2));
    if (count + 2 > this.#offsets.length) {
      this.#offsets = grow(this.#offsets, new Int32Array(count * 4));
      this.#isHole = grow(this.#isHole, new Uint8Array(count * 4));
    }
  }
}

function grow<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
