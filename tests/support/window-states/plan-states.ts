// The window of a plan: tiers, areas, scorecard, what lies over the map, tables.
import { mapReady } from '../browser-map.ts';
import { chooseArea, criterion, expectVerdict, runCommand, scorecard, showTier } from '../browser-plan.ts';
import { buttonOf, closeDialog, pressEscape, type Way, type WindowState } from './window-state.ts';

const openAllCriteria: Way = async (page) => {
  const closed = scorecard(page).locator('.criterion-head[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
};

const pickTheme = async (page: Parameters<Way>[0], name: RegExp): Promise<void> => {
  await buttonOf(page, 'Theme').click();
  await page.getByRole('dialog', { name: 'Colours on the map' }).locator('label').filter({ hasText: name }).first().click();
  await closeDialog(page);
};

const TABLES = ['Areas table', 'Cross-tab table', 'Compare table', 'History table', 'Sources table'].map(
  (name): WindowState => ({
    name,
    reach: async (page) => {
      await runCommand(page, name);
      await page.getByRole('tabpanel').waitFor();
    },
  }),
);

/** Begins and ends with the places of the sample county. */
export const PLAN_STATES: readonly WindowState[] = [
  { name: 'plan', reach: mapReady },
  { name: 'neighbourhoods', reach: (page) => page.keyboard.press('1') },
  { name: 'systems', reach: (page) => page.keyboard.press('3'), leave: (page) => showTier(page, 'Places') },
  {
    name: 'area that fails',
    reach: async (page) => {
      await chooseArea(page, 'Marchshire');
      await expectVerdict(page, 'Size', 'fail');
    },
  },
  { name: 'area with every test open', reach: openAllCriteria },
  {
    name: 'offender pointed out',
    reach: async (page) => {
      await chooseArea(page, 'Marchmouth');
      await showTier(page, 'Neighbourhoods');
      await page
        .getByRole('option', { name: /, fail(, locked)?$/ })
        .first()
        .click();
      const first = scorecard(page).getByRole('button', { name: /^Show .* on the map$/ });
      if ((await first.count()) > 0) await first.first().click();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await showTier(page, 'Places');
      await chooseArea(page, 'Marchshire');
    },
  },
  {
    name: 'area menu',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^What to do with/ })
        .first()
        .click();
      await page.getByRole('menu').waitFor();
    },
    leave: pressEscape,
  },
  { name: 'layers', reach: (page) => buttonOf(page, /^Layers/).click() },
  {
    name: 'layers shown',
    reach: async (page) => {
      for (const box of (await page.getByRole('dialog').getByRole('checkbox').all()).slice(0, 4)) await box.check();
      await closeDialog(page);
    },
    // Four layers take their time to draw without a graphics card.
    leave: async (page) => {
      await buttonOf(page, /^Layers/).click();
      await buttonOf(page, 'Hide all layers').click();
      await closeDialog(page);
    },
  },
  { name: 'themes', reach: (page) => buttonOf(page, 'Theme').click(), leave: closeDialog },
  { name: 'theme of density', reach: (page) => pickTheme(page, /densit/i), leave: (page) => pickTheme(page, /^Areas/i) },
  ...TABLES,
  {
    name: 'arrangement without a reason',
    reach: async (page) => {
      await page.keyboard.press('Control+j');
      await chooseArea(page, 'Marchshire');
      await criterion(page, 'Size')
        .getByRole('button', { name: /^Record an arrangement/ })
        .click();
      await buttonOf(page, 'Record').click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'arrangement recorded',
    reach: async (page) => {
      await page.getByRole('dialog').getByRole('textbox').fill('A joint committee plans for both.');
      await buttonOf(page, 'Record').click();
      await expectVerdict(page, 'Size', 'arguable');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await runCommand(page, 'Select nothing');
    },
    leave: (page) => page.keyboard.press('Control+z'),
  },
];
