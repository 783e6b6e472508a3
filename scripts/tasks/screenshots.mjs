// `npm run screenshots`: every screen and state of the window, light and dark, in two sizes, into screenshots/ (ignored).
// For people to look at: no test compares them.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium.mjs';
import { OUT_DIR, ROOT } from '../setup/paths.mjs';

const SIZES = [
  [1280, 720],
  [1920, 1080],
];
const LOOKS = ['light', 'dark'];
const FOLDER = join(ROOT, 'screenshots');

/** Dialogs by the words that the palette knows them by. */
const DIALOGS = [
  'Rules and thresholds',
  'Export',
  'Save as',
  'What is tested',
  'Keyboard shortcuts',
  'Show me round',
  'About and licences',
  'New plan',
  'Import data',
];
const TABLES = ['Areas table', 'Cross-tab table', 'Compare table', 'History table', 'Sources table'];
const TOOLS = ['b', 'e', 'r', 'l', 'u', 'g', 'x', 'h'];

export async function screenshots({ runtime }) {
  const program = findChromium();
  if (!program) {
    console.error('No Chromium, Chrome or Edge was found. Set CHROMIUM_PATH to one.');
    return 1;
  }
  // Not at the top: this file is read before packages are installed.
  const { chromium } = await import('playwright-core');
  rmSync(FOLDER, { recursive: true, force: true });
  const home = mkdtempSync(join(tmpdir(), 'coterminous-screenshots-'));
  const host = spawn(runtime.node, [join(OUT_DIR, 'loopback.js'), '--home', home, '--no-open', '--stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = addressesOf(host);
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_FLAGS });
  try {
    for (const [width, height] of SIZES) {
      for (const colorScheme of LOOKS) {
        // The host lets one window in at a time: the next address comes when the last window has gone.
        const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
        await tourOf(await context.newPage(), await addresses.next(), join(FOLDER, `${width}x${height}`, colorScheme));
        await context.close();
      }
    }
  } finally {
    await browser.close();
    host.kill();
    rmSync(home, { recursive: true, force: true });
  }
  console.log(`Pictures are in ${FOLDER}.`);
  return 0;
}

/** One-time addresses as the host prints them. */
function addressesOf(host) {
  const heard = [];
  const waiting = [];
  host.stdout.setEncoding('utf8').on('data', (text) => {
    for (const [address] of text.matchAll(/http:\/\/127\.0\.0\.1:\S+/g)) {
      const next = waiting.shift();
      if (next) next(address);
      else heard.push(address);
    }
  });
  return { next: () => (heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve))) };
}

/** Goes through the window and takes a picture of each state. A state that cannot be reached is told of and left out. */
async function tourOf(page, address, folder) {
  mkdirSync(folder, { recursive: true });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => console.error(`  page error: ${error.message}`));
  let number = 0;
  const take = async (name, reach) => {
    const file = `${String(++number).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    try {
      await reach();
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(folder, file) });
    } catch (error) {
      console.error(`  ${file} left out: ${String(error).split('\n')[0]}`);
      await page.keyboard.press('Escape');
    }
  };
  await page.goto(address);
  await startScreen(page, take);
  await planWindow(page, take);
  await strokes(page, take);
  await overlays(page, take);
}

async function startScreen(page, take) {
  await take('start', () => page.getByRole('button', { name: 'Open the sample county' }).waitFor());
  // The first picture after it shows the tour as well, once.
  await take('opened', async () => {
    await page.getByRole('button', { name: 'Open the sample county' }).click();
    await page.locator('.area-list').waitFor({ timeout: 90_000 });
    await page.waitForLoadState('networkidle');
  });
  await page.keyboard.press('Escape');
}

async function planWindow(page, take) {
  await take('plan', () => page.getByRole('listbox').waitFor());
  await take('neighbourhoods', () => page.keyboard.press('1'));
  await take('systems', () => page.keyboard.press('3'));
  await take('area-that-fails', async () => {
    await page.keyboard.press('2');
    await page.getByRole('option', { name: /^Marchshire/ }).click();
  });
  await take('area-menu', () => page.getByRole('button', { name: /^What to do with/ }).click());
  await page.keyboard.press('Escape');
  await take('layers', () => page.getByRole('button', { name: /^Layers/ }).click());
  await take('layers-shown', async () => {
    for (const box of (await page.getByRole('dialog').getByRole('checkbox').all()).slice(0, 4)) await box.check();
    await page.keyboard.press('Escape');
  });
  const themes = page.getByRole('dialog', { name: 'Colours on the map' });
  const choose = (name) => themes.locator('label').filter({ hasText: name }).first().click();
  await take('themes', () => page.getByRole('button', { name: 'Theme', exact: true }).click());
  await take('theme-density', async () => {
    await choose(/densit/i);
    await page.keyboard.press('Escape');
  });
  await take('theme-areas', async () => {
    await page.getByRole('button', { name: 'Theme', exact: true }).click();
    await choose(/^Areas|tier/i);
    await page.keyboard.press('Escape');
  });
}

async function strokes(page, take) {
  const box = await page.getByRole('application').boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.keyboard.press('f');
  for (const key of TOOLS) await take(`tool-${key}`, () => page.keyboard.press(key));
  await page.keyboard.press('b');
  await take('hover', () => page.mouse.move(middle.x - 10, middle.y + 10, { steps: 4 }));
  await take('stroke', async () => {
    await page.getByRole('option', { name: /^Marchmouth/ }).click();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 140, middle.y - 90, { steps: 12 });
  });
  await take('after-stroke', () => page.mouse.up());
  await page.keyboard.press('v');
}

async function overlays(page, take) {
  const run = async (name) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill(name);
    await page.getByRole('option').filter({ hasText: name }).first().click();
  };
  await take('palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill('wen');
  });
  await page.keyboard.press('Escape');
  for (const menu of ['File', 'View', 'Plan']) {
    await take(`menu-${menu}`, () =>
      page.getByRole('navigation', { name: 'Menus' }).getByRole('button', { name: menu }).click(),
    );
    await page.keyboard.press('Escape');
  }
  for (const table of TABLES) await take(table, () => run(table));
  await page.keyboard.press('Control+j');
  await take('arrangement', () =>
    page
      .getByRole('button', { name: /^Record an arrangement/ })
      .first()
      .click(),
  );
  await page.keyboard.press('Escape');
  await take('merge', () => run('Merge with other areas'));
  await page.keyboard.press('Escape');
  for (const dialog of DIALOGS) {
    await take(dialog, () => run(dialog));
    await page.keyboard.press('Escape');
  }
  await take('empty-tier', async () => {
    await run('New plan');
    const dialog = page.getByRole('dialog', { name: 'New plan' });
    for (const tier of ['Systems', 'Places', 'Neighbourhoods'])
      await dialog.getByRole('combobox', { name: tier }).selectOption({ label: 'Leave empty' });
    await dialog.getByRole('textbox', { name: 'Name of the plan' }).fill(`From nothing ${Date.now()}`);
    await dialog.getByRole('button', { name: 'Create and open' }).click();
    await page
      .getByRole('button', { name: /^Seed from/ })
      .first()
      .waitFor();
  });
  await take('library', () => page.keyboard.press('Control+o'));
}
