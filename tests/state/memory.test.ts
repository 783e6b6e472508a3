import { beforeEach, describe, expect, it } from 'vitest';
import { WindowMemory } from '../../renderer/state/memory.ts';

let saved = '';
let broken = false;
let calls: string[] = [];
let storage = new Map<string, string>();
let later: (() => void)[] = [];
beforeEach(() => {
  saved = '{}';
  broken = false;
  calls = [];
  storage = new Map();
  later = [];
});

/** A page's memory on one engine: what is saved outlives it. */
function page(): WindowMemory {
  const call = (name: string, request: { text?: string }): Promise<unknown> => {
    calls.push(name);
    if (broken) return Promise.resolve({ ok: false, error: { code: 'disconnected', message: '', issues: [] } });
    if (name === 'memory.load') return Promise.resolve({ ok: true, value: { text: saved } });
    saved = request.text ?? '';
    return Promise.resolve({ ok: true, value: null });
  };
  return new WindowMemory({
    client: () => ({ call: call as never }), // answers the two calls that are made
    storage: () => ({
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    }),
    later: (_ms, then) => void later.push(then),
  });
}
const loaded = async (): Promise<WindowMemory> => {
  const memory = page();
  await memory.load();
  return memory;
};
const soon = async (): Promise<void> => {
  for (const then of later.splice(0)) then();
  await Promise.resolve();
};

describe('the memory', () => {
  it('has in the next run what was kept in this one', async () => {
    const memory = await loaded();
    expect(memory.recall('tour')).toBeUndefined();
    memory.keep('tour', 'seen');
    memory.keep('panes', { left: 300 });
    await soon();
    const next = await loaded();
    expect(next.recall('tour')).toBe('seen');
    expect(next.recall('panes')).toEqual({ left: 300 });
  });

  it('asks the engine once for many changes, and not at all for none', async () => {
    const memory = await loaded();
    for (let left = 300; left < 320; left++) memory.keep('panes', { left });
    await soon();
    memory.keep('panes', { left: 319 });
    await soon();
    expect(calls).toEqual(['memory.load', 'memory.save']);
  });

  it('keeps what a save did not carry over for the next one', async () => {
    const memory = await loaded();
    broken = true;
    memory.keep('tour', 'seen');
    await soon();
    broken = false;
    memory.keep('other', 1);
    await soon();
    expect(JSON.parse(saved)).toEqual({ tour: 'seen', other: 1 });
  });

  it('survives a reload that came before the save, without undoing what another window kept', async () => {
    const memory = await loaded();
    broken = true;
    memory.keep('panes', { left: 400 });
    memory.leave();
    broken = false;
    saved = '{"tour":"seen","panes":{"left":1}}';
    const next = await loaded();
    expect([next.recall('tour'), next.recall('panes')]).toEqual(['seen', { left: 400 }]);
    await soon();
    expect(JSON.parse(saved)).toEqual({ tour: 'seen', panes: { left: 400 } });
    expect(storage.size).toBe(0);
  });

  it('writes nothing before it was loaded, and over nothing that it could not load', async () => {
    saved = '{"tour":"seen"}';
    broken = true;
    const memory = page();
    memory.keep('panes', { left: 1 });
    await memory.load();
    broken = false;
    await soon();
    expect(saved).toBe('{"tour":"seen"}');
    await memory.load();
    await soon();
    expect(JSON.parse(saved)).toEqual({ tour: 'seen', panes: { left: 1 } });
  });

  it('forgets the plans that were not looked at for longest, and nothing else', async () => {
    const memory = await loaded();
    memory.keep('tour', 'seen');
    for (let n = 0; n < 60; n++) memory.keep(`plan.${n}`, n);
    memory.keep('plan.0', 'again');
    memory.keep('plan.60', 60);
    expect([memory.recall('plan.0'), memory.recall('plan.1'), memory.recall('plan.2')]).toEqual(['again', undefined, 2]);
    expect(memory.recall('tour')).toBe('seen');
  });

  it.each(['', '[', '7', 'null'])('begins empty on %j', async (text) => {
    saved = text;
    expect((await loaded()).recall('tour')).toBeUndefined();
  });
});
