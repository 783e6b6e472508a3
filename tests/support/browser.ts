// One host and one window for the tests of a file.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type LoopbackHost, startLoopback } from './browser-host.ts';
import { hasChromium, type Look, launchChromium, openWindow } from './browser-program.ts';
import { ROOT } from './command-line.ts';

/** `describe`, skipped where there is no browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe.skipIf(!hasChromium())(name, tests);
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
      scene.host = await startLoopback(scene.host.home, { port: scene.host.port });
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
