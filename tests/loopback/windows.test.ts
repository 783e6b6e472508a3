import { afterEach, describe, expect, it, vi } from 'vitest';
import { lifetime } from '../../electron/loopback/lifetime.ts';
import { CLOSE } from '../../electron/loopback/windows.ts';
import { LARGEST_MESSAGE } from '../../electron/walls/envelope.ts';
import { rateLimiter } from '../../electron/walls/rate-limit.ts';
import { encodeMessage } from '../../geodata/contract/codec.ts';
import { closeCode, exchange, nextMessages, type TestHost, withHost } from './with-host.ts';

const hosts: TestHost[] = [];
const host = async (...args: Parameters<typeof withHost>): Promise<TestHost> => {
  const made = await withHost(...args);
  hosts.push(made);
  return made;
};
afterEach(async () => {
  for (const made of hosts.splice(0)) await made.close();
});

const list = (id: number) => ({ id, call: 'library.list', request: {} });

describe('a window on the socket', () => {
  it('asks the engine and hears its answer, typed arrays included', async () => {
    const test = await host();
    const socket = await test.socket();
    expect(await exchange(socket, list(7))).toEqual({ id: 7, ok: true, value: { atlases: [], plans: [], place: test.home } });
    const request = { tier: 'place', areaId: null, blocks: new Uint32Array([1, 70_000]) };
    expect(await exchange(socket, { id: 8, call: 'plan.preview', request })).toEqual({
      id: 8,
      ok: true,
      value: { echo: request.blocks },
    });
  });

  it('hears events', async () => {
    const socket = await (await host()).socket();
    const heard = nextMessages(socket, 2);
    socket.send(encodeMessage({ id: 1, call: 'search', request: { text: 'x', most: 1 } }));
    expect(await heard).toEqual([
      { event: 'progress', job: 'search', step: 'looking', done: 1, total: 2 },
      { id: 1, ok: true, value: [] },
    ]);
  });

  it.each([
    ['bytes that are no message', new Uint8Array([0xc1])],
    ['half a message', encodeMessage(list(1)).slice(0, -3)],
    ['two messages in one', new Uint8Array([...encodeMessage(list(1)), ...encodeMessage(list(2))])],
    ['an unknown call', encodeMessage({ id: 1, call: 'shell.run', request: {} })],
    ['a member too many', encodeMessage({ ...list(1), path: '/etc' })],
    ['no id', encodeMessage({ call: 'library.list', request: {} })],
    ['a list', encodeMessage([1, 2])],
    ['a typed array cut short', new Uint8Array([0xc7, 3, 1, 0, 0, 0])],
    ['a prototype', encodeMessage({ id: 1, call: 'library.list', request: JSON.parse('{"__proto__":{"a":1}}') })],
    ['lists in lists without end', new Uint8Array(1_000_000).fill(0x91)],
  ])('is closed, and it alone, for %s', async (_name, bytes) => {
    const test = await host();
    const socket = await test.socket();
    const closed = closeCode(socket);
    socket.send(bytes);
    expect(await closed).toBe(CLOSE.malformed);
    expect(await exchange(await test.socket(), list(2))).toMatchObject({ id: 2, ok: true });
  });

  it('is closed for text, and for a message that is too large', async () => {
    const test = await host();
    const first = await test.socket();
    const closed = closeCode(first);
    first.send('{"id":1}');
    expect(await closed).toBe(CLOSE.malformed);
    const second = await test.socket();
    const tooLarge = closeCode(second);
    second.send(new Uint8Array(LARGEST_MESSAGE + 1));
    expect([1006, 1009]).toContain(await tooLarge);
    expect(await exchange(await test.socket(), list(2))).toMatchObject({ ok: true });
  });

  it('is closed when it asks faster than anybody can paint', async () => {
    const test = await host({ rate: { burst: 20, perSecond: 1 } });
    const socket = await test.socket();
    const closed = closeCode(socket);
    for (let id = 0; id < 30; id++) socket.send(encodeMessage(list(id)));
    expect(await closed).toBe(CLOSE.tooFast);
  });

  it('gives way to a newer one', async () => {
    const test = await host();
    const first = await test.socket();
    const closed = closeCode(first);
    const second = await test.socket();
    expect(await closed).toBe(CLOSE.takenOver);
    expect(await exchange(second, list(1))).toMatchObject({ ok: true });
  });

  it('hears that the engine died, gets an answer to what was under way, and finds a new engine', async () => {
    const test = await host();
    const socket = await test.socket();
    const heard = nextMessages(socket, 3);
    socket.send(encodeMessage({ id: 1, call: 'history.undo', request: {} }));
    socket.send(encodeMessage({ id: 2, call: 'rules.list', request: {} }));
    expect(await heard).toMatchObject([
      { id: 1, ok: false, error: { code: 'fault' } },
      { id: 2, ok: false, error: { code: 'fault' } },
      { event: 'ended', reason: 'The engine ended with code 7.' },
    ]);
    expect(await exchange(socket, list(3))).toMatchObject({ id: 3, ok: true });
  });

  it('leaves an engine dead that keeps dying', async () => {
    const socket = await (await host()).socket();
    for (let death = 0; death < 5; death++) {
      const ended = new Promise<void>((resolve) => {
        socket.on('message', function hear(data: Buffer) {
          if (!data.includes('ended')) return;
          socket.off('message', hear);
          resolve();
        });
      });
      socket.send(encodeMessage({ id: death, call: 'rules.list', request: {} }));
      await ended;
    }
    expect(await exchange(socket, list(9))).toMatchObject({ id: 9, ok: false, error: { code: 'fault' } });
  });
});

describe('the end of the host', () => {
  it('comes some time after its last window, and a window that returns puts it off', async () => {
    vi.useFakeTimers();
    const end = vi.fn();
    const life = lifetime(1000, end);
    life.stir();
    vi.advanceTimersByTime(60_000);
    expect(end).not.toHaveBeenCalled(); // no window yet: it waits
    life.windows(1);
    life.windows(0);
    vi.advanceTimersByTime(999);
    life.windows(1);
    vi.advanceTimersByTime(5000);
    expect(end).not.toHaveBeenCalled();
    life.windows(0);
    vi.advanceTimersByTime(900);
    life.stir();
    vi.advanceTimersByTime(900);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(end).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('is told when the last socket has gone', async () => {
    const gone = Promise.withResolvers<void>();
    const test = await host({ graceMs: 30, onLastGone: () => gone.resolve() });
    const socket = await test.socket();
    socket.close();
    await gone.promise;
  });

  it('gives a fresh one-time address once the window has gone', async () => {
    const addresses: string[] = [];
    const test = await host({ onNewAddress: (address) => addresses.push(address) });
    const socket = await test.socket();
    socket.close();
    await vi.waitFor(() => expect(addresses).toHaveLength(1));
    const path = addresses[0]!.slice(`http://${test.name}`.length);
    expect((await test.ask(path, {})).status).toBe(303);
    expect((await test.ask(path, {})).status).toBe(403);
  });
});

describe('the rate limit', () => {
  it('allows a burst, then so many a second', () => {
    const may = rateLimiter({ burst: 3, perSecond: 10 });
    expect([0, 0, 0, 0].map(may)).toEqual([true, true, true, false]);
    expect([100, 100].map(may)).toEqual([true, false]);
    expect(may(50)).toBe(false); // a clock that goes back gives nothing
  });
});
