// The built host as a process of its own, and the machine's Chromium on it: what an end-to-end test begins with.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
// @ts-expect-error the set-up scripts are plain JavaScript, so that the oldest Node can run them
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const program: string | null = findChromium();

/** Why there is no window here, or null. */
export const noWindow: string | null = program ? null : 'no Chromium, Chrome or Edge was found (CHROMIUM_PATH may name one)';
if (noWindow) console.log(`tests/e2e skipped: ${noWindow}.`);

export interface OpenWindow {
  readonly page: Page;
  readonly home: string;
  readonly host: ChildProcess;
  /** Origin of the host: `http://127.0.0.1:12345`. */
  readonly origin: string;
  /** What must stay empty: requests to anywhere else, refusals by the content policy, errors. */
  readonly trouble: string[];
  close(): Promise<void>;
}

export interface WindowSettings {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A library that is there already; it is left as it is. */
  readonly home?: string;
}

/** Starts the host, opens the page with its one-time address, and watches what it does. */
export async function openWindow(settings: WindowSettings = {}): Promise<OpenWindow> {
  const home = settings.home ?? mkdtempSync(join(tmpdir(), 'window-'));
  const host = spawn(process.execPath, [join(ROOT, 'out', 'loopback.js'), '--no-open', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(host.stdout, 'data');
  const address = String(line).trim();
  const { origin } = new URL(address);
  const browser: Browser = await chromium.launch({ executablePath: program ?? '', args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: settings.viewport ?? { width: 1280, height: 720 } });
  const trouble: string[] = [];
  watch(page, origin, trouble);
  await page.goto(address);
  return {
    page,
    home,
    host,
    origin,
    trouble,
    async close() {
      await browser.close();
      const ended = host.exitCode === null ? once(host, 'exit') : null;
      host.kill();
      await ended;
      if (!settings.home) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Content-policy refusals reach the console as errors, so that no script of ours is needed in the page. */
function watch(page: Page, origin: string, trouble: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) trouble.push(`request to ${url}`);
  });
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(`${origin.replace('http', 'ws')}/`)) trouble.push(`socket to ${socket.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
}
