/** Runs work that must not be ended in the middle, and waits until it is over. */
export type Fence = <T>(work: () => T | Promise<T>) => Promise<T>;

/** For whoever is never ended from outside: a command of its own process. */
export const unfenced: Fence = async (work) => await work();
