// Accessibility as axe sees it: WCAG 2.2 AA and its best practices.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { atRest } from './at-rest.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation as one line: rule, element, what is wrong; in the dark contrast alone, since all else is as it is in the light. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await atRest(page);
  const light = linesOf(await (await axeOn(page)).withTags(TAGS).analyze());
  await lookIn(page, 'dark');
  const dark = linesOf(await (await axeOn(page)).withRules(['color-contrast']).analyze());
  await lookIn(page, 'light');
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** Styles alone, as the window itself turns them: a computer that turned dark would have the map drawn anew each time as well. */
async function lookIn(page: Page, look: 'light' | 'dark'): Promise<void> {
  await page.evaluate((appearance) => {
    document.documentElement.dataset['appearance'] = appearance;
  }, look);
  await atRest(page);
}

/**
 * Within the page: by itself axe would open a second window for every look, to cover frames, of which the window has none. Its
 * half megabyte is sent once a document, and only violations are described element by element.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const there = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder(there ? { page, axeSource: ';' } : { page });
  return axe.setLegacyMode().options({ resultTypes: ['violations'] });
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const linesOf = ({ violations }: Results): string[] =>
  violations.flatMap((violation) =>
    violation.nodes.map(
      ({ target, any, html }) =>
        `${violation.id}: ${target.join(' ')}: ${any[0]?.message ?? violation.help}: ${html.slice(0, 160)}`,
    ),
  );
