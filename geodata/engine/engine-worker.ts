// The engine as a thread of its own: `new Worker(this file, { workerData: { home } })`.
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { serve } from './service/serve.ts';

const home: unknown = workerData?.home;
if (!parentPort || typeof home !== 'string') throw new Error('The engine is started as a worker, with workerData: { home }.');
const port = parentPort;
/** Beside this file, as source and as bundle. */
const longWork = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'job-worker.ts' : 'job-worker.js');

serve(
  {
    postMessage: (value, transfer = []) => port.postMessage(value, [...transfer]),
    onMessage: (hear) => port.on('message', hear),
  },
  { home, startThread: () => new Worker(longWork) },
);
