// The map as a user reads it: by pointing at it. Nothing here looks behind the page.
import type { Page } from 'playwright-core';
import { until } from './until.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the hover card says of the block under a point. */
export interface PointedAt extends Point {
  readonly name: string;
  readonly code: string;
  /** "Place" -> "Marchmouth", and so on. */
  readonly facts: Readonly<Record<string, string>>;
}

export const mapOf = (page: Page) => page.getByRole('application', { name: /^Map of/ });

/** Waits until the map answers to pointing: tiles have come and are drawn. Returns its box. */
export async function mapReady(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await mapOf(page).waitFor();
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error('The map has no box.');
  await until(async () => (await pointAt(page, middleOf(box))) !== null, 'the map shows a block in its middle');
  return box;
}

export const middleOf = (box: { x: number; y: number; width: number; height: number }): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/** Rests the pointer on a point of the window and reads the card; null over the sea. */
export async function pointAt(page: Page, { x, y }: Point): Promise<PointedAt | null> {
  const card = page.getByRole('region', { name: 'Block' });
  await page.mouse.move(x + 2, y);
  await page.mouse.move(x, y);
  // The card comes after 120 ms of rest; where none has come by then, there is no block.
  await page.waitForTimeout(220);
  if (!(await card.isVisible())) return null;
  return card.evaluate(
    (element, at) => ({
      ...at,
      name: element.querySelector('h3')?.textContent ?? '',
      code: element.querySelector('p span')?.textContent ?? '',
      facts: Object.fromEntries(
        [...element.querySelectorAll('dl div')].map((row) => [
          row.querySelector('dt')?.textContent ?? '',
          row.querySelector('dd')?.textContent ?? '',
        ]),
      ),
    }),
    { x, y },
  );
}

/** Walks from a point in steps until the fact changes to something wanted: the last block before, and the first one there. */
export async function borderOf(
  page: Page,
  walk: { readonly from: Point; readonly step: Point; readonly fact: string; readonly until: (value: string) => boolean },
): Promise<{ readonly inside: PointedAt; readonly outside: PointedAt }> {
  let inside = await pointAt(page, walk.from);
  for (let steps = 1; steps < 60; steps++) {
    const at = { x: walk.from.x + walk.step.x * steps, y: walk.from.y + walk.step.y * steps };
    const found = await pointAt(page, at);
    if (found && inside && walk.until(found.facts[walk.fact] ?? '')) return { inside, outside: found };
    inside = found ?? inside;
  }
  throw new Error(`No ${walk.fact} ends that way.`);
}

/** Presses at the first point, passes the others and lets go at the last. */
export async function stroke(page: Page, points: readonly Point[]): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

/** Blocks that are met on a straight walk, each once. */
export async function blocksAlong(page: Page, from: Point, step: Point, steps = 12): Promise<PointedAt[]> {
  const met = new Map<string, PointedAt>();
  for (let at = 0; at < steps; at++) {
    const found = await pointAt(page, { x: from.x + step.x * at, y: from.y + step.y * at });
    if (found && !met.has(found.code)) met.set(found.code, found);
  }
  return [...met.values()];
}
