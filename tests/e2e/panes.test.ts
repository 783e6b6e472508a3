// What lies beside and over the map: it stays in its own room, and says what it is about.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { dropFiles } from '../support/browser-files.ts';
import { sampleHome } from '../support/browser-host.ts';
import { mapReady, stroke } from '../support/browser-map.ts';
import { chooseArea, openPlanNamed, runCommand, saidAloud } from '../support/browser-plan.ts';

describeInBrowser('the panes around the map, 1280 pixels wide', () => {
  const scene = onScene(sampleHome);
  const notice = () => scene.page.locator('.notice');

  it('names the file when a plan is refused', async () => {
    const { page } = scene;
    const folder = mkdtempSync(join(tmpdir(), 'coterminous-broken-'));
    const file = join(folder, 'Fens and Wash.footprint');
    writeFileSync(file, '{"schema": "something else"}');
    await page.getByRole('button', { name: 'Marchshire as it is', exact: true }).waitFor();
    await dropFiles(page, '.start', [file]);
    await notice().waitFor();
    rmSync(folder, { recursive: true });
    expect(await notice().getByRole('paragraph').first().textContent()).toMatch(/^Fens and Wash\.footprint: \S/);
    await notice()
      .getByRole('button', { name: /^Dismiss/ })
      .click();
  });

  it('keeps what a stroke would do inside the map', async () => {
    const { page } = scene;
    await openPlanNamed(page, 'Marchshire as it is');
    await chooseArea(page, 'Marchshire');
    const { x, y, width, height } = await mapReady(page);
    await page.keyboard.press('b');
    // Over the city, which would move: the words are longer than what is left of the map.
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    const chip = page.locator('.preview-chip').filter({ hasText: 'Marchshire' });
    const room = async (): Promise<number> => {
      const box = await chip.boundingBox();
      return box ? Math.min(box.x - x, x + width - box.x - box.width) : Number.NaN;
    };
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    expect((await chip.boundingBox())?.width).toBeGreaterThan(width / 2 - 20);
    await page.keyboard.press('v');
  });

  it('fits the columns of a cross-tab, and shades the edge beyond which a wide table goes on', async () => {
    const { page } = scene;
    await runCommand(page, 'Cross-tab table');
    await page.getByRole('rowheader').first().waitFor();
    const frame = page.locator('.data-table-frame');
    const hidden = () => page.locator('.data-table').evaluate((table) => table.scrollWidth - table.clientWidth);
    expect(await hidden()).toBe(0);
    expect(await frame.getAttribute('data-more-after')).toBeNull();
    await runCommand(page, 'Sources table');
    await expect.poll(hidden).toBeGreaterThan(100);
    await expect.poll(() => frame.getAttribute('data-more-after')).toBe('');
    const first = page.getByRole('rowheader').first();
    const before = await first.boundingBox();
    await page.locator('.data-table').evaluate((table) => table.scrollTo({ left: 300 }));
    await expect.poll(() => frame.getAttribute('data-more-before')).toBe('');
    expect((await first.boundingBox())?.x).toBe(before?.x);
    await page.keyboard.press('Control+j');
  });

  it('tells calmly of steps that came back, offers to save them, and then says no more', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchmouth');
    const { x, y, width, height } = await mapReady(page);
    await page.keyboard.press('b');
    await stroke(page, [
      { x: x + width / 2, y: y + height / 2 },
      { x: x + width / 2, y: y + height / 5 },
    ]);
    // Only a step that the engine has taken is in the journal: while the stroke is under way the plan is unsaved, too.
    await expect.poll(() => saidAloud(page)).toMatch(/Move \d+ blocks?/);
    await scene.restart();
    const restored = notice().filter({ hasText: 'restored' });
    await restored.waitFor();
    expect(await restored.getAttribute('class')).toContain('notice-info');
    await restored.getByRole('button', { name: 'Save', exact: true }).click();
    await restored.waitFor({ state: 'detached' });
    scene.problems.splice(0); // the socket of the host that was killed
  });
});
