import { copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onScene } from '../support/browser.ts';
import { emptyHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, stroke } from '../support/browser-map.ts';
import {
  areaNamed,
  chooseArea,
  createEmptyPlan,
  criterion,
  expectVerdict,
  scorecard,
  showTier,
  undo,
} from '../support/browser-plan.ts';
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

  it('opens with empty tiers on the map', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'New plan', exact: true }).click();
    await createEmptyPlan(page, 'England from nothing');
    await mapReady(page);
  });

  it('seeds its tiers with every upper-tier council and every STP there is', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: /^Seed from Upper-tier councils/ }).click();
    await page.getByRole('heading', { level: 2, name: '152 places' }).waitFor();
    await showTier(page, 'Systems');
    await page.getByRole('button', { name: /^Seed from Sustainability/ }).click();
    await page.getByRole('heading', { level: 2, name: '42 systems' }).waitFor();
    // The last cell: blocks that no system holds.
    await expect
      .poll(() =>
        scorecard(page)
          .getByRole('row', { name: /^Systems/ })
          .getByRole('cell')
          .last()
          .textContent(),
      )
      .toBe('0');
    await showTier(page, 'Places');
  });

  it('turns coterminosity to fail when a stroke crosses a council line, names the sliver, and passes when taken back', async () => {
    const { page } = scene;
    await page.getByRole('searchbox', { name: 'Filter areas by name' }).fill('Lincolnshire');
    await chooseArea(page, 'Lincolnshire');
    const people = async (): Promise<number> => (await areaNamed(page, 'Lincolnshire'))?.people ?? Number.NaN;
    const before = await people();
    await expectVerdict(page, 'Coterminosity', 'pass');
    const { outside } = await borderOf(page, {
      from: middleOf(await mapReady(page)),
      step: { x: -8, y: 0 },
      fact: 'Place',
      until: (place) => place !== 'Lincolnshire',
    });
    await page.keyboard.press('b');
    await stroke(page, [outside, { x: outside.x - 40, y: outside.y + 20 }]);
    await expectVerdict(page, 'Coterminosity', 'fail');
    const gained = (await people()) - before;
    expect(gained).toBeGreaterThan(0);
    const slivers = await criterion(page, 'Coterminosity').locator('.offender').allTextContents();
    expect(slivers).toHaveLength(1);
    // Blocks are called after their council: "Newark and Sherwood 004D".
    expect(slivers[0]).toContain(`inside the area but in ${outside.name.replace(/ \w+$/, '')}`);
    expect(slivers[0]).toContain(`${gained.toLocaleString('en-GB')} residents`);
    await undo(page);
    await expectVerdict(page, 'Coterminosity', 'pass');
    expect(await people()).toBe(before);
  });
});
