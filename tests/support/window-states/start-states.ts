// Before any plan is open: the start screen, files brought in, the tour.
import { dropFiles } from '../browser-files.ts';
import { townTexts } from '../town-files.ts';
import { buttonOf, closeDialog, type WindowState } from './window-state.ts';

const WRONG = [{ name: 'holiday.csv', text: 'day,weather\nMonday,rain\n' }];
const TOWN = Object.entries(townTexts()).map(([name, text]) => ({ name, text }));

/** Begins with an empty library; ends with the sample county open and its tour on top. */
export const START_STATES: readonly WindowState[] = [
  { name: 'start', reach: (page) => buttonOf(page, 'Open the sample county').waitFor() },
  {
    name: 'import, nothing chosen',
    reach: async (page) => {
      await buttonOf(page, 'Import data').click();
      await page.getByRole('dialog', { name: 'Import data' }).waitFor();
    },
    leave: closeDialog,
  },
  {
    name: 'import, a wrong file',
    reach: async (page) => {
      await dropFiles(page, '.start', WRONG);
      await page
        .getByRole('row', { name: /holiday\.csv/ })
        .first()
        .waitFor();
    },
  },
  { name: 'import, saying what a file holds', reach: (page) => buttonOf(page, 'Say what it holds').click() },
  {
    name: 'import, files that are known',
    reach: async (page) => {
      await buttonOf(page, 'Start over').click();
      await buttonOf(page, 'Choose files').waitFor();
      await dropFiles(page, '.import-body', TOWN);
      await page.getByRole('row', { name: /^Read/ }).nth(4).waitFor();
    },
  },
  {
    name: 'import, the atlas is built',
    reach: async (page) => {
      await buttonOf(page, 'Build the atlas').click();
      await buttonOf(page, 'New plan on it').waitFor({ timeout: 60_000 });
    },
    leave: closeDialog,
  },
  {
    name: 'tour',
    reach: async (page) => {
      await buttonOf(page, 'Open the sample county').click();
      await page.getByRole('dialog', { name: 'Three tiers of areas' }).waitFor({ timeout: 60_000 });
    },
  },
  { name: 'tour, next step', reach: (page) => buttonOf(page, 'Next').click(), leave: closeDialog },
];
