import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems } from '../support/browser-axe.ts';
import { dropFiles } from '../support/browser-files.ts';
import { sampleHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, pointAt, stroke } from '../support/browser-map.ts';
import { chooseArea, criterion, openPlanNamed, runCommand, saidAloud, scorecard, undo } from '../support/browser-plan.ts';
import { osmPbf } from '../support/osm-pbf.ts';

/** Points between the ends of a road: enough of them that adding takes long enough to be stopped. */
const BENDS = 60;

/** A road from every block of an atlas to each block beside it, as an extract of OpenStreetMap. */
function roadsBetweenBlocks(path: string): Uint8Array {
  const file = openAtlas(path, { openedAt: new Date('2026-01-01T00:00:00.000Z') });
  try {
    const { blocks, adjacency } = file.atlas();
    const nodes = blocks.codes.map((_, block) => ({
      id: block + 1,
      longitude: blocks.longitude[block]!,
      latitude: blocks.latitude[block]!,
    }));
    const ways: { id: number; nodes: number[]; tags: { highway: string } }[] = [];
    for (let block = 0; block < blocks.count; block++) {
      for (let at = adjacency.offsets[block]!; at < adjacency.offsets[block + 1]!; at++) {
        const other = adjacency.neighbours[at]!;
        if (other < block) continue;
        const [from, to] = [nodes[block]!, nodes[other]!];
        const bends = Array.from({ length: BENDS }, (_, bend) => ({
          id: nodes.length + bend + 1,
          longitude: from.longitude + ((to.longitude - from.longitude) * (bend + 1)) / (BENDS + 1),
          latitude: from.latitude + ((to.latitude - from.latitude) * (bend + 1)) / (BENDS + 1),
        }));
        nodes.push(...bends);
        const way = [from.id, ...bends.map(({ id }) => id), to.id];
        ways.push({ id: ways.length + 1, nodes: way, tags: { highway: 'secondary' } });
      }
    }
    return osmPbf({ nodes, ways });
  } finally {
    file.close();
  }
}

