// Outlines of areas without dissolving: shared arcs are walked and copied, never compared or computed.
import type { PolygonSet } from '../model/polygons.ts';
import type { Topology } from '../model/topology.ts';
import { boundaryDarts, type DartRings, traceRings } from './trace-rings.ts';

/**
 * Outlines as a polygon set with one polygon a slot (empty for slots without blocks). Outer rings are anticlockwise,
 * holes clockwise; all rings are simple. Within a slot outer rings come before holes.
 */
export interface Outlines extends PolygonSet {
  /** 1 where the ring is a hole. Length rings. */
  readonly isHole: Uint8Array;
  /** Area of each slot, square metres on the British National Grid. Length `count`. */
  readonly squareMetres: Float64Array;
}

/** Outlines of all slots. `slotOf` has one entry a block (any typed array), each below `slotCount`. */
export function traceOutlines(topology: Topology, slotOf: ArrayLike<number>, slotCount: number): Outlines {
  return layOutRings(topology, traceRings(topology, boundaryDarts(topology, slotOf, slotCount, null)), slotCount).outlines;
}

/** Outlines of the slots in `only`; the others come out empty. Much faster for the one or two areas that an edit touches. */
export function traceSlotOutlines(
  topology: Topology,
  slotOf: ArrayLike<number>,
  slotCount: number,
  only: readonly number[],
): Outlines {
  return layOutRings(topology, traceRings(topology, boundaryDarts(topology, slotOf, slotCount, only)), slotCount).outlines;
}

/** 1 for every arc whose sides lie in different slots (or in a slot and outside): what to draw for one tier. Length arcs. */
export function boundaryMask(topology: Topology, slotOf: ArrayLike<number>): Uint8Array {
  const { arcCount, leftBlock, rightBlock } = topology;
  const mask = new Uint8Array(arcCount);
  for (let arc = 0; arc < arcCount; arc++) {
    const left = leftBlock[arc]! < 0 ? -1 : slotOf[leftBlock[arc]!]!;
    const right = rightBlock[arc]! < 0 ? -1 : slotOf[rightBlock[arc]!]!;
    mask[arc] = left === right ? 0 : 1;
  }
  return mask;
}

/** Outlines of rings already traced, and the ring that each place of the outlines came from. */
export function layOutRings(
  topology: Topology,
  rings: DartRings,
  slotCount: number,
): { readonly outlines: Outlines; readonly order: Uint32Array } {
  const { order, ringOffsets } = orderBySlot(rings, slotCount);
  const squareMetres = new Float64Array(slotCount);
  const isHole = new Uint8Array(rings.count);
  const pointOffsets = new Uint32Array(rings.count + 1);
  for (let place = 0; place < rings.count; place++) {
    const ring = order[place]!;
    squareMetres[rings.slotOfRing[ring]!]! += rings.squareMetres[ring]!;
    isHole[place] = rings.squareMetres[ring]! < 0 ? 1 : 0;
    pointOffsets[place + 1] = pointOffsets[place]! + countPoints(topology, rings, ring);
  }
  const coordinates = new Int32Array(pointOffsets[rings.count]! * 2);
  let next = 0;
  for (let place = 0; place < rings.count; place++) next = copyRing(topology, rings, order[place]!, coordinates, next);
  return { outlines: { count: slotCount, ringOffsets, pointOffsets, coordinates, isHole, squareMetres }, order };
}

/** Rings by slot, outer rings first, else in order of tracing (counting sort). */
function orderBySlot(rings: DartRings, slotCount: number): { order: Uint32Array; ringOffsets: Uint32Array } {
  const key = (ring: number): number => rings.slotOfRing[ring]! * 2 + (rings.squareMetres[ring]! < 0 ? 1 : 0);
  const starts = new Uint32Array(slotCount * 2 + 1);
  for (let ring = 0; ring < rings.count; ring++) starts[key(ring) + 1]!++;
  for (let i = 0; i < slotCount * 2; i++) starts[i + 1]! += starts[i]!;
  const ringOffsets = Uint32Array.from({ length: slotCount + 1 }, (_, slot) => starts[slot * 2]!);
  const order = new Uint32Array(rings.count);
  for (let ring = 0; ring < rings.count; ring++) order[starts[key(ring)]!++] = ring;
  return { order, ringOffsets };
}

function countPoints(topology: Topology, rings: DartRings, ring: number): number {
  let points = 0;
  for (let i = rings.dartOffsets[ring]!; i < rings.dartOffsets[ring + 1]!; i++) {
    const arc = rings.darts[i]! >> 1;
    points += topology.offsets[arc + 1]! - topology.offsets[arc]! - 1;
  }
  return points;
}

/** Copies all points but the last of each dart, since the next dart begins with it. Returns where the next ring begins. */
function copyRing(topology: Topology, rings: DartRings, ring: number, out: Int32Array, at: number): number {
  const { offsets, coordinates } = topology;
  let next = at;
  for (let i = rings.dartOffsets[ring]!; i < rings.dartOffsets[ring + 1]!; i++) {
    const dart = rings.darts[i]!;
    const first = offsets[dart >> 1]! * 2;
    const last = (offsets[(dart >> 1) + 1]! - 1) * 2;
    if (dart & 1) {
      for (let from = last; from > first; from -= 2) {
        out[next++] = coordinates[from]!;
        out[next++] = coordinates[from + 1]!;
      }
    } else {
      for (let from = first; from < last; from++) out[next++] = coordinates[from]!;
    }
  }
  return next;
}
