// Travel: theme and legend, sites with their card, isochrones, a closed site before and after, tables, curve, speeds.
import type { Page } from 'playwright-core';
import { chooseArea, runCommand, scorecard, undo } from '../browser-plan.ts';
import { buttonOf, closeDialog, pressEscape, type WindowState } from './window-state.ts';

const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });
const panel = (page: Page) => page.getByRole('tabpanel');
const part = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();
const travel = (page: Page) => scorecard(page).getByRole('region', { name: 'Travel', exact: true });

/** Begins and ends with the places of the sample county, no area selected, no table open. */
export const ACCESS_STATES: readonly WindowState[] = [
  {
    name: 'travel times on the map',
    reach: async (page) => {
      await runCommand(page, 'Travel times on the map');
      await legend(page).getByText('Residents').waitFor();
    },
  },
  {
    name: 'travel of an area',
    reach: async (page) => {
      await chooseArea(page, 'Marchmouth');
      await travel(page).getByText('Half of residents').waitFor();
      await travel(page).evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'way of a block',
    reach: async (page) => {
      await travel(page).locator('.share-act').first().click();
      await page
        .getByRole('region', { name: /^Way of / })
        .getByText(/km/)
        .first()
        .waitFor();
    },
    leave: async (page) => {
      await buttonOf(page, 'Take the way away').click();
      await pressEscape(page);
      await runCommand(page, 'Fit the whole plan');
    },
  },
  {
    name: 'travel table',
    reach: async (page) => {
      await runCommand(page, 'Travel table');
      await panel(page)
        .getByText(/^Everybody: /)
        .waitFor();
    },
  },
  {
    name: 'travel curve',
    reach: async (page) => {
      await part(page, 'Curve');
      await panel(page).getByRole('slider').focus();
    },
  },
  {
    name: 'sites of care',
    reach: async (page) => {
      await part(page, 'Sites');
      await panel(page).getByRole('row').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'Ground it is reached from' }).waitFor();
    },
  },
  {
    name: 'isochrones of a site',
    reach: async (page) => {
      await page.getByRole('checkbox', { name: 'Ground it is reached from' }).check();
      await page.getByText('within 15').waitFor();
      await runCommand(page, 'Fit the whole plan');
    },
  },
  {
    name: 'closed site, before and after',
    reach: async (page) => {
      await part(page, 'Close');
      await legend(page).getByRole('button', { name: 'Difference' }).click();
    },
    leave: async (page) => {
      await undo(page);
      await legend(page).getByRole('button', { name: 'Difference' }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'open a site',
    reach: async (page) => {
      await part(page, 'Open a site\u2026');
      await page.getByRole('button', { name: 'Choose its place' }).waitFor();
    },
  },
  {
    name: 'place for a site',
    reach: (page) => buttonOf(page, 'Choose its place').click(),
    leave: async (page) => {
      await buttonOf(page, 'Give up').click();
      await buttonOf(page, 'Open no site').click();
      await page.keyboard.press('Control+j');
    },
  },
  {
    name: 'travel speeds',
    reach: async (page) => {
      await runCommand(page, 'Travel speeds');
      await page.getByRole('dialog').getByText('A road', { exact: true }).waitFor();
    },
    leave: async (page) => {
      await closeDialog(page);
      await buttonOf(page, 'Back to areas').click();
      await runCommand(page, 'Select nothing');
    },
  },
];
