// The engine through a socket of the loopback host. Lost sockets are opened again; calls under way then fail and say so.
import { decodeMessage, encodeMessage } from '../../geodata/contract/codec.ts';
import type { EngineClient, EngineEvent, Reply, RequestMessage } from '../../geodata/contract/messages.ts';
import type { ConnectionState } from './connection-state.ts';

/** The parts of a WebSocket that are used: tests bring their own. */
export interface Socket {
  binaryType: string;
  readonly readyState: number;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface SocketClientOptions {
  readonly open: () => Socket;
  readonly onState: (state: ConnectionState) => void;
  /** Calls back after some milliseconds. */
  readonly later: (ms: number, then: () => void) => void;
}

const OPEN = 1;
/** The host's own close codes (electron/loopback/windows.ts): another window took over; then this one stays away. */
const TAKEN_OVER = 4001;
const WAITS_MS = [250, 500, 1000, 2000, 4000];

type Answer = (reply: Reply) => void;

export class SocketClient implements EngineClient {
  readonly #options: SocketClientOptions;
  readonly #waiting = new Map<number, Answer>();
  readonly #ears = new Set<(event: EngineEvent) => void>();
  #socket: Socket;
  #nextId = 1;
  #failures = 0;

  constructor(options: SocketClientOptions) {
    this.#options = options;
    this.#socket = this.#connect();
  }

  call: EngineClient['call'] = (name, request) =>
    new Promise((resolve) => {
      const id = this.#nextId++;
      const answer = resolve as Answer; // a reply carries the value of the call that it answers
      if (this.#socket.readyState !== OPEN) return answer(disconnected(id));
      this.#waiting.set(id, answer);
      this.#socket.send(encodeMessage({ id, call: name, request } satisfies RequestMessage<typeof name>));
    });

  listen(hear: (event: EngineEvent) => void): () => void {
    this.#ears.add(hear);
    return () => void this.#ears.delete(hear);
  }

  #connect(): Socket {
    const socket = this.#options.open();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.#failures = 0;
      this.#options.onState('ready');
    };
    socket.onmessage = ({ data }) => this.#heard(decodeMessage(new Uint8Array(data)) as Reply | EngineEvent); // our own host
    socket.onclose = ({ code }) => this.#lost(code);
    return socket;
  }

  #heard(message: Reply | EngineEvent): void {
    if ('event' in message) {
      for (const hear of this.#ears) hear(message);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    answer?.(message);
  }

  #lost(code: number): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [id, answer] of waiting) answer(disconnected(id));
    this.#options.onState(code === TAKEN_OVER ? 'taken-over' : 'lost');
    if (code === TAKEN_OVER) return;
    const wait = WAITS_MS[Math.min(this.#failures++, WAITS_MS.length - 1)] ?? 0;
    this.#options.later(wait, () => {
      this.#socket = this.#connect();
    });
  }
}

const disconnected = (id: number): Reply => ({
  id,
  ok: false,
  error: {
    code: 'disconnected',
    message: 'The window has lost touch with Coterminous. It keeps trying; what you did is safe.',
    issues: [],
  },
});
