// How long work tells of itself and is stopped. The caller decides how to show it and when it is enough.

export interface Watch {
  /** What is being done, for people, and how far it is. */
  readonly progress?: (step: string, done: number, total: number) => void;
  /** Asked between steps, about every tenth of a second; true ends the work without a result. */
  readonly cancelled?: () => boolean;
}

/** Unwinds the work; caught by `proposeRegions`, never seen outside. */
export class Stopped extends Error {}

/** Ends the work when that is asked for. */
export function heed({ cancelled }: Watch): void {
  if (cancelled?.()) throw new Stopped();
}

/** Reports a step, and ends the work when that is asked for. */
export function tell(watch: Watch, step: string, done: number, total: number): void {
  heed(watch);
  watch.progress?.(step, done, total);
}
