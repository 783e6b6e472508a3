// Between windows and the engine: numbers calls, hands replies back to who asked, and starts the engine again when it dies.
import type { EngineEvent, Reply, RequestMessage } from '../../geodata/contract/messages.ts';

/** One running engine, wherever it runs. */
export interface EngineChannel {
  /** Throws when the message cannot be cloned. */
  post(message: RequestMessage): void;
  stop(): Promise<void>;
}

export interface EngineEars {
  said(message: unknown): void;
  /** The engine is gone. Never said after `stop`. */
  died(reason: string): void;
}

export interface EngineLinkOptions {
  readonly start: (ears: EngineEars) => EngineChannel;
  /** Hears what the engine says unasked. */
  readonly onEvent: (event: EngineEvent) => void;
  readonly now: () => number;
}

type Answer = (reply: Reply) => void;

/** Deaths within the window after which the engine is left dead: it would die again. */
const DEATHS = { most: 5, withinMs: 60_000 };

export class EngineLink {
  readonly #options: EngineLinkOptions;
  readonly #waiting = new Map<number, { readonly id: number; readonly answer: Answer }>();
  #channel: EngineChannel | null;
  #deaths: number[] = [];
  #nextId = 1;

  constructor(options: EngineLinkOptions) {
    this.#options = options;
    this.#channel = this.#start();
  }

  /** Passes a call on; `answer` is called once, with the caller's own id. Throws when the message cannot be cloned. */
  ask(message: RequestMessage, answer: Answer): void {
    if (!this.#channel) {
      answer(faultReply(message.id, 'The engine stopped and cannot be started. Start Coterminous again.'));
      return;
    }
    const id = this.#nextId++;
    this.#waiting.set(id, { id: message.id, answer });
    try {
      this.#channel.post({ ...message, id });
    } catch (error) {
      this.#waiting.delete(id);
      throw error;
    }
  }

  /** Lets the engine close what it has open, then ends it. */
  async stop(): Promise<void> {
    const channel = this.#channel;
    this.#channel = null;
    this.#failWaiting('Coterminous is closing.');
    await channel?.stop();
  }

  #start(): EngineChannel {
    return this.#options.start({ said: (message) => this.#said(message), died: (reason) => this.#died(reason) });
  }

  #said(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('event' in message) {
      this.#options.onEvent(message as EngineEvent); // our own engine: believed
      return;
    }
    const reply = message as Reply; // likewise
    const asked = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    asked?.answer({ ...reply, id: asked.id });
  }

  #died(reason: string): void {
    if (!this.#channel) return;
    this.#channel = null;
    this.#failWaiting('The engine stopped. Your plan is safe in its journal.');
    const now = this.#options.now();
    this.#deaths = [...this.#deaths.filter((then) => now - then < DEATHS.withinMs), now];
    if (this.#deaths.length < DEATHS.most) this.#channel = this.#start();
    this.#options.onEvent({ event: 'ended', reason });
  }

  #failWaiting(message: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { id, answer } of waiting) answer(faultReply(id, message));
  }
}

/** A reply that says that we, not the user, did something wrong. */
export const faultReply = (id: number, message: string): Reply => ({
  id,
  ok: false,
  error: { code: 'fault', message, issues: [] },
});
