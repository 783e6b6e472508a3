// The window in Electron itself: launched, sample opened, map drawn, one block painted. Needs Electron's program.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error the set-up scripts are plain JavaScript, so that the oldest Node can run them
import { electronBinary } from '../../scripts/setup/electron.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const binary: string | null = electronBinary();
const display = ['darwin', 'win32'].includes(process.platform) || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
const reason = !binary
  ? "Electron's program is not installed: npx install-electron fetches it"
  : !display
    ? 'there is no display for Electron: run it under xvfb-run'
    : null;
if (reason) console.log(`tests/desktop skipped: ${reason}.`);

describe.skipIf(reason !== null)('the window in Electron', () => {
  let app: ElectronApplication;
  let page: Page;
  let home: string;
  const foreign: string[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'desktop-'));
    const args = [ROOT, '--home', join(home, 'library'), `--user-data-dir=${join(home, 'user')}`];
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
    });
    page = await app.firstWindow();
    page.on('request', (request) => {
      if (!/^(planner:\/\/app\/|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
  });
  afterAll(async () => {
    await app?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('shows our own page, in a sandbox without Node', async () => {
    expect(page.url()).toBe('planner://app/');
    expect(
      await page.evaluate(() => [
        typeof globalThis.process,
        'require' in globalThis,
        Object.isFrozen(Reflect.get(globalThis, 'coterminous')),
      ]),
    ).toEqual(['undefined', false, true]);
  });

  it('opens the sample county and draws it', async () => {
    await page
      .getByRole('button', { name: /sample|Marchshire/i })
      .first()
      .click();
    await page.locator('canvas').first().waitFor({ timeout: 120_000 });
    await expect.poll(() => page.getByText('Marchmouth').count(), { timeout: 60_000 }).toBeGreaterThan(0);
  });

  it('stays where it is', async () => {
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await page.evaluate(() => window.open('https://example.org/'));
    expect([page.url(), app.windows().length]).toEqual(['planner://app/', 1]);
  });

  it('asks nobody outside', () => {
    expect(foreign).toEqual([]);
  });
});
