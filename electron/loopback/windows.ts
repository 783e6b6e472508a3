// Sockets of windows: what they may send, and who is the window now. There is one plan open, so there is one window at a time.
import type { RawData, WebSocket } from 'ws';
import { decodeMessage, encodeMessage } from '../../geodata/contract/codec.ts';
import type { EngineEvent, Reply, RequestMessage } from '../../geodata/contract/messages.ts';
import { faultReply } from '../link/engine-link.ts';
import { isRequestMessage } from '../walls/envelope.ts';
import { ENGINE_RATE, type RateLimit, rateLimiter } from '../walls/rate-limit.ts';

/** Why a socket was closed; 4000 and over are ours (RFC 6455, 7.4.2). */
export const CLOSE = { malformed: 1007, tooFast: 1008, takenOver: 4001, closing: 1001 } as const;

export interface WindowsOptions {
  readonly ask: (message: RequestMessage, answer: (reply: Reply) => void) => void;
  /** Called with the number of windows whenever it changes. */
  readonly onCount: (count: number) => void;
  readonly now: () => number;
  readonly rate?: RateLimit;
}

export class Windows {
  readonly #options: WindowsOptions;
  #current: WebSocket | null = null;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /** Makes `socket` the window. The one before is told that it was taken over. */
  add(socket: WebSocket): void {
    const before = this.#current;
    this.#current = socket;
    before?.close(CLOSE.takenOver, 'opened in another window');
    const withinRate = rateLimiter(this.#options.rate ?? ENGINE_RATE);
    socket.on('message', (data, isBinary) => {
      if (socket !== this.#current) return;
      if (!withinRate(this.#options.now())) return socket.close(CLOSE.tooFast, 'too many messages');
      this.#heard(socket, data, isBinary);
    });
    // Frames that are too long or malformed: ws closes the socket itself, and only reports it here.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#gone(socket));
    this.#options.onCount(1);
  }

  tell(event: EngineEvent): void {
    if (this.#current) sendTo(this.#current, event);
  }

  closeAll(): void {
    this.#current?.close(CLOSE.closing, 'Coterminous is closing');
  }

  #heard(socket: WebSocket, data: RawData, isBinary: boolean): void {
    try {
      if (!isBinary || !Buffer.isBuffer(data)) throw new TypeError('Only binary messages are understood.');
      const message = decodeMessage(new Uint8Array(data));
      if (!isRequestMessage(message)) throw new TypeError('Not a request.');
      this.#options.ask(message, (reply) => sendTo(socket, reply));
    } catch {
      // Whatever was wrong with it, it did not come from our page: that one socket is closed, the rest goes on.
      socket.close(CLOSE.malformed, 'malformed message');
    }
  }

  #gone(socket: WebSocket): void {
    if (this.#current !== socket) return;
    this.#current = null;
    this.#options.onCount(0);
  }
}

function sendTo(socket: WebSocket, message: Reply | EngineEvent): void {
  if (socket.readyState !== socket.OPEN) return;
  try {
    socket.send(encodeMessage(message));
  } catch (error) {
    // A reply that cannot be written is our own bug; the window hears of it and the host lives on.
    const text = `The answer could not be sent: ${error instanceof Error ? error.message : String(error)}`;
    if ('id' in message) socket.send(encodeMessage(faultReply(message.id, text)));
  }
}
