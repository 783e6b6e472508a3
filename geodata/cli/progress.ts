// Progress on standard error: a bar on a terminal, a line now and then elsewhere.
import { SingleBar } from 'cli-progress';
import type { Progress } from '../engine/progress.ts';

/** Shows the steps of long work. Call `stop` when it has ended, however it ended. */
export function terminalProgress(): { readonly onProgress: Progress; readonly stop: () => void } {
  return process.stderr.isTTY ? barProgress() : lineProgress();
}

/** Shows the steps of work that does not wait for anything, until it has ended, however it ended. */
export function withProgress<T>(work: (onProgress: Progress) => T): T {
  const { onProgress, stop } = terminalProgress();
  try {
    return work(onProgress);
  } finally {
    stop();
  }
}

function barProgress(): { onProgress: Progress; stop: () => void } {
  const bar = new SingleBar({
    format: '{bar} {percentage} % {step}',
    stream: process.stderr,
    hideCursor: true,
    barsize: 30,
    etaBuffer: 20,
  });
  bar.start(1, 0, { step: '' });
  return {
    onProgress: ({ step, done, total }) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(done, { step });
    },
    stop: () => bar.stop(),
  };
}

function lineProgress(): { onProgress: Progress; stop: () => void } {
  let last = '';
  return {
    onProgress: ({ step }) => {
      if (step !== last) process.stderr.write(`${step}\n`);
      last = step;
    },
    stop: () => undefined,
  };
}
