// The window on the loopback host, as a user waits for it: opening, strokes to numbers on screen, recolouring, memory.
import { copyFileSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { emptyHome, type LoopbackHost, startLoopback } from '../support/browser-host.ts';
import { mapReady, middleOf } from '../support/browser-map.ts';
import { chooseArea, openPlanNamed, runCommand } from '../support/browser-plan.ts';
import { launchChromium, openWindow } from '../support/browser-program.ts';
import { percentile } from './timing.ts';

type Row = readonly [name: string, figure: string];
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const spread = (values: readonly number[]): string => `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}`;
const STROKES = 20;
/** Brushes that hold about so many blocks, after stepping back from one area by so many zooms. */
const BRUSHES = [
  { blocks: 1, radius: 2, back: 0 },
  { blocks: 20, radius: 46, back: 0 },
  { blocks: 200, radius: 110, back: 1 },
] as const;

/** Figures of the window on an atlas. Needs Chromium and a built window. */
export async function benchHost(atlasPath: string): Promise<readonly Row[]> {
  const home = emptyHome();
  place(atlasPath, join(home, 'bench.atlas.gpkg'));
  const host = await startLoopback(home);
  const browser = await launchChromium();
  try {
    const { page, problems } = await openWindow(browser, host.address);
    await hearAnswers(page);
    const rows = [...(await opening(page)), ...(await painting(page)), ...(await recolouring(page))];
    rows.push(...(await memory(browser, page, host)));
    if (problems.length > 0) rows.push(['  went wrong in the window', problems.join('; ')]);
    return rows;
  } finally {
    await browser.close();
    await host.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // another file system
  }
}

declare global {
  interface Window {
    /** When the newest message of the engine came, of performance.now(). */
    lastAnswer: number;
  }
}

/** Has the page note when the engine answers, before anything of ours hears it. */
async function hearAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.WebSocket = class extends WebSocket {
      constructor(...args: ConstructorParameters<typeof WebSocket>) {
        super(...args);
        this.addEventListener('message', () => {
          window.lastAnswer = performance.now();
        });
      }
    };
  });
  await page.reload();
}

/** From the click to areas in the list, and to a map that has drawn them. */
async function opening(page: Page): Promise<readonly Row[]> {
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await dialog.getByRole('textbox', { name: 'Name of the plan' }).fill('Bench');
  await dialog.getByRole('button', { name: 'Create and open' }).click();
  await page.getByRole('listbox', { name: 'Places' }).waitFor({ timeout: 120_000 });
  await mapReady(page);
  await page.keyboard.press('Control+o');
  const start = performance.now();
  await openPlanNamed(page, 'Bench');
  const listed = performance.now() - start;
  await quiet(page);
  const drawn = performance.now() - start;
  await mapReady(page);
  return [
    ['window: from the click on a plan to its areas in the list', ms(listed)],
    ['window: from the click on a plan to a map at rest', ms(drawn)],
  ];
}

/** Waits until the page has asked for nothing and drawn in good time for half a second. */
const quiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const enough = 500;
        let since = performance.now();
        let last = since;
        let requests = performance.getEntriesByType('resource').length;
        const look = (): void => {
          const now = performance.now();
          const asked = performance.getEntriesByType('resource').length;
          if (now - last > 50 || asked !== requests) since = now;
          requests = asked;
          last = now;
          if (now - since < enough) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );

/** Single presses of the eraser about the middle of an area, each taken back. */
async function painting(page: Page): Promise<readonly Row[]> {
  const [name = ''] = await page.locator('.area-row .area-name').allTextContents();
  await page.getByRole('searchbox', { name: 'Filter areas by name' }).fill(name);
  await chooseArea(page, name);
  const middle = middleOf(await mapReady(page));
  await page.keyboard.press('e');
  const rows: Row[] = [];
  for (const { blocks, radius, back } of BRUSHES) {
    await setBrush(page, radius);
    for (let step = 0; step < back; step++) await runCommand(page, 'Zoom out');
    await quiet(page);
    const [times, ready, counts]: [number[], number[], number[]] = [[], [], []];
    let longest = 0;
    for (let press = 0; press < STROKES; press++) {
      const at = { x: middle.x + ((press % 5) - 2) * 18, y: middle.y + (Math.floor(press / 5) - 2) * 18 };
      await page.mouse.move(at.x, at.y);
      const stroke = await timedPress(page, at);
      if (stroke === null) continue;
      times.push(stroke.ms);
      ready.push(stroke.ready);
      counts.push(stroke.blocks);
      longest = Math.max(longest, stroke.longestTask);
      await page.keyboard.press('Control+z');
      await quiet(page);
    }
    if (times.length === 0) continue;
    const held = `about ${blocks} blocks: ${percentile(counts, 0.5)}`;
    rows.push(
      [`window: press of the brush to every number and verdict at the window (${held})`, spread(ready)],
      [`window: ... to the last of them on screen (${held})`, `${spread(times)}, longest task ${ms(longest)}`],
    );
  }
  return rows;
}

