// The window of a plan as a user reads it: lists, scorecard, what is said aloud.
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

export interface ListedArea {
  readonly name: string;
  readonly people: number;
  readonly verdict: string;
  readonly locked: boolean;
}

/** Opens a plan of the start screen and waits for its areas. */
export async function openPlanNamed(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await page.getByRole('listbox').waitFor();
}

/** Fills in the dialog for a new plan that stands open: every tier from nothing. */
export async function createEmptyPlan(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  for (const tier of ['Systems', 'Places', 'Neighbourhoods'])
    await dialog.getByRole('combobox', { name: tier }).selectOption({ label: 'Leave empty' });
  await dialog.getByRole('textbox', { name: 'Name of the plan' }).fill(name);
  await dialog.getByRole('button', { name: 'Create and open' }).click();
  await page
    .getByRole('button', { name: /^Seed from/ })
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Areas of the tier on show, in the order of the list. */
export async function listedAreas(page: Page): Promise<ListedArea[]> {
  const spoken = await page.locator('.area-row > .spoken-only').allTextContents();
  return spoken.map((label) => {
    const [, name = '', people = '', verdict = '', locked] =
      /^(.*), ([\d,]+) residents?, (pass|arguable|fail|not assessed)(, locked)?$/.exec(label) ?? [];
    return { name, people: Number(people.replaceAll(',', '')), verdict, locked: locked !== undefined };
  });
}

export const areaNamed = async (page: Page, name: string): Promise<ListedArea | undefined> =>
  (await listedAreas(page)).find((area) => area.name === name);

export const chooseArea = (page: Page, name: string): Promise<void> =>
  page.getByRole('option', { name: new RegExp(`^${name}, `) }).click();

export const showTier = (page: Page, tier: 'Neighbourhoods' | 'Places' | 'Systems'): Promise<void> =>
  page.locator('.tier-switch').getByText(tier, { exact: true }).click();

export const scorecard = (page: Page): Locator => page.getByRole('complementary', { name: 'Scorecard' });

/** The row of a criterion in the scorecard. */
export const criterion = (page: Page, name: string): Locator =>
  scorecard(page)
    .locator('li.criterion')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${name}\\b`) }) });

/** Waits until a criterion of the selected area has a verdict. */
export async function expectVerdict(page: Page, name: string, verdict: string): Promise<void> {
  const row = criterion(page, name).locator('.criterion-verdict');
  await until(async () => (await row.textContent()) === verdict, `${name}: ${verdict}`, { timeoutMs: 10_000 });
}

/** Runs a command of the window by its name, as the palette offers it. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option').filter({ hasText: name }).first().click();
  await palette.waitFor({ state: 'hidden' });
}

export const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');

/** The newest sentence for screen readers. */
export const saidAloud = async (page: Page): Promise<string> =>
  (await page.locator('.app > .spoken-only[role="status"]').textContent()) ?? '';
