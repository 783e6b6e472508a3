// A window in the machine's own Chromium, watched: nothing may leave this machine, nothing may go wrong unsaid.
import { type Browser, chromium, type Page } from 'playwright-core';
// @ts-expect-error the set-up scripts are plain JavaScript, so that the oldest Node can run them
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';

const CHROMIUM: string | null = findChromium();
if (!CHROMIUM) console.info('Skipped: no Chromium, Chrome or Edge was found (set CHROMIUM_PATH to one).');

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
  await watch(page, new URL(address).origin, problems);
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}

/** Everything that a window asks for must come from its own host: not even another port of this machine will do. */
async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  const sockets = origin.replace('http', 'ws');
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) problems.push(`left this machine: ${url}`);
  });
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(`${sockets}/`)) problems.push(`left this machine: ${socket.url()}`);
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
  });
}
