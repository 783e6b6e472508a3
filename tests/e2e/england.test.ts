import { copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { onScene } from '../support/browser.ts';
import { emptyHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, stroke } from '../support/browser-map.ts';
import { areaNamed, chooseArea, expectVerdict, listedAreas, showTier, undo } from '../support/browser-plan.ts';
import { hasChromium } from '../support/browser-program.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const here = hasChromium() && hasData(...FOLDERS);

/** A home with the atlas of England in it, linked where the file system can. */
async function englandHome(): Promise<string> {
  const home = emptyHome();
  const { path } = await englandAtlas('england-2021', FOLDERS);
  const copy = join(home, 'england.atlas.gpkg');
  try {
    linkSync(path, copy);
  } catch {
    copyFileSync(path, copy); // another file system
  }
  return home;
}

describe.skipIf(!here)('real England', () => {
  const scene = onScene(englandHome);

  beforeAll(async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'New plan', exact: true }).click();
    await page.getByRole('dialog', { name: 'New plan' }).getByRole('button', { name: 'Create and open' }).click();
    await page.getByRole('listbox', { name: 'Places' }).waitFor({ timeout: 60_000 });
    await mapReady(page);
  });

  it('opens with every place and system there is', async () => {
    const { page } = scene;
    await expect.poll(() => page.getByRole('heading', { level: 2, name: '152 places' }).count()).toBe(1);
    await showTier(page, 'Systems');
    await expect.poll(() => page.getByRole('heading', { level: 2, name: '42 systems' }).count()).toBe(1);
    await showTier(page, 'Places');
  });

  it('paints a stroke, and numbers and verdicts follow', async () => {
    const { page } = scene;
    await page.getByRole('searchbox', { name: 'Filter areas by name' }).fill('Lincolnshire');
    const [before] = (await listedAreas(page)).filter((area) => area.name === 'Lincolnshire');
    await chooseArea(page, 'Lincolnshire');
    await expectVerdict(page, 'Coterminosity', 'pass');
    const box = await mapReady(page);
    const { outside } = await borderOf(page, {
      from: middleOf(box),
      step: { x: -8, y: 0 },
      fact: 'Place',
      until: (place) => place !== 'Lincolnshire',
    });
    await page.keyboard.press('b');
    await stroke(page, [outside, { x: outside.x - 40, y: outside.y + 20 }]);
    await expectVerdict(page, 'Coterminosity', 'fail');
    expect((await areaNamed(page, 'Lincolnshire'))?.people).toBeGreaterThan(before?.people ?? Number.NaN);
    await undo(page);
    await expectVerdict(page, 'Coterminosity', 'pass');
    expect((await areaNamed(page, 'Lincolnshire'))?.people).toBe(before?.people);
  });
});
