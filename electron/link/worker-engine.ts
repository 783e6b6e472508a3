// The engine as a thread of this process.
import { Worker } from 'node:worker_threads';
import type { RequestMessage } from '../../geodata/contract/messages.ts';
import type { EngineChannel, EngineEars } from './engine-link.ts';

/** How long the engine may take to close what it has open. */
const GOODBYE_MS = 3000;
/** An id that no window's call has. */
const GOODBYE = 0;

/** Starts `script` (the bundled engine worker) on the library in `home`. */
export function startWorkerEngine(script: string | URL, home: string, ears: EngineEars): EngineChannel {
  const worker = new Worker(script, { workerData: { home } });
  let stopping = false;
  let problem = '';
  worker.on('message', (message) => ears.said(message));
  worker.on('messageerror', () => ears.said(null));
  worker.on('error', (error) => {
    problem = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', (code) => {
    if (!stopping) ears.died(problem || `The engine ended with code ${code}.`);
  });
  return {
    post: (message) => worker.postMessage(message),
    async stop() {
      stopping = true;
      await goodbye(worker);
      await worker.terminate();
    },
  };
}

/** Asks the engine to close its plan, and waits for the answer, its end, or patience to run out. */
function goodbye(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GOODBYE_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    worker.on('message', (message) => {
      if (message?.id === GOODBYE) done();
    });
    worker.once('exit', done);
    worker.postMessage({ id: GOODBYE, call: 'session.close', request: {} } satisfies RequestMessage<'session.close'>);
  });
}
