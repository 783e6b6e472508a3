// One state of the window, for whoever looks at each of them: axe, and people at pictures.
import type { Page } from 'playwright-core';

/** A way through the page; what it comes back with does not matter. */
export type Way = (page: Page) => Promise<unknown>;

export interface WindowState {
  /** Says which state it is, and names its picture. */
  readonly name: string;
  /** From where the state before was left to this one. Resolves when it can be seen. */
  readonly reach: Way;
  /** What has to go before the next one; absent where that goes on from here. */
  readonly leave?: Way;
}

export const pressEscape: Way = (page) => page.keyboard.press('Escape');

/** Closes the dialog on top. */
export const closeDialog: Way = async (page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

export const buttonOf = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
