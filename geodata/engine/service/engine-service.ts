// The engine behind the contract: messages in, replies out. Nothing is thrown across, whatever comes in.
import type { z } from 'zod';
import { CALLS, type CallName } from '../../contract/calls.ts';
import type { CallError, Reply, RequestMessage } from '../../contract/messages.ts';
import { IssueError } from '../../model/issue.ts';
import { Engine, type Handlers } from './engine.ts';
import { HANDLERS } from './handlers.ts';
import { BadRequest, Cancelled, NoSession } from './refusal.ts';
import type { ServiceOptions } from './service-options.ts';
import { closeSession } from './session.handler.ts';

export class EngineService {
  readonly #engine: Engine;

  /** Throws IssueError when the library's folder cannot be used. */
  constructor(options: ServiceOptions) {
    this.#engine = new Engine(options);
  }

  /** Answers one message. Never rejects. */
  async handle(message: RequestMessage): Promise<Reply> {
    const id = idOf(message);
    try {
      const { call, request } = checked(message);
      // The table ties request and handler to the name, which the compiler cannot follow through a union.
      const handler = HANDLERS[call] as (engine: Engine, request: unknown) => ReturnType<Handlers[CallName]>;
      return { id, ok: true, value: await handler(this.#engine, request) };
    } catch (error) {
      return { id, ok: false, error: this.#errorOf(error) };
    }
  }

  /** Closes what is open. The service can go on afterwards. */
  close(): void {
    closeSession(this.#engine);
  }

  #errorOf(error: unknown): CallError {
    const problem = expected(error);
    if (problem) return problem;
    this.#engine.options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.#recover();
    return {
      code: 'fault',
      message: 'Something went wrong inside Coterminous. Nothing is lost: open the plan again.',
      issues: [],
    };
  }

  /** After a fault the measures may no longer be those of the plan; counting again is cheap beside being wrong. */
  #recover(): void {
    try {
      this.#engine.session?.recount();
    } catch (error) {
      this.#engine.options.log(`The open plan could not be counted again: ${String(error)}`);
      this.#engine.hold(null);
    }
  }
}

/** What a call may end with by design; null for a bug. */
function expected(error: unknown): CallError | null {
  if (error instanceof IssueError) {
    const first = error.issues[0];
    return { code: 'refused', message: first ? first.message : 'That is not possible.', issues: error.issues };
  }
  if (error instanceof BadRequest) return { code: 'bad-request', message: error.message, issues: [] };
  if (error instanceof Cancelled) return { code: 'cancelled', message: error.message, issues: [] };
  return error instanceof NoSession ? { code: 'no-session', message: error.message, issues: [] } : null;
}

/** The message's number, so that even a malformed one is answered; 0 where it has none. */
function idOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : 0;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : 0;
}

function checked(message: unknown): { readonly call: CallName; readonly request: unknown } {
  if (typeof message !== 'object' || message === null || !('call' in message) || typeof message.call !== 'string') {
    throw new BadRequest('The message is not a call.');
  }
  const { call } = message;
  if (!isCall(call)) throw new BadRequest(`There is no call "${call.slice(0, 60)}".`);
  const parsed = CALLS[call].request.safeParse('request' in message ? message.request : undefined);
  if (parsed.success) return { call, request: parsed.data };
  throw new BadRequest(`The request of ${call} is malformed: ${firstProblem(parsed.error)}.`);
}

const isCall = (name: string): name is CallName => Object.hasOwn(CALLS, name);

function firstProblem({ issues }: z.ZodError): string {
  const [first] = issues;
  if (!first) return 'it is not what was expected';
  const path = first.path.map(String).join('.');
  return `${path === '' ? '' : `${path}: `}${first.message.slice(0, 200)}`;
}
