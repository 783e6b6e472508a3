// What travels: requests one way, replies and events the other. Nothing is thrown across the wall.
import type { Issue } from '../model/issue.ts';
import type { CallName, RequestOf, ResponseOf } from './calls.ts';

export interface RequestMessage<Name extends CallName = CallName> {
  /** Chosen by the caller, unique in its connection. */
  readonly id: number;
  readonly call: Name;
  readonly request: RequestOf<Name>;
}

export interface CallError {
  /** `bad-request`, `refused` (see issues), `cancelled`, `no-session`, `fault`. */
  readonly code: 'bad-request' | 'refused' | 'cancelled' | 'no-session' | 'fault' | 'disconnected';
  /** One sentence for people. */
  readonly message: string;
  readonly issues: readonly Issue[];
}

export type Reply<Name extends CallName = CallName> =
  | { readonly id: number; readonly ok: true; readonly value: ResponseOf<Name> }
  | { readonly id: number; readonly ok: false; readonly error: CallError };

/** What the engine says unasked. */
export type EngineEvent =
  | { readonly event: 'progress'; readonly job: string; readonly step: string; readonly done: number; readonly total: number }
  | { readonly event: 'ended'; readonly reason: string };

/** The engine as a window sees it, whatever lies between. */
export interface EngineClient {
  /** Never rejects: what went wrong is in the result. */
  call<Name extends CallName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<{ readonly ok: true; readonly value: ResponseOf<Name> } | { readonly ok: false; readonly error: CallError }>;
  /** Returns the function that stops listening. */
  listen(hear: (event: EngineEvent) => void): () => void;
}
