import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage } from '../../geodata/contract/codec.ts';
import type { RequestMessage } from '../../geodata/contract/messages.ts';
import type { ConnectionState } from '../../renderer/bridge/connection-state.ts';
import { type Socket, SocketClient } from '../../renderer/bridge/socket-client.ts';

/** A socket in the hands of the test. */
class HandSocket implements Socket {
  binaryType = '';
  readyState = 0;
  readonly sent: RequestMessage[] = [];
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;

  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.sent.push(decodeMessage(bytes) as RequestMessage);
  }
  close(): void {
    this.drop(1000);
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.(undefined as never);
  }
  hear(message: unknown): void {
    this.onmessage?.({ data: encodeMessage(message).slice().buffer });
  }
  drop(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

function setUp() {
  const sockets: HandSocket[] = [];
  const states: ConnectionState[] = [];
  const waits: { ms: number; then: () => void }[] = [];
  const client = new SocketClient({
    open: () => {
      const socket = new HandSocket();
      sockets.push(socket);
      return socket;
    },
    onState: (state) => states.push(state),
    later: (ms, then) => waits.push({ ms, then }),
  });
  return { client, sockets, states, waits };
}

describe('the engine through a socket', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { client, sockets, states } = setUp();
    sockets[0]!.open();
    const first = client.call('library.list', {});
    const second = client.call('session.close', {});
    const [one, two] = sockets[0]!.sent;
    expect([one?.call, two?.call]).toEqual(['library.list', 'session.close']);
    sockets[0]!.hear({ id: two!.id, ok: true, value: null });
    sockets[0]!.hear({ id: one!.id, ok: false, error: { code: 'fault', message: 'x', issues: [] } });
    expect(await second).toMatchObject({ ok: true, value: null });
    expect(await first).toMatchObject({ ok: false, error: { code: 'fault' } });
    expect(states).toEqual(['ready']);
  });

  it('tells events to whoever listens, until they stop', () => {
    const { client, sockets } = setUp();
    const heard: unknown[] = [];
    const stop = client.listen((event) => heard.push(event));
    sockets[0]!.open();
    sockets[0]!.hear({ event: 'ended', reason: 'x' });
    stop();
    sockets[0]!.hear({ event: 'ended', reason: 'y' });
    expect(heard).toEqual([{ event: 'ended', reason: 'x' }]);
  });

  it('answers what was under way when the socket is lost, and what is asked before it is back', async () => {
    const { client, sockets, states, waits } = setUp();
    sockets[0]!.open();
    const underWay = client.call('library.list', {});
    sockets[0]!.drop(1006);
    expect(await underWay).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    expect(await client.call('library.list', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    expect(states).toEqual(['ready', 'lost']);
    waits[0]!.then();
    sockets[1]!.open();
    expect(states).toEqual(['ready', 'lost', 'ready']);
    const again = client.call('library.list', {});
    sockets[1]!.hear({ id: sockets[1]!.sent[0]!.id, ok: true, value: { atlases: [] } });
    expect(await again).toMatchObject({ ok: true });
  });

  it('tries again with growing patience, and soon again after a success', () => {
    const { sockets, waits } = setUp();
    for (let attempt = 0; attempt < 6; attempt++) {
      sockets[attempt]!.drop(1006);
      waits[attempt]!.then();
    }
    expect(waits.map(({ ms }) => ms)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    sockets[6]!.open();
    sockets[6]!.drop(1006);
    expect(waits.at(-1)?.ms).toBe(250);
  });

  it('stays away when another window took over', () => {
    const { sockets, states, waits } = setUp();
    sockets[0]!.open();
    sockets[0]!.drop(4001);
    expect(states).toEqual(['ready', 'taken-over']);
    expect(waits).toEqual([]);
  });
});
