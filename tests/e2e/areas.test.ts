import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { sampleHome } from '../support/browser-host.ts';
import { mapReady, stroke } from '../support/browser-map.ts';
import { areaNamed, chooseArea, listedAreas, openPlanNamed, runCommand, undo } from '../support/browser-plan.ts';

describeInBrowser('cutting, joining and locking areas', () => {
  const scene = onScene(sampleHome);
  const names = async (): Promise<string[]> => (await listedAreas(scene.page)).map((area) => area.name);

  beforeAll(async () => {
    await openPlanNamed(scene.page, 'Marchshire as it is');
    await mapReady(scene.page);
  });

  it('splits an area along a line drawn across it, and undo joins it again', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchshire');
    const { x, y, width, height } = await mapReady(page);
    await page.keyboard.press('x');
    // From sea to sea south of the city, clear of the panels that lie over the map.
    const along = y + height * 0.72;
    await stroke(page, [
      { x: x + 10, y: along },
      { x: x + width / 2, y: along },
      { x: x + width - 10, y: along },
    ]);
    await expect.poll(names).toHaveLength(3);
    const people = (await listedAreas(page)).reduce((sum, area) => sum + area.people, 0);
    expect(people).toBe(1_200_000);
    await undo(page);
    await expect.poll(names).toEqual(['Marchmouth', 'Marchshire']);
  });

  it('merges areas, and undo parts them again', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchmouth');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Merge into Marchmouth' });
    await dialog.getByRole('checkbox', { name: /Marchshire/ }).check();
    expect(await dialog.getByRole('status').textContent()).toContain('1,200,000 residents together');
    await dialog.getByRole('button', { name: /^Merge 1 area/ }).click();
    await expect
      .poll(() => listedAreas(page))
      .toEqual([{ name: 'Marchmouth', people: 1_200_000, verdict: 'fail', locked: false }]);
    await undo(page);
    await expect.poll(names).toEqual(['Marchmouth', 'Marchshire']);
  });

  it('keeps a locked area as it is, and says why nothing happens', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchmouth');
    await runCommand(page, 'Lock area');
    await expect.poll(async () => (await areaNamed(page, 'Marchmouth'))?.locked).toBe(true);
    const { x, y, width, height } = await mapReady(page);
    await page.keyboard.press('b');
    await stroke(page, [
      { x: x + width / 2, y: y + height / 2 },
      { x: x + width / 2, y: y + 30 },
    ]);
    await expect
      .poll(() => page.locator('.notice').allTextContents())
      .toEqual([expect.stringContaining('"Marchmouth" is locked')]);
    expect((await areaNamed(page, 'Marchmouth'))?.people).toBe(336_069);
    await runCommand(page, 'Unlock area');
    await expect.poll(async () => (await areaNamed(page, 'Marchmouth'))?.locked).toBe(false);
  });

  it('renames an area in the list', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchmouth');
    await page.keyboard.press('F2');
    await page.locator('input:focus').fill('The city');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(['Marchshire', 'The city']);
  });
});
