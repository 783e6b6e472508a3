// `npm run screenshots`: every state of the window, light and dark, in two sizes, into screenshots/ (ignored).
import { join } from 'node:path';
import { findChromium } from '../setup/chromium.mjs';
import { ROOT } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

export async function screenshots({ runtime }) {
  if (!findChromium()) {
    console.error('No Chromium, Chrome or Edge was found. Set CHROMIUM_PATH to one.');
    return 1;
  }
  return run(runtime.node, [join(ROOT, 'tests', 'support', 'take-screenshots.ts')]);
}
