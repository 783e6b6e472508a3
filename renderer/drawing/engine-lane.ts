// One road to the engine for everything that draws: a stroke holds it from begin to commit, the next one waits.

let tail: Promise<unknown> = Promise.resolve();
let travelling = 0;

/** Runs a job once those before it are done. */
export function inLane<Value>(job: () => Promise<Value>): Promise<Value> {
  travelling++;
  const done = tail.then(job).finally(() => {
    travelling--;
  });
  // What failed was told to its caller; the next job does not care.
  tail = done.catch(() => null);
  return done;
}

/** Whether something drawn has not reached the engine yet. */
export const laneBusy = (): boolean => travelling > 0;