/** The brush's slider stands in the options of the tool. */
async function setBrush(page: Page, radius: number): Promise<void> {
  const slider = page.getByRole('slider', { name: /brush/i });
  await slider.fill(String(radius));
}

interface TimedPress {
  /** To the engine's last answer at the page: every number and verdict is there. */
  readonly ready: number;
  /** To the last word on screen that follows from it. */
  readonly ms: number;
  readonly blocks: number;
  readonly longestTask: number;
}

/** From pointerdown to the last change of scorecard and area list that follows from it; null where nothing changed. */
async function timedPress(page: Page, at: { x: number; y: number }): Promise<TimedPress | null> {
  const timed = page.evaluate(
    () =>
      new Promise<TimedPress | null>((resolve) => {
        // What the chip beside the pointer says: blocks of every area under the brush.
        const held = (): number =>
          Number(/([\d,]+) blocks?/.exec(document.querySelector('.preview-chip')?.textContent ?? '')?.[1]?.replaceAll(',', ''));
        let [pressed, changed, answered, longestTask] = [0, 0, 0, 0];
        window.lastAnswer = 0;
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
        });
        // Lists and curves of flows and travel follow when the hand rests; verdicts and their numbers do not wait.
        const following = '.area-flows, .area-travel';
        const words = new MutationObserver((changes) => {
          const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
          if (pressed === 0 || changes.every(({ target }) => elementOf(target)?.closest(following))) return;
          changed = performance.now();
          answered = window.lastAnswer;
        });
        tasks.observe({ type: 'longtask' });
        for (const pane of document.querySelectorAll('.pane-left, .pane-right'))
          words.observe(pane, { subtree: true, childList: true, characterData: true });
        document.addEventListener('pointerdown', (event) => (pressed = event.timeStamp), { capture: true, once: true });
        const look = setInterval(() => {
          const quietSince = Math.max(pressed, changed);
          if (pressed === 0 || performance.now() - quietSince < (changed > 0 ? 400 : 2000)) return;
          clearInterval(look);
          tasks.disconnect();
          words.disconnect();
          const ready = answered - pressed;
          resolve(changed > 0 ? { ready, ms: changed - pressed, blocks: held(), longestTask } : null);
        }, 50);
      }),
  );
  await page.mouse.move(at.x, at.y);
  // The page hears in the order in which it is asked: the listener stands once this is answered.
  await page.evaluate(() => undefined);
  await page.mouse.down();
  const result = await timed;
  await page.mouse.up();
  return result;
}

/** Another tier: every block gets another colour. */
async function recolouring(page: Page): Promise<readonly Row[]> {
  await page.getByRole('searchbox', { name: 'Filter areas by name' }).fill('');
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await quiet(page);
  const times: number[] = [];
  for (const key of ['3', '2', '1', '2', '3', '2']) {
    const start = performance.now();
    await page.keyboard.press(key);
    await quiet(page);
    times.push(performance.now() - start - 500);
  }
  return [['window: another tier on show, every block recoloured', ms(percentile(times, 0.5))]];
}

async function memory(browser: Browser, page: Page, host: LoopbackHost): Promise<readonly Row[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const rows: Row[] = [['window: heap of the page', `${(usedSize / 1e6).toFixed(0)} MB`]];
  // Only Linux tells of the memory of other processes without asking anybody.
  const status = process.platform === 'linux' ? readFileSync(`/proc/${host.pid}/status`, 'utf8') : '';
  const resident = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  if (resident) rows.push(['window: memory of the host', `${(Number(resident) / 1e3).toFixed(0)} MB`]);
  rows.push(['  in', `Chromium ${browser.version()}, drawing without a graphics card`]);
  return rows;
}
