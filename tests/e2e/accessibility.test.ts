import { expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { accessibilityProblems } from '../support/browser-axe.ts';
import { emptyHome } from '../support/browser-host.ts';
import { WINDOW_STATES } from '../support/window-states/window-states.ts';

describeInBrowser('axe finds nothing, light or dark, in the state', () => {
  const scene = onScene(emptyHome);

  for (const { name, reach, leave } of WINDOW_STATES) {
    it(name, async () => {
      await reach(scene.page);
      const problems = await accessibilityProblems(scene.page);
      // First, so that one problem does not stand in the way of the states that follow.
      await leave?.(scene.page);
      expect(problems.join('\n')).toBe('');
    });
  }

  it('and would find something if there were any: a button without a name, words too pale for the dark', async () => {
    const { page } = scene;
    await page.evaluate(() => {
      const wrong = document.createElement('main');
      wrong.innerHTML = '<button></button><p>Hardly to be seen</p>';
      const words = wrong.querySelector('p');
      if (words) words.style.color = '#444';
      document.body.replaceChildren(wrong);
    });
    const found = (await accessibilityProblems(page)).map((problem) => problem.replace(/^(dark: )?([a-z-]+).*$/s, '$1$2'));
    expect(found).toEqual(expect.arrayContaining(['button-name', 'dark: color-contrast']));
  });
});
