import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, onScene } from '../support/browser.ts';
import { emptyHome, type LoopbackHost, sampleHome, startLoopback } from '../support/browser-host.ts';
import { mapReady } from '../support/browser-map.ts';
import { openPlanNamed } from '../support/browser-plan.ts';
import { openWindow } from '../support/browser-program.ts';

describeInBrowser('the window within its walls', () => {
  const scene = onScene(sampleHome);
  /** Another host: its window is closed at once, and it may end while the rest is tested. */
  let deserted: LoopbackHost;
  const origin = (): string => new URL(scene.host.address).origin;

  beforeAll(async () => {
    deserted = await startLoopback(emptyHome(), { endsWithWindow: true });
    const { page, close } = await openWindow(scene.browser, deserted.address);
    await page.getByRole('button', { name: 'Open the sample county' }).waitFor();
    await close();
  });
  afterAll(async () => {
    await deserted?.kill();
    if (deserted) rmSync(deserted.home, { recursive: true, force: true });
  });

  it('takes the token out of the address, and lets it work once', async () => {
    expect(scene.page.url()).toBe(`${origin()}/`);
    expect((await fetch(scene.host.address, { redirect: 'manual' })).status).toBe(403);
  });

  it('has a content policy that allows nothing unsafe and nobody else', async () => {
    const answer = await scene.page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('draws the sample county without one refusal, error or request to elsewhere', async () => {
    await openPlanNamed(scene.page, 'Marchshire as it is');
    await mapReady(scene.page);
    expect(scene.problems).toEqual([]);
  });

  it('could tell if there were any: inline code and other hosts are refused', async () => {
    const refused = await scene.page.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      document.body.setAttribute('onclick', 'window.ran = true');
      await fetch('http://127.0.0.1:1/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { heard, ran: 'ran' in window };
    });
    expect(refused.ran).toBe(false);
    expect(refused.heard).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'connect-src']));
    expect(scene.problems.splice(0).join('\n')).toContain('content policy: connect-src');
  });

  it('lets no other browser in without the cookie', async () => {
    expect((await fetch(`${origin()}/`)).status).toBe(403);
  });

  it('finds its engine and its plan again after it was reloaded', async () => {
    await scene.page.reload();
    await scene.page.getByRole('listbox', { name: 'Places' }).waitFor();
  });

  it('ends its host some time after it was closed, in order', async () => {
    expect(await deserted.ended).toBe(0);
  });
});
