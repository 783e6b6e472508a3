import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noWindow, type OpenWindow, openWindow } from './open-window.ts';

describe.skipIf(noWindow !== null)('the window within its walls', () => {
  let opened: OpenWindow;
  beforeAll(async () => {
    opened = await openWindow();
  });
  afterAll(() => opened.close());

  it('takes the token out of the address', () => {
    expect(opened.page.url()).toBe(`${opened.origin}/`);
  });

  it('opens the sample county on a map without one refusal, error or request to elsewhere', async () => {
    const { page, trouble } = opened;
    await page
      .getByRole('button', { name: /sample|Marchshire/i })
      .first()
      .click();
    await page.locator('canvas').first().waitFor({ timeout: 120_000 });
    await expect.poll(() => page.getByText('Marchmouth').count(), { timeout: 60_000 }).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expect(trouble).toEqual([]);
  });

  it('could tell if there were any: inline code and other hosts are refused', async () => {
    const { page, trouble } = opened;
    const before = trouble.length;
    const refused = await page.evaluate(async () => {
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
    expect(trouble.length).toBeGreaterThan(before);
    trouble.length = 0;
  });

  it('lets no other browser in without the cookie', async () => {
    const answer = await fetch(`${opened.origin}/`);
    expect(answer.status).toBe(403);
  });

  it('finds its engine again after it was reloaded', async () => {
    const { page } = opened;
    await page.reload();
    await expect.poll(() => page.getByText(/Marchshire/).count(), { timeout: 30_000 }).toBeGreaterThan(0);
  });

  it('ends its host some time after it was closed', async () => {
    const { page, host } = opened;
    const ended = once(host, 'exit');
    await page.close();
    expect((await ended)[0]).toBe(0);
  });
});
