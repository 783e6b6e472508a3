import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { sampleHome } from '../support/browser-host.ts';
import { borderOf, mapReady, middleOf, type PointedAt, stroke } from '../support/browser-map.ts';
import { areaNamed, chooseArea, criterion, expectVerdict, listedAreas, openPlanNamed, undo } from '../support/browser-plan.ts';

describeInBrowser('painting the sample county', () => {
  const scene = onScene(sampleHome);
  let inside: PointedAt;
  let outside: PointedAt;

  beforeAll(async () => {
    const { page } = scene;
    await openPlanNamed(page, 'Marchshire as it is');
    await chooseArea(page, 'Marchmouth'); // the map goes there, so places on screen are found afterwards
    const box = await mapReady(page);
    ({ inside, outside } = await borderOf(page, {
      from: middleOf(box),
      step: { x: 0, y: -6 },
      fact: 'Place',
      until: (place) => place === 'Marchshire',
    }));
  });

  it('begins with two places that are whole councils', async () => {
    expect(await listedAreas(scene.page)).toEqual([
      { name: 'Marchmouth', people: 336_069, verdict: 'pass', locked: false },
      { name: 'Marchshire', people: 863_931, verdict: 'fail', locked: false },
    ]);
    await expectVerdict(scene.page, 'Coterminosity', 'pass');
  });

  it('turns coterminosity to fail when a stroke crosses the council line, and names the sliver', async () => {
    const { page } = scene;
    await page.keyboard.press('b');
    await stroke(page, [inside, outside, { x: outside.x + 60, y: outside.y }]);
    await expectVerdict(page, 'Coterminosity', 'fail');
    expect((await areaNamed(page, 'Marchmouth'))?.people).toBeGreaterThan(336_069);
    expect((await areaNamed(page, 'Marchmouth'))?.verdict).toBe('fail');
    console.log(await criterion(page, 'Coterminosity').textContent());
    expect(await criterion(page, 'Coterminosity').locator('.offender-name').allTextContents()).toContain(outside.name);
  });

  it('passes again when the stroke is taken back', async () => {
    await undo(scene.page);
    await expectVerdict(scene.page, 'Coterminosity', 'pass');
    expect((await areaNamed(scene.page, 'Marchmouth'))?.people).toBe(336_069);
  });
});
