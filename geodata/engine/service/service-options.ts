// What the service needs of the machine it runs on. Tests pass their own clock and dice.
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { EngineEvent } from '../../contract/messages.ts';

export interface ServiceOptions {
  /** The library's folder. */
  readonly home: string;
  /** ISO 8601. */
  readonly clock: () => string;
  /** Milliseconds that never run back; only differences mean anything. */
  readonly ticks: () => number;
  /** Random bytes in hexadecimal. */
  readonly random: (bytes: number) => string;
  /** Who changes plans: goes into edit logs and arrangements. */
  readonly who: string;
  /** Starts the thread of `job-worker.ts`: only the program that runs knows where it lies. */
  readonly startThread: () => Worker;
  /** Hears what the engine says unasked. */
  readonly hear: (event: EngineEvent) => void;
  /** For faults: a stack trace to be read by a developer. */
  readonly log: (text: string) => void;
}

/** The real clock, dice and user. */
export const machineOptions = (
  own: Pick<ServiceOptions, 'home' | 'startThread'>,
  hear: (event: EngineEvent) => void,
): ServiceOptions => ({
  ...own,
  clock: () => new Date().toISOString(),
  ticks: () => performance.now(),
  random: (bytes) => randomBytes(bytes).toString('hex'),
  who: userName(),
  hear,
  log: (text) => process.stderr.write(`${text}\n`),
});

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list (some containers) has no name to give.
    return 'unknown user';
  }
}
