// `npm run screenshots`: a picture of every state of the window, light and dark, in two sizes. For people: no test compares them.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { atRest } from './at-rest.ts';
import { emptyHome, startLoopback } from './browser-host.ts';
import { type Look, launchChromium, openWindow } from './browser-program.ts';
import { ROOT } from './command-line.ts';
import { WINDOW_STATES } from './window-states/window-states.ts';

const FOLDER = join(ROOT, 'screenshots');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
/** Tiles of the map come when they come, and nothing on the page says that the last has. */
const TILES_MS = 400;

/** A host and an empty library for every look, so that all of them go the same way. Returns how many states were left out. */
async function takeAll(browser: Browser, look: Required<Look>): Promise<number> {
  const folder = join(FOLDER, `${look.width}x${look.height}`, look.colorScheme);
  mkdirSync(folder, { recursive: true });
  const host = await startLoopback(emptyHome());
  const { page, problems, close } = await openWindow(browser, host.address, look);
  let leftOut = 0;
  for (const [at, { name, reach, leave }] of WINDOW_STATES.entries()) {
    const file = `${String(at + 1).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    try {
      await reach(page);
      await atRest(page);
      await page.waitForTimeout(TILES_MS);
      await page.screenshot({ path: join(folder, file) });
      await leave?.(page);
    } catch (error) {
      leftOut++;
      console.error(`  ${file} left out: ${String(error).split('\n')[0]}`);
      await page.keyboard.press('Escape');
    }
  }
  for (const problem of problems) console.error(`  ${problem}`);
  await close();
  await host.kill();
  rmSync(host.home, { recursive: true, force: true });
  return leftOut;
}

rmSync(FOLDER, { recursive: true, force: true });
const browser = await launchChromium();
try {
  for (const size of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      if ((await takeAll(browser, { ...size, colorScheme })) > 0) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
console.log(`Pictures are in ${FOLDER}.`);
