// Drawing: every tool, what is said of a block, a stroke, a stroke that may not be.
import { mapOf, mapReady, middleOf, pointAt } from '../browser-map.ts';
import { chooseArea, runCommand } from '../browser-plan.ts';
import type { WindowState } from './window-state.ts';

/** The city of the sample county, when the whole of it is on show: a little below the middle. */
const cityOf = (box: Parameters<typeof middleOf>[0]): { x: number; y: number } => {
  const { x, y } = middleOf(box);
  return { x, y: y + 60 };
};

const TOOLS = [
  ['b', 'paint'],
  ['e', 'erase'],
  ['r', 'rectangle'],
  ['l', 'lasso'],
  ['u', 'unit'],
  ['g', 'edge'],
  ['x', 'split'],
  ['h', 'pan'],
  ['v', 'select'],
] as const;

export const DRAWING_STATES: readonly WindowState[] = [
  ...TOOLS.map(([key, name]): WindowState => ({ name: `tool ${name}`, reach: (page) => page.keyboard.press(key) })),
  {
    name: 'tip of a tool',
    reach: async (page) => {
      // Tips come to those who use a mouse.
      await page.locator('.tool-button').first().click();
      await page.locator('.tool-button').nth(1).hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  { name: 'block under the pointer', reach: async (page) => pointAt(page, middleOf(await mapReady(page))) },
  {
    name: 'block under the cursor',
    reach: async (page) => {
      await page.mouse.move(0, 0);
      await mapOf(page).focus();
      await page.keyboard.press('ArrowUp');
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'stroke',
    reach: async (page) => {
      await chooseArea(page, 'Marchshire');
      await runCommand(page, 'Fit the whole plan');
      const { x, y } = cityOf(await mapReady(page));
      await page.keyboard.press('b');
      // From the city, which is not of the area, into the country.
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 140, y - 90, { steps: 12 });
      await page.locator('.preview-chip').waitFor();
    },
  },
  {
    name: 'after a stroke',
    reach: async (page) => {
      await page.mouse.up();
      await page.locator('.preview-chip').waitFor({ state: 'hidden' });
    },
    leave: (page) => page.keyboard.press('Control+z'),
  },
  {
    name: 'stroke into a locked area',
    reach: async (page) => {
      await runCommand(page, 'Lock area');
      const box = await mapOf(page).boundingBox();
      if (box) await page.mouse.click(cityOf(box).x, cityOf(box).y);
      await page.locator('.notice').waitFor();
    },
    leave: async (page) => {
      await runCommand(page, 'Unlock area');
      await page.keyboard.press('v');
    },
  },
];
