import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeInBrowser, onScene, type Scene } from '../support/browser.ts';
import { dropFiles, filesIn } from '../support/browser-files.ts';
import { emptyHome } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { listedAreas } from '../support/browser-plan.ts';
import { dataPath, hasData } from '../support/england.ts';
import { writeTownFiles } from '../support/town-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'coterminous-drop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the atlas of the report on show, makes a plan on it and opens that. */
async function buildAndPlan({ page }: Scene): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await dialog.getByRole('button', { name: 'Build the atlas' }).click();
  await dialog.getByRole('button', { name: 'New plan on it' }).click({ timeout: 90_000 });
  await page.getByRole('dialog', { name: 'New plan' }).getByRole('button', { name: 'Create and open' }).click();
  await page.getByRole('listbox', { name: 'Places' }).waitFor();
}

describeInBrowser('bringing in published files', () => {
  const scene = onScene(emptyHome);

  it('tells what is wrong with a wrong file, and goes on', async () => {
    const { page } = scene;
    const wrong = join(folder, 'holiday.csv');
    writeFileSync(wrong, 'day,weather\nMonday,"rain\n');
    await page.getByRole('button', { name: 'Open the sample county' }).waitFor();
    await dropFiles(page, '.start', [wrong]);
    const dialog = page.getByRole('dialog', { name: 'Import data' });
    await dialog
      .getByRole('row', { name: /holiday\.csv/ })
      .first()
      .waitFor();
    expect(await dialog.textContent()).toMatch(/holiday\.csv.*not recognised/s);
    expect(await dialog.getByRole('button', { name: 'Build the atlas' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Start over' }).click();
    await dialog.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('tells what is wrong with a document that is none', async () => {
    const { page } = scene;
    const wrong = join(folder, 'broken.footprint');
    writeFileSync(wrong, '{"schema": 1, "name":');
    await dropFiles(page, '.start', [wrong]);
    await expect
      .poll(() => page.locator('.notices, .start-list').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringMatching(/broken\.footprint/)]));
  });

  it('makes an atlas of the tiny town and plans on it', async () => {
    const { page } = scene;
    writeTownFiles(join(folder, 'town'));
    await dropFiles(page, '.start', filesIn(join(folder, 'town')));
    const dialog = page.getByRole('dialog', { name: 'Import data' });
    await expect.poll(() => dialog.getByRole('row', { name: /^Read/ }).count(), { timeout: 30_000 }).toBe(5);
    await buildAndPlan(scene);
    await expect.poll(async () => (await listedAreas(page)).map((area) => area.name)).toEqual(['Council 1', 'Council 2']);
    await mapReady(page);
  });

  it.skipIf(!hasData('bsw-sample'))('makes an atlas of a real county and plans on it', async () => {
    const { page } = scene;
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'New plan', exact: true }).waitFor();
    await dropFiles(page, '.start', filesIn(dataPath('bsw-sample')));
    const dialog = page.getByRole('dialog', { name: 'Import data' });
    await expect.poll(() => dialog.getByRole('row', { name: /^Read/ }).count(), { timeout: 60_000 }).toBe(7);
    await buildAndPlan(scene);
    await expect
      .poll(async () => (await listedAreas(page)).map((area) => area.name))
      .toEqual(['Bath and North East Somerset', 'Oxfordshire', 'Swindon', 'Wiltshire']);
    await mapReady(page);
  });
});
