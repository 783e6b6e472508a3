// Times between many sources and many targets: a short climb from each source, then one sweep down to all targets for sixteen sources at once.
import { UNREACHED } from '../../model/travel.ts';
import type { Direction, Seed } from '../routing/routing-graph.ts';
import { Climber, feetOf } from './climb.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type TargetSweep, targetSweep } from './target-sweep.ts';

/** Sources a sweep: their times at a step fill one line of the processor's cache. */
const LANES = 16;
/** Later than any trip, and twice it is still a 32-bit number: 3.4 years. */
const NEVER = 0x3fff_ffff;

export interface TimesOptions {
  /** Where each source joins the road: up to a few nodes with what is spent before them. */
  readonly sources: readonly (readonly Seed[])[];
  readonly targets: readonly (readonly Seed[])[];
  /** `from-seeds`: from the sources to the targets; `to-seeds`: from the targets to the sources. */
  readonly direction: Direction;
  /** Sources that are done, of all; told after every sixteen. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked after every sixteen sources; true ends the work without a result. */
  readonly cancelled?: () => boolean;
}

/**
 * Tenths of a second, source by source: `times[source * targets + target]`; UNREACHED where no way leads. Equal to a search from
 * each source. Memory: 4 bytes a pair for the result, and what `SourceTimes` holds.
 */
export function timesToTargets(hierarchy: Hierarchy, options: TimesOptions): Uint32Array | null {
  const { sources, targets, direction, progress, cancelled } = options;
  const work = new SourceTimes(hierarchy, targetSweep(hierarchy, targets, direction));
  const times = new Uint32Array(sources.length * targets.length);
  for (let first = 0; first < sources.length; first += LANES) {
    if (cancelled?.()) return null;
    const some = sources.slice(first, first + LANES);
    work.fill(some, times.subarray(first * targets.length, (first + some.length) * targets.length));
    progress?.(first + some.length, sources.length);
  }
  return times;
}

/** Fills rows of times, sixteen sources at a time. Holds 64 bytes a step of the sweep and 8 bytes a node of the hierarchy. */
export class SourceTimes {
  readonly #hierarchy: Hierarchy;
  readonly #sweep: TargetSweep;
  readonly #climber: Climber;
  readonly #time: Int32Array;

  constructor(hierarchy: Hierarchy, sweep: TargetSweep) {
    this.#hierarchy = hierarchy;
    this.#sweep = sweep;
    this.#climber = new Climber(sweep.direction === 'from-seeds' ? hierarchy.climb : hierarchy.descent);
    this.#time = new Int32Array(LANES * sweep.stepCount);
  }

  /** Times of every source, row by row; `rows` has room for them. */
  fill(sources: readonly (readonly Seed[])[], rows: Uint32Array): void {
    const { targetCount } = this.#sweep;
    for (let first = 0; first < sources.length; first += LANES) {
      const some = sources.slice(first, first + LANES);
      const lanes = some.length === 1 ? 1 : LANES;
      this.#begin(some, lanes);
      if (lanes === 1) sweepOne(this.#sweep, this.#time);
      else sweepMany(this.#sweep, this.#time);
      for (let lane = 0; lane < some.length; lane++) {
        this.#read({ lane, lanes }, rows.subarray((first + lane) * targetCount, (first + lane + 1) * targetCount));
      }
    }
  }

  #begin(sources: readonly (readonly Seed[])[], lanes: number): void {
    const { stepOf, stepCount, direction } = this.#sweep;
    this.#time.fill(NEVER, 0, lanes * stepCount);
    sources.forEach((seeds, lane) => {
      this.#climber.climb(feetOf(this.#hierarchy, seeds, direction === 'from-seeds' ? 'begin' : 'end'), (place, time) => {
        if (stepOf[place] !== -1) this.#time[stepOf[place]! * lanes + lane] = Math.min(time, NEVER);
      });
    });
  }

  #read({ lane, lanes }: { readonly lane: number; readonly lanes: number }, row: Uint32Array): void {
    const { footOffsets, footSteps, footDeciseconds } = this.#sweep;
    for (let target = 0; target < row.length; target++) {
      let best = UNREACHED;
      for (let foot = footOffsets[target]!; foot < footOffsets[target + 1]!; foot++) {
        const time = this.#time[footSteps[foot]! * lanes + lane]!;
        if (time < NEVER) best = Math.min(best, time + footDeciseconds[foot]!);
      }
      row[target] = best;
    }
  }
}

function sweepOne({ stepCount, offsets, steps, deciseconds }: TargetSweep, time: Int32Array): void {
  for (let step = 0; step < stepCount; step++) {
    let best = time[step]!;
    for (let arc = offsets[step]!; arc < offsets[step + 1]!; arc++) {
      const reached = (time[steps[arc]!]! + deciseconds[arc]!) | 0;
      if (reached < best) best = reached;
    }
    time[step] = best;
  }
}

/** Times of step s lie at `16 s` to `16 s + 15`. */
function sweepMany({ stepCount, offsets, steps, deciseconds }: TargetSweep, time: Int32Array): void {
  for (let step = 0; step < stepCount; step++) {
    const here = step * LANES;
    const end = offsets[step + 1]!;
    for (let arc = offsets[step]!; arc < end; arc++) {
      const above = steps[arc]! * LANES;
      const more = deciseconds[arc]!;
      for (let lane = 0; lane < LANES; lane++) {
        const reached = (time[above + lane]! + more) | 0;
        if (reached < time[here + lane]!) time[here + lane] = reached;
      }
    }
  }
}
