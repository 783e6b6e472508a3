// The engine as a process of its own, beside the window's.
import { utilityProcess } from 'electron';
import type { RequestMessage } from '../../geodata/contract/messages.ts';
import type { EngineChannel, EngineEars } from '../link/engine-link.ts';

/** How long the engine may take to close what it has open. */
const GOODBYE_MS = 3000;
/** An id that no window's call has. */
const GOODBYE = 0;

/** Starts `script` (the bundled engine) on the library in `home`. */
export function startUtilityEngine(script: string, home: string, ears: EngineEars): EngineChannel {
  const child = utilityProcess.fork(script, [home], { serviceName: 'Coterminous engine', stdio: 'inherit' });
  let stopping = false;
  child.on('message', (message) => ears.said(message));
  child.on('exit', (code) => {
    if (!stopping) ears.died(`The engine ended with code ${code}.`);
  });
  return {
    post: (message) => child.postMessage(message),
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const end = (): void => {
          clearTimeout(timer);
          child.kill();
          resolve();
        };
        const timer = setTimeout(end, GOODBYE_MS);
        child.on('message', (message) => message?.id === GOODBYE && end());
        child.once('exit', end);
        child.postMessage({ id: GOODBYE, call: 'session.close', request: {} } satisfies RequestMessage<'session.close'>);
      }),
  };
}
