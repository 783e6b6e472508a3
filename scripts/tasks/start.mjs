// `npm start`: the window, in Electron where its binary is installed, else in a browser window through the loopback host.
import { join } from 'node:path';
import { electronBinary } from '../setup/electron.mjs';
import { OUT_DIR, ROOT } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

/** Options that mean something to the loopback host alone. */
const LOOPBACK_ONLY = ['--no-open', '--port', '--stay', '--help'];

export function start({ runtime, args }) {
  const cwd = process.env.INIT_CWD ?? ROOT;
  const electron = electronBinary();
  const display = ['darwin', 'win32'].includes(process.platform) || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const asked = args.find((arg) => LOOPBACK_ONLY.includes(arg.split('=')[0]));
  const why = !electron
    ? "Electron's program is not installed (npx install-electron fetches it)"
    : !display
      ? 'there is no display'
      : asked && `${asked} is for it alone`;
  if (!why) {
    console.error('Opening Coterminous in Electron.');
    return run(electron, [ROOT, ...args], { cwd });
  }
  console.error(`Opening Coterminous through the loopback host: ${why}.`);
  return run(runtime.node, [join(OUT_DIR, 'loopback.js'), ...args], { cwd });
}
