import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { sampleHome } from '../support/browser-host.ts';
import { areaNamed, criterion, expectVerdict, saidAloud } from '../support/browser-plan.ts';
import { until } from '../support/until.ts';

/** Presses Tab (or Shift and Tab, to go back) until the focus is on what is sought, as somebody without a mouse would. */
async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const focus = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (element === document.body) return '';
      return `${element?.getAttribute('role') ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`;
    });
    if (wanted.test(focus)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${wanted}.`);
}

/** Presses a key until what is said aloud is as wanted. Returns what was said. */
async function pressUntil(page: Page, key: string, wanted: RegExp): Promise<string> {
  for (let press = 0; press < 40; press++) {
    const before = await saidAloud(page);
    await page.keyboard.press(key);
    await until(async () => (await saidAloud(page)) !== before, `something is said after ${key}`);
    const said = await saidAloud(page);
    if (wanted.test(said)) return said;
  }
  throw new Error(`${key} never led to ${wanted}.`);
}

describeInBrowser('the whole job without a mouse', () => {
  const scene = onScene(sampleHome);

  it('opens the plan, chooses an area of the list, and hears on the map what is there', async () => {
    const { page } = scene;
    await tabTo(page, /Marchshire as it is/);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Places' }).waitFor();
    await tabTo(page, /^listbox Places/);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { level: 2, name: 'Marchmouth' }).waitFor();
    await tabTo(page, /^application Map of/);
    await pressUntil(page, 'ArrowUp', /people, Marchmouth$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => saidAloud(page)).toBe('Marchmouth selected');
  });

  it('walks over the council line and draws back what is beyond', async () => {
    const { page } = scene;
    await page.keyboard.press('b');
    await pressUntil(page, 'ArrowUp', /people, Marchshire$/);
    await page.keyboard.press(' ');
    await expect.poll(() => saidAloud(page)).toMatch(/Marchmouth/);
    await expect.poll(async () => (await areaNamed(page, 'Marchmouth'))?.people).toBeGreaterThan(336_069);
    await page.keyboard.down('Shift');
    for (let more = 0; more < 4; more++) await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Shift');
    await expectVerdict(page, 'Coterminosity', 'fail');
    await expect.poll(() => saidAloud(page)).toContain('Marchmouth: coterminosity now fails');
  });

  it('goes to the failing test, reads which sliver it is and has it shown', async () => {
    const { page } = scene;
    const sliver = criterion(page, 'Coterminosity').locator('.offender');
    expect(await sliver.textContent()).toMatch(/inside the area but in \w+/);
    await tabTo(page, /^ Coterminosity/);
    await page.keyboard.press('Tab');
    await tabTo(page, /^ Show .* on the map$/);
    await page.keyboard.press('Enter');
    // Pointed out: Escape first takes that back, and only then the selection.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.area-row[aria-selected="true"]').count()).toBe(1);
    // Back past what stands before the scorecard: forwards lies all the rest of it.
    await tabTo(page, /^application Map of/, 'Shift+Tab');
  });

  it('undoes, changes the tier and hears the areas of that tier', async () => {
    const { page } = scene;
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await areaNamed(page, 'Marchmouth'))?.people).toBe(336_069);
    await page.keyboard.press('3');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => saidAloud(page)).toMatch(/people, (Moor and Vale|Marchmouth and the Coast)$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
  });

  it('reads the same in a table', async () => {
    const { page } = scene;
    await page.keyboard.press('Control+j');
    await expect.poll(() => page.getByRole('tabpanel').textContent()).toMatch(/Marchmouth.*336,069/s);
  });
});
