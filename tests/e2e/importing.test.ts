import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { writeSample } from '../../geodata/engine/sample-county.ts';
import { describeInBrowser, onScene, type Scene } from '../support/browser.ts';
import { dropFiles, filesIn } from '../support/browser-files.ts';
import { emptyHome, sampleHome } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { chooseArea, expectVerdict, listedAreas, openPlanNamed } from '../support/browser-plan.ts';
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

describeInBrowser('an import that is cancelled', () => {
  const scene = onScene(sampleHome);
  const dialog = (): Locator => scene.page.getByRole('dialog', { name: 'Import data' });
  const cancel = (): Promise<void> => dialog().getByRole('button', { name: 'Cancel' }).first().click();
  /** Everything in the library but what the window remembers. */
  const library = (): readonly string[] =>
    readdirSync(scene.host.home, { recursive: true })
      .map(String)
      .filter((name) => !/^\.(window|uploads)/.test(name))
      .sort();

  it('while the files are sent is sent whole the next time', async () => {
    const { page } = scene;
    writeTownFiles(join(folder, 'sent'));
    await page.getByRole('button', { name: 'New plan', exact: true }).waitFor();
    let sent = 0;
    // The third file never arrives.
    await page.route('**/upload/**', (route) => (++sent === 3 ? undefined : route.continue()));
    await dropFiles(page, '.start', filesIn(join(folder, 'sent')));
    await expect.poll(() => sent).toBe(3);
    await cancel();
    await page.unroute('**/upload/**');
    await dialog().getByRole('button', { name: 'Read the files again' }).click();
    await expect.poll(() => dialog().getByRole('row', { name: /^Read/ }).count()).toBe(filesIn(join(folder, 'sent')).length);
    await dialog().getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => readdirSync(join(scene.host.home, '.uploads'))).toEqual([]);
    scene.problems.length = 0; // the browser itself reports the request that was stopped
  });

  it('while it builds leaves nothing in the library, and can be begun again', async () => {
    const { page } = scene;
    await writeSample(join(folder, 'sample'));
    const before = library();
    await dropFiles(page, '.import-body', filesIn(join(folder, 'sample')));
    await dialog().getByRole('button', { name: 'Build the atlas' }).click({ timeout: 60_000 });
    await cancel();
    await expect.poll(library).toEqual(before);
    expect(await dialog().getByRole('alert').count()).toBe(0);
    await dialog().getByRole('button', { name: 'Build the atlas' }).waitFor();
  });

  it('goes on behind a closed dialog, while the plan is drawn, and says when the atlas is ready', async () => {
    const { page } = scene;
    await page.keyboard.press('Escape');
    await openPlanNamed(page, 'Marchshire as it is');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Import data');
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Name of the atlas').fill('Behind the scenes');
    await dialog().getByRole('button', { name: 'Build the atlas' }).click();
    await dialog().getByRole('button', { name: 'Close and keep' }).click();
    await chooseArea(page, 'Marchmouth');
    await expectVerdict(page, 'Coterminosity', 'pass');
    await page.getByText('The atlas "Behind the scenes" is ready to plan on.', { exact: true }).waitFor({ timeout: 90_000 });
    expect(library()).toContain('behind-the-scenes.atlas.gpkg');
    expect(readdirSync(join(scene.host.home, '.uploads'))).toEqual([]);
    await expect.poll(() => page.getByRole('list', { name: 'Work under way' }).count()).toBe(0);
  });
});
