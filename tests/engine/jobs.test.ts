// Long work: named, heard at a bearable rate, ended at any moment.
import { expect, it } from 'vitest';
import type { EngineEvent } from '../../geodata/contract/messages.ts';
import { Jobs } from '../../geodata/engine/service/jobs.ts';
import { Cancelled } from '../../geodata/engine/service/refusal.ts';
import { until } from '../support/until.ts';

function jobsAt(): { jobs: Jobs; said: EngineEvent[]; pass: (ms: number) => void } {
  const said: EngineEvent[] = [];
  let now = 0;
  const jobs = new Jobs({ hear: (event) => said.push(event), ticks: () => now });
  return { jobs, said, pass: (ms) => (now += ms) };
}

it('tells of its progress about ten times a second, and of every new phase', async () => {
  const { jobs, said, pass } = jobsAt();
  await jobs.run('a', 'kind', async ({ onProgress: tell }) => {
    for (let done = 0; done < 100; done++) {
      tell({ step: `Reading file ${done}`, done, total: 100 });
      pass(10);
    }
    tell({ step: 'Joining lookups', done: 1, total: 5 });
    tell({ step: 'Sharing borders', done: 2, total: 5 });
  });
  const steps = said.map((event) => (event.event === 'progress' ? event.step : ''));
  expect(steps.filter((step) => step.startsWith('Reading'))).toHaveLength(10);
  expect(steps.slice(-2)).toEqual(['Joining lookups', 'Sharing borders']);
});

it('ends when it is cancelled: its work is told, says nothing more and counts for nothing', async () => {
  const { jobs, said } = jobsAt();
  const work = jobs.run('a', 'kind', ({ onProgress, signal }) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    signal.addEventListener('abort', () => {
      onProgress({ step: 'too late', done: 0, total: 1 });
      resolve('done');
    });
    return promise;
  });
  await Promise.resolve();
  jobs.cancel('a');
  await expect(work).rejects.toThrow(Cancelled);
  expect(said).toEqual([]);
  jobs.cancel('nobody');
});

it('gives way to a newer job of its kind, and to no other', async () => {
  const { jobs } = jobsAt();
  const [old, other, newer] = [
    jobs.run('a', 'build', () => Promise.resolve(1)),
    jobs.run('b', 'read', () => Promise.resolve(2)),
    jobs.run('c', 'build', () => Promise.resolve(3)),
  ];
  await expect(old).rejects.toThrow(Cancelled);
  expect(await other).toBe(2);
  expect(await newer).toBe(3);
});

it('lets a newer job of its kind begin only when it is over', async () => {
  const { jobs } = jobsAt();
  const order: string[] = [];
  const slowly = (name: string) => async (): Promise<void> => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${name} ends`);
  };
  const older = jobs.run('a', 'build', slowly('a'));
  await until(() => order.length > 0, 'the older begins', { everyMs: 0 });
  await Promise.allSettled([older, jobs.run('b', 'build', slowly('b'))]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
