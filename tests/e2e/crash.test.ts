import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems } from '../support/browser-axe.ts';
import { sampleHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, type PointedAt, stroke } from '../support/browser-map.ts';
import { areaNamed, chooseArea, expectVerdict, openPlanNamed, undo } from '../support/browser-plan.ts';

describeInBrowser('a host that is killed in the middle of a stroke', () => {
  const scene = onScene(sampleHome);
  let outside: PointedAt;
  let painted = 0;
  const people = async (): Promise<number> => (await areaNamed(scene.page, 'Marchmouth'))?.people ?? Number.NaN;
  /** The browser itself reports a socket that breaks; nothing else may have gone wrong. */
  const withoutBrokenSockets = (): string[] =>
    scene.problems.splice(0).filter((problem) => !/WebSocket connection .* failed|ERR_CONNECTION/.test(problem));

  beforeAll(async () => {
    const { page } = scene;
    await openPlanNamed(page, 'Marchshire as it is');
    await chooseArea(page, 'Marchmouth');
    const box = await mapReady(page);
    ({ outside } = await borderOf(page, {
      from: middleOf(box),
      step: { x: 0, y: -6 },
      fact: 'Place',
      until: (place) => place === 'Marchshire',
    }));
  });

  it('loses the unfinished stroke at most', async () => {
    const { page } = scene;
    await page.keyboard.press('b');
    await stroke(page, [outside, { x: outside.x + 60, y: outside.y }]);
    await expect.poll(people).toBeGreaterThan(336_069);
    await expectVerdict(page, 'Coterminosity', 'fail');
    painted = await people();

    await page.mouse.move(outside.x + 60, outside.y - 30);
    await page.mouse.down();
    await page.mouse.move(outside.x + 110, outside.y - 60, { steps: 6 });
    await expect.poll(people).toBeGreaterThan(painted);
    await scene.host.kill();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('connection to the engine was lost');
    await page.mouse.up();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(withoutBrokenSockets()).toEqual([]);
  });

  it('shows after the restart what was on screen: plan, numbers, verdicts, tier and selection', async () => {
    await scene.restart();
    expect(withoutBrokenSockets()).toEqual([]);
    const { page } = scene;
    await page.getByRole('listbox', { name: 'Places' }).waitFor();
    expect(await people()).toBe(painted);
    await expect.poll(() => page.locator('.area-row[aria-selected="true"]').textContent()).toMatch(/^Marchmouth, /);
    await expectVerdict(page, 'Coterminosity', 'fail');
    await mapReady(page);
  });

  it('can still undo the stroke from before the crash', async () => {
    await undo(scene.page);
    await expect.poll(people).toBe(336_069);
  });
});
