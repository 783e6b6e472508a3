// What lies over the window: palette, menus, dialogs; then a plan with nothing in it, and the library.
import { createEmptyPlan, runCommand } from '../browser-plan.ts';
import { buttonOf, closeDialog, pressEscape, type WindowState } from './window-state.ts';

const MENUS = ['File', 'Edit', 'View', 'Plan', 'Data', 'Help'];
/** Dialogs by the command that opens each. */
const DIALOGS = [
  'Merge with other areas',
  'Rules and thresholds',
  'Export',
  'Save as',
  'What is tested',
  'Keyboard shortcuts',
  'Show me round',
  'About and licences',
  'New plan',
  'Import data',
];

/** Begins with an area selected; ends on the start screen. */
export const OVERLAY_STATES: readonly WindowState[] = [
  {
    name: 'command palette',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search and commands' }).fill('wen');
    },
    leave: closeDialog,
  },
  ...MENUS.map(
    (menu): WindowState => ({
      name: `menu ${menu}`,
      reach: async (page) => {
        await page.getByRole('navigation', { name: 'Menus' }).getByRole('button', { name: menu, exact: true }).click();
        await page.getByRole('menu', { name: menu }).waitFor();
      },
      leave: pressEscape,
    }),
  ),
  ...DIALOGS.map(
    (dialog): WindowState => ({
      name: dialog,
      reach: async (page) => {
        await runCommand(page, dialog);
        await page.getByRole('dialog').waitFor();
      },
      leave: closeDialog,
    }),
  ),
  {
    name: 'empty tier',
    reach: async (page) => {
      await runCommand(page, 'New plan');
      await createEmptyPlan(page, 'From nothing');
    },
  },
  {
    name: 'library',
    reach: async (page) => {
      await page.keyboard.press('Control+o');
      await buttonOf(page, 'New plan').waitFor();
    },
  },
  {
    name: 'library, a plan to be removed',
    reach: async (page) => {
      await buttonOf(page, /^Remove From nothing/).click();
      await buttonOf(page, 'Keep').waitFor();
    },
    leave: (page) => buttonOf(page, 'Keep').click(),
  },
];
