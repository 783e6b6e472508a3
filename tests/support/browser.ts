// The window in real Chromium on the loopback host, watched: nothing may leave this machine, nothing may go wrong unsaid.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
// @ts-expect-error the set-up scripts are plain JavaScript, so that the oldest Node can run them
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { type LoopbackHost, startLoopback } from './browser-host.ts';
import { ROOT } from './command-line.ts';

const CHROMIUM: string | null = findChromium();
if (!CHROMIUM) console.info('Skipped: no Chromium, Chrome or Edge was found (set CHROMIUM_PATH to one).');

/** `describe`, skipped where there is no browser. */
export const describeInBrowser = describe.skipIf(CHROMIUM === null);

export const hasChromium = (): boolean => CHROMIUM !== null;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A window on a host, with what went wrong in it so far. */
export interface WatchedWindow {
  readonly page: Page;
  readonly problems: string[];
  close(): Promise<void>;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: [...CHROMIUM_FLAGS] });
}

/** Opens the host's window and begins to watch it. */
export async function openWindow(browser: Browser, address: string, look: Look = {}): Promise<WatchedWindow> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 720 },
    colorScheme: look.colorScheme ?? 'light',
    // Glides would only make tests wait.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    acceptDownloads: true,
  });
  const problems: string[] = [];
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await watch(context, page, problems);
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}

async function watch(context: BrowserContext, page: Page, problems: string[]): Promise<void> {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const here = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    if (!here) problems.push(`left this machine: ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `content policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}:${event.columnNumber})`,
      );
    });
    // Whoever has seen the tour is not shown it again; the tests of the tour ask for it.
    const unsaved = 'coterminous.unsaved';
    if (sessionStorage.getItem(unsaved) === null) sessionStorage.setItem(unsaved, '{"tour":"seen"}');
  });
}

export interface Scene {
  page: Page;
  host: LoopbackHost;
  browser: Browser;
  /** What went wrong since the last test; checked and cleared after each. */
  problems: string[];
  /** Kills the host as a crash would, starts it again on the same home and opens its window anew. */
  restart(): Promise<void>;
}

/** One host and one window for the tests of a file, in the order they stand in. The home goes when they are done. */
export function onScene(home: () => string | Promise<string>, look: Look = {}): Scene {
  const scene = {} as Scene; // filled before the first test
  beforeAll(async () => {
    scene.host = await startLoopback(await home());
    scene.browser = await launchChromium();
    const opened = await openWindow(scene.browser, scene.host.address, look);
    Object.assign(scene, { page: opened.page, problems: opened.problems });
    scene.restart = async () => {
      await scene.host.kill();
      scene.host = await startLoopback(scene.host.home, scene.host.port);
      await scene.page.goto(scene.host.address);
    };
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await scene.page.screenshot({ path: join(ROOT, '.build', `failed-${task.id}.png`) });
    const problems = scene.problems.splice(0);
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.host?.kill();
    if (scene.host) rmSync(scene.host.home, { recursive: true, force: true });
  });
  return scene;
}
