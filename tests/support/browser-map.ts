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

/** Where land is looked for: England's own middle is in the sea off Wales. In shares of the map. */
const LOOKED_AT = [
  [0.5, 0.5],
  [0.65, 0.5],
  [0.5, 0.3],
  [0.5, 0.7],
] as const;

/** Waits until the map answers to pointing: tiles have come and are drawn. Returns its box. */
export async function mapReady(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await mapOf(page).waitFor();
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error('The map has no box.');
  let tries = 0;
  await until(async () => {
    const [x, y] = LOOKED_AT[tries++ % LOOKED_AT.length] ?? LOOKED_AT[0];
    return (await pointAt(page, { x: box.x + box.width * x, y: box.y + box.height * y })) !== null;
  }, 'the map shows a block');
  return box;
}

export const middleOf = (box: { x: number; y: number; width: number; height: number }): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/**
 * Rests the pointer on a point of the window and reads the card; null over the sea. The pointer comes from outside the map, so
 * that a card from before is gone, and the waiting is done by the clock of the page: the card comes after 120 ms by that one.
 */
export async function pointAt(page: Page, at: Point): Promise<PointedAt | null> {
  await page.mouse.move(0, 0);
  await page.mouse.move(at.x, at.y);
  const read = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const card = document.querySelector('section[aria-label="Block"]');
    const textOf = (element: Element | null | undefined, selector: string): string =>
      element?.querySelector(selector)?.textContent ?? '';
    return (
      card && {
        name: textOf(card, 'h3'),
        code: textOf(card, 'p span'),
        facts: Object.fromEntries([...card.querySelectorAll('dl div')].map((row) => [textOf(row, 'dt'), textOf(row, 'dd')])),
      }
    );
  });
  return read && { ...at, ...read };
}

interface Walk {
  readonly from: Point;
  readonly step: Point;
  readonly fact: string;
  readonly until: (value: string) => boolean;
}

/** How many steps are taken at once until the border is behind. */
const STRIDE = 8;

/** Walks from a point in steps until the fact changes to something wanted: the last block before, and the first one there. */
export async function borderOf(page: Page, walk: Walk): Promise<{ readonly inside: PointedAt; readonly outside: PointedAt }> {
  const look = (steps: number): Promise<PointedAt | null> =>
    pointAt(page, { x: walk.from.x + walk.step.x * steps, y: walk.from.y + walk.step.y * steps });
  let [near, far] = [0, 0];
  let inside = await look(0);
  let outside: PointedAt | null = null;
  // In strides until it is crossed, then halving: what lies between is water, or one of the two sides.
  while (far < 60 && !outside) {
    far += STRIDE;
    const found = await look(far);
    if (found && walk.until(found.facts[walk.fact] ?? '')) outside = found;
    else [near, inside] = [far, found ?? inside];
  }
  while (far - near > 1) {
    const middle = Math.floor((near + far) / 2);
    const found = await look(middle);
    if (found && walk.until(found.facts[walk.fact] ?? '')) [far, outside] = [middle, found];
    else [near, inside] = [middle, found ?? inside];
  }
  if (!inside || !outside) throw new Error(`No ${walk.fact} ends that way.`);
  return { inside, outside };
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
