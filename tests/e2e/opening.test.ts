import { expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { emptyHome } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { areaNamed, createEmptyPlan, listedAreas, scorecard, showTier } from '../support/browser-plan.ts';

describeInBrowser('opening the sample county from an empty library', () => {
  const scene = onScene(emptyHome);

  it('makes the county, offers the tour and shows its places on the map', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Open the sample county' }).click();
    const tour = page.getByRole('dialog', { name: 'Three tiers of areas' });
    await tour.getByRole('button', { name: 'Skip' }).click({ timeout: 90_000 });
    await page.getByRole('listbox', { name: 'Places' }).waitFor();
    expect(await listedAreas(page)).toEqual([
      { name: 'Marchmouth', people: 336_069, verdict: 'fail', locked: false },
      { name: 'Marchshire', people: 863_931, verdict: 'fail', locked: false },
    ]);
    await mapReady(page);
    await expect
      .poll(() =>
        scorecard(page)
          .getByRole('row', { name: /^Places/ })
          .textContent(),
      )
      .toBe('Places20000');
  });

  it('shows each tier with its own areas', async () => {
    const { page } = scene;
    await showTier(page, 'Neighbourhoods');
    await expect.poll(() => page.getByRole('heading', { level: 2, name: '30 neighbourhoods' }).count()).toBe(1);
    await page.keyboard.press('3');
    await expect.poll(async () => (await listedAreas(page)).map((area) => area.people)).toHaveLength(2);
    await page.keyboard.press('2');
    await expect.poll(() => areaNamed(page, 'Marchmouth')).toBeDefined();
  });

  it('seeds empty tiers of a new plan from boundaries that exist', async () => {
    const { page } = scene;
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'New plan', exact: true }).click();
    await createEmptyPlan(page, 'From nothing');
    await page.getByRole('button', { name: /^Seed from Clinical commissioning groups/ }).click();
    await expect.poll(() => listedAreas(page)).toHaveLength(5);
    await showTier(page, 'Systems');
    await page.getByRole('button', { name: /^Seed from Sustainability/ }).click();
    await expect.poll(() => listedAreas(page)).toHaveLength(2);
    const people = (await listedAreas(page)).reduce((sum, area) => sum + area.people, 0);
    expect(people).toBe(1_200_000);
  });
});
