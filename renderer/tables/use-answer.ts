// What the engine answers to a question that a table asks, asked again when the plan has changed.
import { useEffect, useState } from 'react';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { CallError } from '../../geodata/contract/messages.ts';
import { theConnection } from '../bridge/connection.ts';

export interface Answer<Value> {
  /** The last answer, kept while the next is on its way; null before the first and after another question. */
  readonly value: Value | null;
  readonly error: CallError | null;
}

/** A stroke changes the revision many times a second; a table may lag behind the map a little. */
const PATIENCE_MILLISECONDS = 150;

/** Asks while `request` is not null. `revision` is the plan's: a change of it asks again. */
export function useAnswer<Name extends CallName>(
  name: Name,
  request: RequestOf<Name> | null,
  revision: number,
): Answer<ResponseOf<Name>> {
  const question = request === null ? null : JSON.stringify([name, request]);
  const [answered, setAnswered] = useState<Answer<ResponseOf<Name>> & { readonly question: string | null }>(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is no input, only a reason to ask again; the question stands for the request
  useEffect(() => {
    if (request === null) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await theConnection().client.call(name, request);
      if (!wanted) return;
      setAnswered(reply.ok ? { question, value: reply.value, error: null } : { question, value: null, error: reply.error });
    }, PATIENCE_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name, question, revision]);
  return answered.question === question ? answered : NONE;
}

const NONE = { question: null, value: null, error: null };
