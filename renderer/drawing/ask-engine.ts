import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import { theConnection } from '../bridge/connection.ts';
import { tell } from '../state/actions.ts';

export type Answer<Name extends CallName> = { readonly ok: true; readonly value: ResponseOf<Name> } | { readonly ok: false };

/** Asks the engine where "nothing changed" and "it failed" must be told apart, as the window's `ask` does not; failures become notices. */
export async function askEngine<Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<Answer<Name>> {
  const reply = await theConnection().client.call(name, request);
  if (reply.ok) return reply;
  if (reply.error.code !== 'cancelled') tell({ tone: 'error', text: reply.error.message, issues: reply.error.issues });
  return { ok: false };
}
