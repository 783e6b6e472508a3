// `node out/loopback.js`: Coterminous in a browser window, served by this process on this machine alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { receiveUpload } from '../../geodata/engine/service/receive-upload.ts';
import { libraryFolder } from '../files/home.ts';
import { startWorkerEngine } from '../link/worker-engine.ts';
import { hasDisplay, openWindow, THIS_MACHINE } from './browser.ts';
import { type Host, startHost } from './host.ts';

const USAGE = `Usage: node out/loopback.js [--home <folder>] [--port <number>] [--no-open] [--stay]
  --home <folder>  where plans and atlases are kept (default: COTERMINOUS_HOME, else Coterminous in your own folder)
  --port <number>  the port on 127.0.0.1 (default: any free one)
  --no-open        print the address and open nothing
  --stay           keep running when the last window is closed`;

/** How long the host outlives its last window: long enough for a reload or a browser that restarts. */
const GRACE_MS = 10_000;

interface Options {
  readonly home: string;
  readonly port: number;
  readonly open: boolean;
  readonly stay: boolean;
}

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      home: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      stay: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new Error('--port must be a number from 0 to 65535.');
  return {
    home: libraryFolder(values.home, process.env),
    port: Number(values.port),
    open: !values['no-open'],
    stay: values.stay,
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return console.log(USAGE);
  const page = join(import.meta.dirname, 'renderer');
  if (!existsSync(join(page, 'index.html'))) throw new Error('The window is not built: run "npm run build" first.');
  let closing = false;
  const close = (why: string): void => {
    if (closing) return;
    closing = true;
    console.error(why);
    void host.close().finally(() => process.exit(0));
  };
  const host: Host = await startHost({
    port: options.port,
    page,
    home: options.home,
    startEngine: (ears) => startWorkerEngine(join(import.meta.dirname, 'engine-worker.js'), options.home, ears),
    receive: (token, relativeName, stream) => receiveUpload({ home: options.home, token, relativeName, stream }),
    graceMs: options.stay ? null : GRACE_MS,
    onLastGone: () => close('The last window was closed.'),
    onNewAddress: (address) => options.stay && console.log(address),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => close('Closing.'));
  await present(host.address(), options);
}

/** Says where the window is, and opens it where that can be done. */
async function present(address: string, { home, open }: Options): Promise<void> {
  console.log(address);
  console.error(`The library is in ${home}.`);
  const yourself = 'Open the address in a browser on this machine. It works once.';
  if (!open) return console.error(yourself);
  if (!hasDisplay(THIS_MACHINE)) return console.error(`There is no display here. ${yourself}`);
  if (!(await openWindow(address, THIS_MACHINE))) console.error(`No browser was found. ${yourself}`);
}

await main().catch((error: Error) => {
  console.error(`${error.message}\n${USAGE}`);
  process.exit(2);
});
