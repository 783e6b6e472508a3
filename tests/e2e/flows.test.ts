import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems } from '../support/browser-axe.ts';
import { sampleHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, type PointedAt, stroke } from '../support/browser-map.ts';
import {
  chooseArea,
  criterion,
  expectVerdict,
  openPlanNamed,
  runCommand,
  saidAloud,
  scorecard,
  undo,
} from '../support/browser-plan.ts';

/** What the sample's registrations say of its two places as they are drawn. */
const LIVE = 'Patients registered at GP practices, 2022, counted';

describeInBrowser('patient flows of the sample county', () => {
  const scene = onScene(sampleHome);
  let inside: PointedAt;
  let outside: PointedAt;

  const panel = (): Locator => scene.page.getByRole('tabpanel');
  const cellsOf = async (area: string): Promise<string[]> => {
    const row = panel()
      .getByRole('row')
      .filter({ has: scene.page.getByRole('rowheader', { name: area, exact: true }) });
    return (await row.getByRole('cell').allTextContents()).slice(0, 7);
  };
  /** Live here, stay inside, localisation, served here, market share, go out, come in. */
  const outOf = async (area: string): Promise<number> => Number((await cellsOf(area))[5]?.replaceAll(',', ''));
  const focused = (): Promise<string | null> =>
    scene.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const filesOf = (part: string): Promise<string[]> =>
    scene.page.evaluate(
      (name) =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((url) => url.includes(name)),
      part,
    );

  beforeAll(async () => {
    const { page } = scene;
    await openPlanNamed(page, 'Marchshire as it is');
    await chooseArea(page, 'Marchmouth');
    const box = await mapReady(page);
    ({ inside, outside } = await borderOf(page, {
      from: middleOf(box),
      step: { x: 0, y: -6 },
      fact: 'Place',
      until: (place) => place === 'Marchshire',
    }));
  });

  it('changes the localisation and the leak of both places when a block is painted, and changes them back', async () => {
    const { page } = scene;
    const section = scorecard(page).getByRole('region', { name: 'Patient flows' });
    await expect.poll(() => section.textContent()).toContain('served inside');
    const stayed = await section.locator('strong').first().textContent();
    await page.keyboard.press('b');
    await stroke(page, [inside, outside, { x: outside.x + 40, y: outside.y - 20 }]);
    await page.keyboard.press('v');
    // The map keeps its size until the places on it are no longer needed.
    await expect.poll(() => section.locator('strong').first().textContent()).not.toBe(stayed);
    await runCommand(page, 'Flows table');
    await expect.poll(() => cellsOf('Marchmouth')).toHaveLength(7);
    const [drawn, leaked] = [await cellsOf('Marchmouth'), await outOf('Marchshire')];
    expect(await section.locator('strong').first().textContent()).toBe(drawn[2]);
    await undo(page);
    await expect.poll(() => section.locator('strong').first().textContent()).toBe(stayed);
    await expect.poll(async () => (await cellsOf('Marchmouth'))[2]).toBe(stayed);
    // Whoever lives in the painted blocks used practices in Marchshire: now they live there again.
    const [live, stay, , , , out] = await cellsOf('Marchmouth');
    expect(Number(drawn[0]?.replaceAll(',', ''))).toBeGreaterThan(Number(live?.replaceAll(',', '')));
    expect(drawn[5]).not.toBe(out);
    expect(await outOf('Marchshire')).not.toBe(leaked);
    expect(Number(live?.replaceAll(',', '')) - Number(stay?.replaceAll(',', ''))).toBe(Number(out?.replaceAll(',', '')));
    expect(await panel().textContent()).toContain(LIVE);
  });

  it('opens the table on the flows that a verdict rests on', async () => {
    const { page } = scene;
    await expectVerdict(page, 'Patient flows', 'fail');
    const row = criterion(page, 'Patient flows');
    await row.getByRole('button', { name: 'Flows of all areas' }).click();
    await expect.poll(() => panel().textContent()).toMatch(/Acute admissions.*modelled/);
    await panel().getByRole('combobox', { name: 'Flow set' }).selectOption('gp2022');
    await expect.poll(() => panel().textContent()).toContain(LIVE);
  });

  it('draws the flow map from a chunk that nobody fetched before, and lists its lines', async () => {
    const { page } = scene;
    expect(await filesOf('deck-drawing')).toEqual([]);
    await runCommand(page, 'Flow map');
    const card = page.getByRole('region', { name: 'Flow map' });
    // Two places: who stays in each, and who crosses, both ways.
    await expect.poll(() => card.getByRole('status').textContent()).toMatch(/^4 lines, [\d,]+ patients\.$/);
    await expect.poll(() => filesOf('deck-drawing')).toHaveLength(1);
    await expect
      .poll(() => card.getByRole('list', { name: 'Widths of lines' }).getByRole('listitem').count())
      .toBeGreaterThan(1);
    await card.getByRole('combobox', { name: 'Between' }).selectOption('providers');
    await expect.poll(() => card.getByRole('status').textContent()).toMatch(/^500 lines, .* Not shown: [\d,]+ lines/);
    await card.getByRole('button', { name: 'Lines as a table' }).click();
    await expect.poll(() => panel().getByRole('table').getAttribute('aria-rowcount')).toBe('501');
    expect(await accessibilityProblems(page)).toEqual([]);
    await card.getByRole('button', { name: 'Switch the flow map off' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await page.locator('.maplibregl-ctrl-top-left canvas, .maplibregl-control-container canvas').count()).toBe(0);
  });

  it('says the same numbers in the matrix, read by keyboard, and shows who crosses', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Areas', exact: true }).click();
    await expect.poll(() => cellsOf('Marchmouth')).toHaveLength(7);
    const [live = '', stay = '', share = ''] = await cellsOf('Marchmouth');
    await runCommand(page, 'Flow matrix');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await grid.locator('[tabindex="0"]').focus();
    expect(await focused()).toMatch(/^All areas: [\d,]+ patients$/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toMatch(/^From Marchmouth to All areas: /);
    expect(await focused()).toBe(`From Marchmouth to All areas: ${live} patients`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe(`Within Marchmouth: ${stay} patients, ${share} of Marchmouth's`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toMatch(/^From Marchmouth to Marchshire: [\d,]+ patients, [\d.]+% of Marchmouth's$/);
    const crossing = /: ([\d,]+ patients)/.exec((await focused()) ?? '')?.[1] ?? '';
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const border = page.getByRole('region', { name: 'Who crosses between Marchmouth and Marchshire' });
    await border.waitFor();
    expect(await border.textContent()).toContain(`${crossing} live in Marchmouth and are served in Marchshire`);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shows the border that is pressed on the map', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Areas', exact: true }).click();
    const box = await mapReady(page);
    await runCommand(page, 'Zoom to the selected area');
    const at = await borderOf(page, {
      from: middleOf(box),
      step: { x: 0, y: -3 },
      fact: 'Place',
      until: (place) => place === 'Marchshire',
    });
    await page.mouse.click(at.outside.x, (at.outside.y + at.inside.y) / 2);
    await page.getByRole('region', { name: /^Who crosses between/ }).waitFor();
  });

  it('draws who crosses as a diagram, with the same in words', async () => {
    const { page } = scene;
    await runCommand(page, 'Flow diagram');
    const list = page.getByRole('list', { name: 'Areas of the diagram' });
    await list.getByRole('button').first().focus();
    await expect.poll(() => page.locator('#flow-diagram-says').textContent()).toMatch(/^From March\w+: [\d,]+ to March/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shades the catchment of a practice by three methods', async () => {
    const { page } = scene;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill('abbey surgery');
    await page
      .getByRole('option')
      .filter({ hasText: /^Catchment of ABBEY SURGERY/i })
      .first()
      .click();
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect.poll(() => legend.textContent()).toMatch(/Catchment of abbey surgery/i);
    await expect.poll(() => legend.textContent()).toMatch(/by the people who do use it\. [\d,]+ patients in \d+ blocks/);
    await legend.getByRole('combobox', { name: 'Method' }).selectOption('fptp');
    await expect.poll(() => legend.textContent()).toMatch(/where more people use it than any other\./);
    expect(await accessibilityProblems(page)).toEqual([]);
    await legend.getByRole('button', { name: 'Back to areas' }).click();
    await expect.poll(() => legend.textContent()).toContain('Place outline');
  });

  it('drafts areas from flows, puts them in the plan as one step, and takes them back', async () => {
    const { page } = scene;
    await page.keyboard.press('1');
    const areas = (): Promise<number> => page.locator('.area-row').count();
    const before = await page.locator('.area-browser, .left-pane').first().textContent();
    await runCommand(page, 'Areas from flows');
    const dialog = page.getByRole('dialog', { name: 'Neighbourhoods from flows' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Residents at most' }).fill('');
    await dialog.getByRole('button', { name: 'Draw a draft' }).click();
    const card = page.getByRole('region', { name: 'Draft of neighbourhoods from flows' });
    await card.waitFor();
    expect(await saidAloud(page)).toMatch(/^Draft of \d+ areas, [\d.]+% stay inside/);
    expect(await page.locator('.area-browser, .left-pane').first().textContent()).toBe(before);
    expect(await accessibilityProblems(page)).toEqual([]);
    await card.getByRole('button', { name: 'Accept' }).click();
    await card.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.area-browser, .left-pane').first().textContent()).not.toBe(before);
    await undo(page);
    await expect.poll(() => page.locator('.area-browser, .left-pane').first().textContent()).toBe(before);
    expect(await areas()).toBeGreaterThan(0);
    await page.keyboard.press('2');
    await chooseArea(page, 'Marchmouth');
    await expectVerdict(page, 'Size', 'pass');
  });
});
