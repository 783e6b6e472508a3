// What the engine says unasked: progress of long work, and its end.
import type { EngineEvent } from '../../geodata/contract/messages.ts';
import { ask } from './actions.ts';
import { getApp, setApp } from './store.ts';

/** Takes an event of the engine into the state. */
export function hear(event: EngineEvent): void {
  if (event.event === 'ended') {
    setApp({ connection: 'lost' });
    return;
  }
  const { job, step, done, total } = event;
  const { [job]: _finished, ...others } = getApp().jobs;
  // The last step takes its line away; whoever started the job does the same, should it end early.
  setApp({ jobs: total > 0 && done >= total ? others : { ...others, [job]: { step, done, total } } });
}

export const endJob = (job: string): void => {
  const { [job]: _ended, ...others } = getApp().jobs;
  setApp({ jobs: others });
};

export async function cancelJob(job: string): Promise<void> {
  await ask('job.cancel', { job });
  endJob(job);
}
