// Boundary arcs of a layer joined into long lines, each with the same two units on its sides.
import type { Topology } from '../model/topology.ts';
import { followingDarts } from './darts.ts';

/** Lines of darts: line i walks `darts[offsets[i]]` to `darts[offsets[i + 1]]`. */
export interface StitchedLines {
  readonly count: number;
  /** Length lines + 1. */
  readonly offsets: Uint32Array;
  readonly darts: Int32Array;
  /** Unit on the left and right of each line; -1 for none. Left is never -1 and never more than right, unless right is -1. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * Lines along which the unit differs from side to side. `unitOf`: one entry a block; `noUnit` stands for no unit, which
 * counts as outside. Lines end where three boundaries meet, and else go on; closed lines begin at the end of an arc.
 */
export function stitchLines(topology: Topology, unitOf: ArrayLike<number>, noUnit: number): StitchedLines {
  const leftUnit = sideUnits(topology, unitOf, noUnit);
  const follower = followingDarts(topology);
  const bounds = (dart: number): boolean => leftUnit[dart] !== leftUnit[dart ^ 1];
  /** The one boundary dart that leads on from the end of `dart`; -1 where there is none or a choice. */
  const onward = (dart: number): number => {
    let next = follower[dart]!;
    while (!bounds(next)) next = follower[next ^ 1]!;
    let other = follower[next ^ 1]!;
    while (!bounds(other)) other = follower[other ^ 1]!;
    return other === (dart ^ 1) && next !== (dart ^ 1) ? next : -1;
  };
  const done = new Uint8Array(topology.arcCount);
  const darts: number[] = [];
  const offsets = [0];
  const left: number[] = [];
  const right: number[] = [];
  for (let arc = 0; arc < topology.arcCount; arc++) {
    if (done[arc] || !bounds(arc * 2)) continue;
    const forward = isForward(leftUnit[arc * 2]!, leftUnit[arc * 2 + 1]!) ? arc * 2 : arc * 2 + 1;
    const first = backToStart(forward, onward);
    for (let dart = first; dart >= 0 && !done[dart >> 1]; dart = onward(dart)) {
      done[dart >> 1] = 1;
      darts.push(dart);
    }
    offsets.push(darts.length);
    left.push(leftUnit[first]!);
    right.push(leftUnit[first ^ 1]!);
  }
  return {
    count: left.length,
    offsets: Uint32Array.from(offsets),
    darts: Int32Array.from(darts),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  };
}

const isForward = (left: number, right: number): boolean => right < 0 || (left >= 0 && left < right);

function backToStart(dart: number, onward: (dart: number) => number): number {
  let first = dart;
  for (;;) {
    const before = onward(first ^ 1);
    if (before < 0 || (before ^ 1) === dart) return first;
    first = before ^ 1;
  }
}

function sideUnits(topology: Topology, unitOf: ArrayLike<number>, noUnit: number): Int32Array {
  const units = new Int32Array(topology.arcCount * 2).fill(-1);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const left = topology.leftBlock[arc]!;
    const right = topology.rightBlock[arc]!;
    if (left >= 0 && unitOf[left] !== noUnit) units[arc * 2] = unitOf[left]!;
    if (right >= 0 && unitOf[right] !== noUnit) units[arc * 2 + 1] = unitOf[right]!;
  }
  return units;
}
