// Times from every block to every site on two threads. This file is both the part that asks and the part that runs in the threads.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Hierarchy } from '../../geodata/access/hierarchy/hierarchy.ts';
import { type TargetSweep, targetSweep } from '../../geodata/access/hierarchy/target-sweep.ts';
import { SourceTimes } from '../../geodata/access/hierarchy/times-to-targets.ts';
import type { Seed } from '../../geodata/access/routing/routing-graph.ts';
import { shared } from './access-ground.ts';

export interface MatrixWork {
  readonly hierarchy: Hierarchy;
  /** To the sources travel goes, from the targets. */
  readonly sources: readonly (readonly Seed[])[];
  readonly targets: readonly (readonly Seed[])[];
  readonly threads: number;
}

interface Share {
  readonly hierarchy: Hierarchy;
  readonly sweep: TargetSweep;
  readonly sources: readonly (readonly Seed[])[];
  readonly rows: Uint32Array;
}

/** `times[source * targets + target]`, tenths of a second. */
export async function timesByThreads({ hierarchy, sources, targets, threads }: MatrixWork): Promise<Uint32Array> {
  const sweep = shared(targetSweep(hierarchy, targets, 'to-seeds'));
  const times = new Uint32Array(new SharedArrayBuffer(4 * sources.length * targets.length));
  const each = Math.ceil(sources.length / threads / 16) * 16;
  const shares: Promise<void>[] = [];
  for (let first = 0; first < sources.length; first += each) {
    const some = sources.slice(first, first + each);
    const rows = times.subarray(first * targets.length, (first + some.length) * targets.length);
    shares.push(inThread({ hierarchy, sweep, sources: some, rows }));
  }
  await Promise.all(shares);
  return times;
}

async function inThread(share: Share): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: share });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  await worker.terminate();
}

if (!isMainThread && parentPort !== null) {
  // Only `inThread` starts this file as a thread.
  const { hierarchy, sweep, sources, rows } = workerData as Share;
  new SourceTimes(hierarchy, sweep).fill(sources, rows);
  parentPort.postMessage('done');
}
