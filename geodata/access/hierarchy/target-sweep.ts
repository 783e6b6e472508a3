// The part of a hierarchy that leads down to some targets, laid out so that sweeps of it read memory in order.
// Source: Delling, Goldberg and Werneck, Faster Batched Shortest Paths in Road Networks (RPHAST, 2011).
import type { Direction, Seed } from '../routing/routing-graph.ts';
import { type Foot, feetOf } from './climb.ts';
import type { ClimbTable, Hierarchy } from './hierarchy.ts';

/** Numbers alone, so that it can be handed to threads. A step is a place from which a target can be reached by going down. */
export interface TargetSweep {
  readonly direction: Direction;
  readonly targetCount: number;
  readonly stepCount: number;
  /** Step of every place of the hierarchy; -1 for those that lead to no target. */
  readonly stepOf: Int32Array;
  /** Arcs in CSR, each in the row of its lower end; `steps[i]`, the upper end, is always less than the row. */
  readonly offsets: Uint32Array;
  readonly steps: Uint32Array;
  readonly deciseconds: Int32Array;
  /** Feet of each target in CSR. */
  readonly footOffsets: Uint32Array;
  readonly footSteps: Uint32Array;
  readonly footDeciseconds: Uint32Array;
}

/**
 * Prepares sweeps to targets: `from-seeds` when travel ends at them, `to-seeds` when it begins there. Memory: 4 bytes a node of the
 * hierarchy, 12 bytes an arc that is kept (about a million for 33,755 targets in England).
 */
export function targetSweep(hierarchy: Hierarchy, targets: readonly (readonly Seed[])[], direction: Direction): TargetSweep {
  const table = direction === 'from-seeds' ? hierarchy.descent : hierarchy.climb;
  const feet = targets.map((seeds) => feetOf(hierarchy, seeds, direction === 'from-seeds' ? 'end' : 'begin'));
  const { stepOf, places } = chooseSteps(table, feet);
  const offsets = new Uint32Array(places.length + 1);
  for (let step = 0; step < places.length; step++) {
    offsets[step + 1] = offsets[step]! + table.offsets[places[step]! + 1]! - table.offsets[places[step]!]!;
  }
  const steps = new Uint32Array(offsets[places.length]!);
  const deciseconds = new Int32Array(steps.length);
  for (let step = 0; step < places.length; step++) {
    const first = table.offsets[places[step]!]!;
    for (let at = offsets[step]!; at < offsets[step + 1]!; at++) {
      steps[at] = stepOf[table.places[first + at - offsets[step]!]!]!;
      deciseconds[at] = table.deciseconds[first + at - offsets[step]!]!;
    }
  }
  return {
    ...{ direction, targetCount: targets.length, stepCount: places.length, stepOf, offsets, steps, deciseconds },
    ...layOutFeet(feet, stepOf),
  };
}

/** Every target after all that lies above it, in the order of targets: what a target alone needs comes right before it. */
function chooseSteps(table: ClimbTable, feet: readonly (readonly Foot[])[]): { stepOf: Int32Array; places: Uint32Array } {
  const stepOf = new Int32Array(table.offsets.length - 1).fill(-1);
  const places = new Uint32Array(stepOf.length);
  let count = 0;
  const stack: number[] = [];
  const nextArc: number[] = [];
  for (const foot of feet.flat()) {
    if (stepOf[foot.place] !== -1) continue;
    stack.push(foot.place);
    nextArc.push(table.offsets[foot.place]!);
    while (stack.length > 0) {
      const place = stack.at(-1)!;
      let arc = nextArc.at(-1)!;
      while (arc < table.offsets[place + 1]! && stepOf[table.places[arc]!] !== -1) arc++;
      if (arc < table.offsets[place + 1]!) {
        nextArc[nextArc.length - 1] = arc + 1;
        stack.push(table.places[arc]!);
        nextArc.push(table.offsets[table.places[arc]!]!);
      } else {
        stepOf[place] = count;
        places[count++] = place;
        stack.pop();
        nextArc.pop();
      }
    }
  }
  return { stepOf, places: places.slice(0, count) };
}

function layOutFeet(
  feet: readonly (readonly Foot[])[],
  stepOf: Int32Array,
): Pick<TargetSweep, 'footOffsets' | 'footSteps' | 'footDeciseconds'> {
  const footOffsets = new Uint32Array(feet.length + 1);
  feet.forEach((some, target) => {
    footOffsets[target + 1] = footOffsets[target]! + some.length;
  });
  const all = feet.flat();
  return {
    footOffsets,
    footSteps: Uint32Array.from(all, ({ place }) => stepOf[place]!),
    footDeciseconds: Uint32Array.from(all, ({ deciseconds }) => deciseconds),
  };
}