describeInBrowser('travel in the sample county', () => {
  const scene = onScene(sampleHome);
  const legend = (): Locator => scene.page.getByRole('region', { name: 'Legend' });
  const panel = (): Locator => scene.page.getByRole('tabpanel');
  const section = (): Locator => scorecard(scene.page).getByRole('region', { name: 'Travel', exact: true });
  const band = async (label: string): Promise<number> => {
    const cell = legend()
      .getByRole('row', { name: new RegExp(`^${label}`) })
      .getByRole('cell');
    return Number((await cell.textContent())?.replaceAll(',', ''));
  };
  const verdictOf = async (name: string): Promise<string> =>
    (await criterion(scene.page, name).locator('.criterion-head').textContent()) ?? '';
  const figuresOf = async (area: string): Promise<string[]> => {
    const row = panel()
      .getByRole('row')
      .filter({ has: scene.page.getByRole('rowheader', { name: area, exact: true }) });
    return row.getByRole('cell').allTextContents();
  };

  beforeAll(async () => {
    await openPlanNamed(scene.page, 'Marchshire as it is');
    await mapReady(scene.page);
  });

  it('shows minutes by road to the nearest emergency department, people by band, and the way of a block', async () => {
    const { page } = scene;
    await page.getByRole('button', { name: 'Theme', exact: true }).click();
    await page.getByRole('radio', { name: 'Emergency department' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => legend().textContent()).toMatch(/nearest emergency department by car.*By road: /s);
    const bands = await Promise.all(['up to 15', '15 to 30', '30 to 45', '45 to 60', 'over 60'].map(band));
    expect(bands.reduce((sum, people) => sum + people, 0)).toBe(1_200_000);
    const box = await mapReady(page);
    const block = await pointAt(page, { x: box.x + box.width * 0.62, y: box.y + box.height * 0.42 });
    expect(block?.facts['Emergency department']).toMatch(/^\d+ min to .+ \([\d.]+ km\)$/);
  });

  it('changes theme, curve, table and verdict when a hospital is closed by keyboard alone, and undo restores them all', async () => {
    const { page } = scene;
    await chooseArea(page, 'Marchmouth');
    await expect.poll(() => section().textContent()).toContain('Half of residents within');
    await runCommand(page, 'Travel table');
    await expect.poll(() => figuresOf('Marchmouth')).toHaveLength(12);
    const before = {
      figures: await figuresOf('Marchmouth'),
      near: await band('up to 15'),
      curve: await section().locator('.curve-says').textContent(),
      harm: await verdictOf('Boundary harm'),
    };
    await runCommand(page, 'Sites of care');
    await panel().getByRole('row').filter({ hasText: 'Marchmouth' }).first().focus();
    await page.keyboard.press('Enter');
    const chosen = panel().getByRole('region', { name: /^What to do with/ });
    await chosen.getByRole('textbox', { name: 'Reason' }).fill('Its building is sold.');
    await chosen.getByRole('button', { name: 'Close', exact: true }).focus();
    await page.keyboard.press('Enter');
    await legend().getByRole('button', { name: 'Difference' }).waitFor();
    await expect.poll(() => saidAloud(page)).toMatch(/^Close .* [\d,]+ people travel longer$/);
    await expect.poll(() => band('up to 15')).toBeLessThan(before.near);
    await runCommand(page, 'Select nothing');
    await expect
      .poll(() => scorecard(page).getByRole('region', { name: 'Changes of sites' }).textContent())
      .toContain('Its building is sold.');
    await chooseArea(page, 'Marchmouth');
    await legend().getByRole('button', { name: 'Today' }).click();
    await expect.poll(() => band('up to 15')).toBe(before.near);
    await legend().getByRole('button', { name: 'Difference' }).click();
    await expect.poll(() => band('over 15 more')).toBeGreaterThan(100_000);
    await expect.poll(() => section().locator('.curve-says').textContent()).toMatch(/\(today [\d.]+%\)/);
    await panel().getByRole('button', { name: 'Areas', exact: true }).click();
    // With today's figures beside them.
    await expect.poll(() => figuresOf('Marchmouth')).toHaveLength(16);
    await expect.poll(() => verdictOf('Boundary harm')).not.toBe(before.harm);
    expect(await accessibilityProblems(page)).toEqual([]);
    await undo(page);
    await expect.poll(() => figuresOf('Marchmouth')).toEqual(before.figures);
    await expect.poll(() => band('up to 15')).toBe(before.near);
    await expect.poll(() => section().locator('.curve-says').textContent()).toBe(before.curve);
    await expect.poll(() => verdictOf('Boundary harm')).toBe(before.harm);
  });

  it('hands over the table of blocks', async () => {
    const { page } = scene;
    const coming = page.waitForEvent('download');
    await panel().getByRole('button', { name: 'Blocks as CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/emergency-department-car.*\.csv$/);
    const text = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(text).toString('utf8')).toMatch(/^block,.*,seconds,metres,snapMetres,/);
    await page.keyboard.press('Control+j');
    await runCommand(page, 'Select nothing');
  });

  it('opens a site where the map is pressed, and takes it back', async () => {
    const { page } = scene;
    await runCommand(page, 'Fit the whole plan');
    const box = await mapReady(page);
    await runCommand(page, 'Open a site');
    const card = page.getByRole('region', { name: 'Open a site' });
    await card.getByRole('textbox', { name: 'Name' }).fill('Wendale Hospital');
    await card.getByRole('button', { name: 'Choose its place' }).click();
    // Out at sea: refused on the card, which goes on waiting for a better place.
    await page.mouse.click(box.x + box.width * 0.02, box.y + box.height * 0.04);
    await expect
      .poll(() => card.getByRole('alert').textContent())
      .toMatch(/lies in no block of the atlas.*Choose a place on land/s);
    await card.getByRole('button', { name: 'Give up' }).click();
    expect(await card.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Wendale Hospital');
    await card.getByRole('button', { name: 'Choose its place' }).click();
    expect(await card.getByRole('alert').count()).toBe(0);
    await page.mouse.click(box.x + box.width * 0.02, box.y + box.height * 0.04);
    await card.getByRole('alert').waitFor();
    await page.mouse.click(box.x + box.width * 0.55, box.y + box.height * 0.3);
    const site = page.getByRole('region', { name: 'Wendale Hospital' });
    await expect.poll(() => site.textContent()).toMatch(/opened by the plan.*Nearest for[1-9][\d,]* residents/s);
    // Some blocks on by keyboard alone.
    const place = (): Promise<string | null> => site.locator('.travel-facts').textContent();
    const before = await place();
    await site.getByRole('button', { name: 'Move' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => saidAloud(page)).toMatch(/^Moving Wendale Hospital\. /);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(place).not.toBe(before);
    expect(await site.textContent()).toContain('opened by the plan');
    await site.getByRole('button', { name: 'Do not open' }).click();
    await site.waitFor({ state: 'detached' });
    await legend().getByRole('button', { name: 'Difference' }).waitFor({ state: 'detached' });
  });

  it('counts whom a line pushes past nearer care while it is painted', async () => {
    const { page } = scene;
    const beyond = async (): Promise<number> => {
      const text = (await legend().locator('.travel-beyond .numbers').textContent()) ?? '';
      return Number(text.replaceAll(',', ''));
    };
    await chooseArea(page, 'Marchmouth');
    const box = await mapReady(page);
    const { inside, outside } = await borderOf(page, {
      from: middleOf(box),
      step: { x: 0, y: -6 },
      fact: 'Place',
      until: (place) => place === 'Marchshire',
    });
    const [people, harm] = [await beyond(), await verdictOf('Boundary harm')];
    await page.keyboard.press('b');
    await stroke(page, [inside, outside, { x: outside.x + 40, y: outside.y - 20 }]);
    await page.keyboard.press('v');
    await expect.poll(beyond).not.toBe(people);
    await undo(page);
    await expect.poll(beyond).toBe(people);
    await expect.poll(() => verdictOf('Boundary harm')).toBe(harm);
  });

  it('adds the roads of an extract of OpenStreetMap that is dropped on the plan, after it was told to stop half-way', async () => {
    const { page, host } = scene;
    await chooseArea(page, 'Marchshire');
    await expect.poll(() => scorecard(page).textContent()).toContain('Ordnance Survey, April 2021');
    const bytes = roadsBetweenBlocks(join(host.home, 'marchshire.atlas.gpkg'));
    await dropFiles(page, '.plan-window', [{ name: 'marchshire.osm.pbf', text: bytes }]);
    const dialog = page.getByRole('dialog', { name: 'Import data' });
    const add = dialog.getByRole('button', { name: /^Add roads to/ });
    await add.waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await add.click();
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await add.waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    expect(await legend().textContent()).toContain('By road: Ordnance Survey');
    await add.click();
    await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
    await expect.poll(() => legend().textContent(), { timeout: 30_000 }).toMatch(/By road: OpenStreetMap/);
    // Verdicts rest on the new roads as well.
    await expect.poll(() => criterion(page, 'Boundary harm').textContent()).toContain('OpenStreetMap');
  });
});
