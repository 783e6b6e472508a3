// Patient flows: table, matrix, diagram, border, flow map with its lines, a catchment, a draft of areas.
import type { Page } from 'playwright-core';
import { chooseArea, runCommand, scorecard, showTier } from '../browser-plan.ts';
import { buttonOf, type WindowState } from './window-state.ts';

const card = (page: Page, name: string) => page.getByRole('region', { name });
const figures = (page: Page) => page.getByRole('tabpanel').locator('.flow-note:not(:empty)').waitFor();

/** Begins and ends with the places of the sample county, no area selected, no table open. */
export const FLOW_STATES: readonly WindowState[] = [
  {
    name: 'flows of an area',
    reach: async (page) => {
      await chooseArea(page, 'Marchmouth');
      const section = scorecard(page).getByRole('region', { name: 'Patient flows' });
      await section.getByText('served inside').waitFor();
      await section.evaluate((element) => element.scrollIntoView());
    },
    leave: (page) => runCommand(page, 'Select nothing'),
  },
  {
    name: 'flows table',
    reach: async (page) => {
      await showTier(page, 'Neighbourhoods');
      await runCommand(page, 'Flows table');
      await figures(page);
    },
  },
  {
    name: 'flow matrix',
    reach: async (page) => {
      await runCommand(page, 'Flow matrix');
      await page.getByRole('grid').locator('[tabindex="0"]').focus();
      for (let right = 0; right < 3; right++) await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'flow border',
    reach: async (page) => {
      await page.keyboard.press('ArrowDown');
      await page.getByRole('gridcell', { name: /^From/ }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: /^Who crosses/ }).waitFor();
    },
  },
  {
    name: 'flow diagram',
    reach: async (page) => {
      await runCommand(page, 'Flow diagram');
      await page.getByRole('list', { name: 'Areas of the diagram' }).getByRole('button').nth(2).focus();
    },
  },
  {
    name: 'flow map and its lines',
    reach: async (page) => {
      await runCommand(page, 'Flow map');
      await card(page, 'Flow map').getByRole('list', { name: 'Widths of lines' }).waitFor();
      await buttonOf(page, 'Lines as a table').click();
    },
    leave: (page) => page.keyboard.press('Control+j'),
  },
  {
    name: 'flow map of one provider',
    reach: async (page) => {
      await runCommand(page, 'Fit the whole plan');
      await card(page, 'Flow map').getByText('More', { exact: true }).click();
      await card(page, 'Flow map').getByRole('combobox', { name: 'Provider' }).fill('surgery');
      await page.getByRole('listbox').getByRole('option').filter({ hasText: /X\d+/ }).first().click();
      await card(page, 'Flow map')
        .getByText(/^\d+ lines/)
        .waitFor();
    },
    leave: (page) => buttonOf(page, 'Switch the flow map off').click(),
  },
  {
    name: 'catchment of a provider',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search and commands' }).fill('surgery');
      await page
        .getByRole('option')
        .filter({ hasText: /^Catchment of/ })
        .first()
        .click();
      await card(page, 'Legend')
        .getByText(/patients in/)
        .waitFor();
    },
    leave: (page) => buttonOf(page, 'Back to areas').click(),
  },
  {
    name: 'areas from flows',
    reach: async (page) => {
      await runCommand(page, 'Areas from flows');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'draft of areas',
    reach: async (page) => {
      await buttonOf(page, 'Draw a draft').click();
      await card(page, 'Draft of neighbourhoods from flows').waitFor();
    },
    leave: async (page) => {
      await buttonOf(page, 'Discard').click();
      await showTier(page, 'Places');
      await runCommand(page, 'Fit the whole plan');
    },
  },
];
