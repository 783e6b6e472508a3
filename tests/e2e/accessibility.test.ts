import { afterEach, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems, darkContrastProblems } from '../support/browser-axe.ts';
import { sampleHome } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { chooseArea, expectVerdict, openPlanNamed, runCommand, scorecard, showTier } from '../support/browser-plan.ts';

/** Dialogs by the command that opens each. */
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

describeInBrowser('axe finds nothing', () => {
  const scene = onScene(sampleHome);
  const problems = (): Promise<string[]> => accessibilityProblems(scene.page);
  const inDark = (): Promise<string[]> => darkContrastProblems(scene.page);

  /** Whatever a test left open, the next one begins with the plan. */
  afterEach(async () => {
    for (let open = 0; open < 3 && (await scene.page.getByRole('dialog').count()) > 0; open++)
      await scene.page.keyboard.press('Escape');
    if (await scene.page.getByRole('listbox').count()) await showTier(scene.page, 'Places');
  });

  it('on the start screen', async () => {
    await scene.page.getByRole('button', { name: 'Marchshire as it is', exact: true }).waitFor();
    expect([...(await problems()), ...(await inDark())]).toEqual([]);
  });

  it('on the window of a plan', async () => {
    await openPlanNamed(scene.page, 'Marchshire as it is');
    await mapReady(scene.page);
    expect([...(await problems()), ...(await inDark())]).toEqual([]);
  });

  it('on an area that fails', async () => {
    await chooseArea(scene.page, 'Marchshire');
    await expectVerdict(scene.page, 'Size', 'fail');
    const closed = scorecard(scene.page).locator('.criterion-head[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    expect([...(await problems()), ...(await inDark())]).toEqual([]);
  });

  it('on every tier and theme', async () => {
    const { page } = scene;
    await page.keyboard.press('1');
    expect(await problems()).toEqual([]);
    for (const name of ['Layers', 'Theme']) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await problems(), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it.each(['b', 'e', 'u', 'x', 'g'])('with the tool of the key %s', async (key) => {
    await scene.page.keyboard.press(key);
    expect(await problems()).toEqual([]);
    await scene.page.keyboard.press('v');
  });

  it.each(TABLES)('on the %s', async (table) => {
    await runCommand(scene.page, table);
    await scene.page.getByRole('tabpanel').waitFor();
    expect(await problems()).toEqual([]);
  });

  it.each(['File', 'Edit', 'View', 'Plan', 'Data', 'Help'])('in the menu %s', async (menu) => {
    const bar = scene.page.getByRole('navigation', { name: 'Menus' });
    await bar.getByRole('button', { name: menu, exact: true }).click();
    await scene.page.getByRole('menu', { name: menu }).waitFor();
    expect(await problems()).toEqual([]);
    await scene.page.keyboard.press('Escape');
  });

  it('in the command palette', async () => {
    await scene.page.keyboard.press('Control+k');
    await scene.page.getByRole('combobox', { name: 'Search and commands' }).fill('wendale');
    expect(await problems()).toEqual([]);
    await scene.page.keyboard.press('Escape');
  });

  it.each(DIALOGS)('in the dialog "%s"', async (name) => {
    const { page } = scene;
    await runCommand(page, name);
    await page.getByRole('dialog').waitFor();
    expect([...(await problems()), ...(await inDark())]).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('in the dialogs of an area', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchshire');
    await runCommand(page, 'Merge with other areas');
    await page.getByRole('dialog', { name: /^Merge/ }).waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.press('Escape');
    await scorecard(page)
      .getByRole('button', { name: /^Record an arrangement/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Record an arrangement' }).waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
