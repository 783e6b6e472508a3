/** Lets messages in before long work goes on: a cancellation is heard between files and steps. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
