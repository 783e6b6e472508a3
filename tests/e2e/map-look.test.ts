import { expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { sampleHome } from '../support/browser-host.ts';
import { mapReady, pointAt } from '../support/browser-map.ts';
import { openPlanNamed } from '../support/browser-plan.ts';

describeInBrowser('the look of the map', () => {
  const scene = onScene(sampleHome);
  const layers = () => scene.page.getByRole('dialog', { name: 'Boundaries on the map' });
  const themes = () => scene.page.getByRole('dialog', { name: 'Colours on the map' });
  const legend = () => scene.page.getByRole('region', { name: 'Legend' });
  const inLegend = () => legend().getByRole('list', { name: 'Layers on the map' }).getByRole('listitem');
  /** Whether an element can be seen whole within another. */
  const within = async (inner: ReturnType<typeof legend>, outer: ReturnType<typeof legend>): Promise<boolean> => {
    const [one, other] = [await inner.boundingBox(), await outer.boundingBox()];
    return !!one && !!other && one.y >= other.y && one.y + one.height <= other.y + other.height;
  };

  it('has what draws the map ready before anybody asks for one', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Marchshire as it is', exact: true }).waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    await openPlanNamed(page, 'Marchshire as it is');
    await mapReady(page);
  });

  it('begins clear of the tools, and comes back there', async () => {
    const { page } = scene;
    const tools = await page.getByRole('toolbar', { name: 'Drawing tools' }).boundingBox();
    const under = (tools?.y ?? 0) + (tools?.height ?? 0) + 4;
    const box = await mapReady(page);
    const shows = async (y: number): Promise<boolean> => {
      for (let x = box.x + 20; x < box.x + box.width; x += 60) if (await pointAt(page, { x, y })) return true;
      return false;
    };
    expect(await shows(under)).toBe(false);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await shows(under)).toBe(true);
    await page.keyboard.press('f');
    expect(await shows(under)).toBe(false);
  });

  it('explains every layer on the map, however many, and takes them away', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: /^Layers/ }).click();
    const boxes = await layers().getByRole('checkbox').all();
    for (const box of boxes) await box.check();
    const names = (await layers().locator('label').allTextContents()).map((name) => name.trim());
    await page.keyboard.press('Escape');
    expect((await inLegend().allTextContents()).map((name) => name.trim())).toEqual(names);
    const [card, map] = [await legend().boundingBox(), await mapReady(page)];
    expect(card?.height).toBeLessThanOrEqual(map.height / 2);
    await inLegend().last().scrollIntoViewIfNeeded();
    expect(await within(inLegend().last(), legend())).toBe(true);

    await page.getByRole('button', { name: `Hide ${names[0]}` }).focus();
    await page.keyboard.press('Enter');
    expect(await inLegend().count()).toBe(names.length - 1);
    // The focus waits at the next one, so that Enter goes on.
    for (let left = names.length - 2; left >= 0; left--) {
      await page.keyboard.press('Enter');
      expect(await inLegend().count()).toBe(left);
    }
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('legend-head');
    expect(await page.getByRole('button', { name: 'Layers', exact: true }).count()).toBe(1);
  });

  it('opens the list of themes at the one in force, and walks it by keys', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Theme', exact: true }).click();
    await themes().getByText('Domains of the index').click();
    const domain = themes().getByRole('group', { name: 'Deprivation' }).locator('details').getByRole('radio').last();
    await domain.check();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Theme', exact: true }).click();
    expect(await domain.isChecked()).toBe(true);
    expect(await within(domain, themes())).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await domain.isChecked()).toBe(false);
    expect(await themes().getByRole('radio', { checked: true }).count()).toBe(1);
    await themes().getByRole('radio', { name: 'Areas of the tier' }).check();
    await page.keyboard.press('Escape');
  });
});
