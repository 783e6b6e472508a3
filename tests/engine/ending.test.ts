import { describe, expect, it } from 'vitest';
import { Ending, Leave } from '../../geodata/engine/ending.ts';

/** The two ends of one word. */
function pair(): { readonly owner: Ending; readonly thread: Ending } {
  const owner = new Ending();
  return { owner, thread: new Ending(owner.shared) };
}

describe('the end of a thread', () => {
  it('must wait while the thread still loads, which then leaves', () => {
    const { owner, thread } = pair();
    expect(owner.claim()).toBe(false);
    expect(() => thread.unfence()).toThrow(Leave);
    expect(owner.claim()).toBe(false);
  });

  it('may come at once while no fence stands', () => {
    const { owner, thread } = pair();
    thread.unfence();
    expect(() => thread.check()).not.toThrow();
    expect(owner.claim()).toBe(true);
    expect(owner.claim()).toBe(true);
    expect(() => thread.check()).toThrow(Leave);
  });

  it('waits for the fence, and the thread leaves at its next report', async () => {
    const { owner, thread } = pair();
    thread.unfence();
    const work = thread.fenced(async () => {
      expect(owner.claim()).toBe(false);
      thread.check();
    });
    await expect(work).rejects.toThrow(Leave);
  });

  it('waits for the fence though nothing is reported within it', async () => {
    const { owner, thread } = pair();
    thread.unfence();
    await expect(thread.fenced(() => owner.claim())).rejects.toThrow(Leave);
  });

  it('lets no fence be put up any more once it was claimed', async () => {
    const { owner, thread } = pair();
    thread.unfence();
    owner.claim();
    await expect(thread.fenced(() => 1)).rejects.toThrow(Leave);
  });

  it('is not hastened by the end of a fence within a fence', async () => {
    const { owner, thread } = pair();
    thread.unfence();
    const value = await thread.fenced(async () => {
      await thread.fenced(() => 1);
      return 2;
    });
    expect(value).toBe(2);
    expect(owner.claim()).toBe(true);
  });
});
