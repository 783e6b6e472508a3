// Accessibility as axe sees it: WCAG 2.2 AA and its best practices.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation as one line: rule, element, what is wrong. None is what a test asks for. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  return linesOf(await new AxeBuilder({ page }).withTags(TAGS).analyze());
}

/** Contrast alone, in the dark: all else is as it is in the light. */
export async function darkContrastProblems(page: Page): Promise<string[]> {
  await lookIn(page, 'dark');
  const found = linesOf(await new AxeBuilder({ page }).withRules(['color-contrast']).analyze());
  await lookIn(page, 'light');
  return found.map((line) => `dark: ${line}`);
}

/** Colours glide from one look to the other; half way, none has its contrast. */
async function lookIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForTimeout(300);
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const linesOf = ({ violations }: Results): string[] =>
  violations.flatMap((violation) =>
    violation.nodes.map(
      ({ target, any, html }) =>
        `${violation.id}: ${target.join(' ')}: ${any[0]?.message ?? violation.help}: ${html.slice(0, 160)}`,
    ),
  );
