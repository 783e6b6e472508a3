// Long work: named, heard at a bearable rate, ended between its steps.
import { expect, it } from 'vitest';
import type { EngineEvent } from '../../geodata/contract/messages.ts';
import { Jobs } from '../../geodata/engine/service/jobs.ts';
import { Cancelled } from '../../geodata/engine/service/refusal.ts';

function jobsAt(): { jobs: Jobs; said: EngineEvent[]; pass: (ms: number) => void } {
  const said: EngineEvent[] = [];
  let now = 0;
  const jobs = new Jobs({ hear: (event) => said.push(event), ticks: () => now });
  return { jobs, said, pass: (ms) => (now += ms) };
}

it('tells of its progress about ten times a second, and of every new phase', async () => {
  const { jobs, said, pass } = jobsAt();
  await jobs.run('a', 'kind', (tell) => {
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

it('ends when it is cancelled, at its next step or at its end', async () => {
  const { jobs } = jobsAt();
  const work = jobs.run('a', 'kind', async (tell) => {
    await Promise.resolve();
    tell({ step: 'x', done: 0, total: 1 });
    return 'done';
  });
  jobs.cancel('a');
  await expect(work).rejects.toThrow(Cancelled);
  const silent = jobs.run('b', 'kind', () => Promise.resolve('done'));
  jobs.cancel('b');
  await expect(silent).rejects.toThrow(Cancelled);
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
