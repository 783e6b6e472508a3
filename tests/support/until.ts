// Waiting for something to come true, also outside a test (hooks, benchmarks), where vitest's own polling is not to be had.

/** Asks again and again until the answer is yes. Throws with what was waited for. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  { timeoutMs = 30_000, everyMs = 100 }: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
