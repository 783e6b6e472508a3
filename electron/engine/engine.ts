// The engine in a process of its own under Electron: the same service as the thread's, on the port to the main process.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { serve } from '../../geodata/engine/service/serve.ts';

const home = process.argv[2];
if (!home || !process.parentPort) throw new Error('The engine is started by the main process, with the folder of the library.');
const { parentPort } = process;
/** Bundled beside this file; inside the archive of the packaged app, too, where threads can read. */
const longWork = join(import.meta.dirname, 'job-worker.js');

serve(
  {
    postMessage: (value) => parentPort.postMessage(value),
    onMessage: (hear) => void parentPort.on('message', ({ data }) => hear(data)),
  },
  { home, startThread: () => new Worker(longWork) },
);
