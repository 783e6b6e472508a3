// Long work: started under a name of its own, heard while it goes on, cancelled by that name.
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { CallError } from '../../geodata/contract/messages.ts';
import { theConnection } from '../bridge/connection.ts';
import type { JobState } from '../state/app-state.ts';
import { endJob } from '../state/engine-events.ts';

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallError };

export interface RunningJob<Value> {
  readonly outcome: Promise<Outcome<Value>>;
  cancel(): void;
}

let started = 0;

/** Asks for long work and hands its progress to `hear` until it ends. Never rejects. */
export function runJob<Name extends CallName>(
  name: Name,
  request: (job: string) => RequestOf<Name>,
  hear: (progress: JobState) => void,
): RunningJob<ResponseOf<Name>> {
  const { client } = theConnection();
  started++;
  const job = `${name}-${started}-${crypto.randomUUID().slice(0, 8)}`;
  const deafen = client.listen((event) => {
    if (event.event === 'progress' && event.job === job) hear({ step: event.step, done: event.done, total: event.total });
  });
  const outcome = client.call(name, request(job)).finally(() => {
    deafen();
    endJob(job);
  });
  return { outcome, cancel: () => void client.call('job.cancel', { job }) };
}
