// What the engine says of a plan that is being drawn, asked again after every step of it.
import { useEffect, useRef, useState } from 'react';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { CallError } from '../../geodata/contract/messages.ts';
import { theConnection } from '../bridge/connection.ts';
import { InStep } from './in-step.ts';
import { isStrokeUnderWay } from './stroke-under-way.ts';

export interface LiveAnswer<Value> {
  /** The last answer to this question, kept while the next is on its way. */
  readonly value: Value | null;
  readonly error: CallError | null;
}

interface Question<Name extends CallName> {
  readonly name: Name;
  readonly request: RequestOf<Name>;
  /** The request as text: two of them are the same question. */
  readonly key: string;
}
type Reply<Name extends CallName> =
  | { readonly ok: true; readonly value: ResponseOf<Name> }
  | { readonly ok: false; readonly error: CallError };

const NOTHING = { value: null, error: null };

/** Asks while `request` is not null; another `reason`, such as a new revision, asks the same again, in step with the drawing. */
export function useLiveAnswer<Name extends CallName>(
  name: Name,
  request: RequestOf<Name> | null,
  reason: string | number,
): LiveAnswer<ResponseOf<Name>> {
  const key = request === null ? null : JSON.stringify([name, request]);
  const [told, setTold] = useState<LiveAnswer<ResponseOf<Name>> & { readonly key: string }>({ ...NOTHING, key: '' });
  const asker = useRef<InStep<Question<Name>, Reply<Name>>>(null);
  useEffect(() => {
    const made = new InStep<Question<Name>, Reply<Name>>({
      ask: (question) => theConnection().client.call(question.name, question.request),
      hear(reply, question) {
        const { key } = question;
        // A lost connection is told once, by its own bar: what was known stays on screen.
        if (!reply.ok && reply.error.code === 'disconnected') return;
        setTold(reply.ok ? { key, value: reply.value, error: null } : { key, value: null, error: reply.error });
      },
      later(milliseconds, then) {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
      isDrawing: isStrokeUnderWay,
      same: (asked, wanted) => asked.key === wanted.key,
    });
    asker.current = made;
    return () => made.stop();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason is no input, only a cause to ask again; the key stands for the request
  useEffect(() => {
    if (request === null || key === null) asker.current?.stop();
    else asker.current?.want({ name, request, key });
  }, [name, key, reason]);
  return key !== null && told.key === key ? told : NOTHING;
}
