// The engine in a process of its own under Electron: the same service as the thread's, on the port to the main process.
import { serve } from '../../geodata/engine/service/serve.ts';

const home = process.argv[2];
if (!home || !process.parentPort) throw new Error('The engine is started by the main process, with the folder of the library.');
const { parentPort } = process;

serve(
  {
    postMessage: (value) => parentPort.postMessage(value),
    onMessage: (hear) => void parentPort.on('message', ({ data }) => hear(data)),
  },
  { home },
);
