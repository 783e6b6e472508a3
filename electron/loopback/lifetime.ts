// When the host ends: some time after its last window went, unless it was told to stay. Before the first window it waits.

export interface Lifetime {
  /** Tells how many windows there are. */
  windows(count: number): void;
  /** Something was asked: a page that is loading has no socket yet. */
  stir(): void;
  stop(): void;
}

/** Calls `end` once, `graceMs` after the last window went and nothing stirred. */
export function lifetime(graceMs: number, end: () => void): Lifetime {
  let timer: NodeJS.Timeout | null = null;
  let over = false;
  const clear = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const wait = (): void => {
    clear();
    if (!over) timer = setTimeout(end, graceMs);
  };
  return {
    windows: (count) => (count === 0 ? wait() : clear()),
    stir: () => timer && wait(),
    stop: () => {
      over = true;
      clear();
    },
  };
}
