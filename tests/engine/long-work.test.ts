// Long work on a thread of its own: what it leaves when it is cancelled, killed, or runs out of memory.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallError, EngineEvent } from '../../geodata/contract/messages.ts';
import { writeSample } from '../../geodata/engine/sample-county.ts';
import { uploadFolder } from '../../geodata/engine/service/uploads.ts';
import { Workshop } from '../../geodata/engine/service/workshop.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { until } from '../support/until.ts';
import { asking, errorOf, longWork, townLibrary, townService } from './town-service.ts';

let home = '';
let sample = '';
let tidy: () => void = () => undefined;
beforeAll(async () => {
  ({ home, tidy } = await townLibrary());
  sample = join(home, '..', 'sample');
  await writeSample(sample);
});
afterAll(() => tidy());

/** A service whose threads of long work are at hand. */
function serviceWithThreads(start: () => Worker = longWork): ReturnType<typeof townService> & { readonly threads: Worker[] } {
  const threads: Worker[] = [];
  const service = townService(home, () => {
    const thread = start();
    threads.push(thread);
    return thread;
  });
  return { ...service, threads };
}

/** Everything in the library but the files that were given. */
const library = (): readonly string[] => readdirSync(home, { recursive: true }).map(String).filter(isOurs).sort();
const isOurs = (name: string): boolean => !name.startsWith('.uploads');

const steps = (said: readonly EngineEvent[], job: string): readonly string[] =>
  said.flatMap((event) => (event.event === 'progress' && event.job === job ? event.step : []));

describe('an import of the sample county', () => {
  it.each(['Reading', 'Sharing borders', 'Writing the atlas', 'Drawing map tiles'])(
    'that is cancelled while it is at "%s" ends there, and leaves nothing',
    async (step) => {
      const { service, said, threads } = serviceWithThreads();
      const ask = asking(service);
      const { token } = await ask('import.begin', {});
      cpSync(sample, uploadFolder(home, token), { recursive: true });
      const before = library();
      const failed = errorOf(service, 'import.build', { token, name: 'Never', blocks: null, job: 'slow' });
      await until(() => steps(said, 'slow').some((told) => told.startsWith(step)), step, { everyMs: 1 });
      await ask('job.cancel', { job: 'slow' });
      expect((await failed).code).toBe('cancelled');
      expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
      expect(library()).toEqual(before);
      // It can be tried again, with the same files.
      expect((await ask('import.read', { token, job: 'again' })).canBuild).toBe(true);
      await ask('import.drop', { token });
      expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
      expect(existsSync(uploadFolder(home, token))).toBe(false);
    },
  );

  it('gives way to a newer one, of which alone an atlas comes', async () => {
    const { service, said } = serviceWithThreads();
    const ask = asking(service);
    const { token } = await ask('import.begin', {});
    writeTownFiles(uploadFolder(home, token));
    const older = errorOf(service, 'import.build', { token, name: 'Older', blocks: null, job: 'older' });
    await until(() => steps(said, 'older').length > 0, 'the older begins', { everyMs: 1 });
    const newer = ask('import.build', { token, name: 'Newer', blocks: null, job: 'newer' });
    expect((await older).code).toBe('cancelled');
    expect((await newer).atlas).toBe('newer.atlas.gpkg');
    expect(library().filter((name) => /older|newer|making/.test(name))).toEqual(['newer.atlas.gpkg']);
  });

  it('is read once: building goes on from what was read, on the same thread, which then ends', async () => {
    const { service, said, threads } = serviceWithThreads();
    const ask = asking(service);
    const { token } = await ask('import.begin', {});
    writeTownFiles(uploadFolder(home, token));
    await ask('import.read', { token, job: 'read' });
    await ask('import.build', { token, name: 'Once', blocks: null, job: 'build' });
    expect(steps(said, 'read').some((step) => step.startsWith('Reading'))).toBe(true);
    expect(steps(said, 'build').filter((step) => step.startsWith('Reading'))).toEqual([]);
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
  });
});

describe('a thread that dies', () => {
  /** Asks for work on a thread that the test has its own way with; the engine must go on. */
  async function fate(start: () => Worker, meanwhile: (thread: Worker) => void = () => undefined): Promise<CallError> {
    const town = serviceWithThreads(start);
    const ask = asking(town.service);
    const { token } = await ask('import.begin', {});
    cpSync(sample, uploadFolder(home, token), { recursive: true });
    const before = library();
    const failed = errorOf(town.service, 'import.build', { token, name: 'Never', blocks: null, job: 'doomed' });
    await until(() => town.threads.length > 0, 'a thread', { everyMs: 1 });
    meanwhile(town.threads[0]!);
    const error = await failed;
    expect(library()).toEqual(before);
    expect(town.logged.join()).toContain('Long work stopped');
    await ask('import.drop', { token });
    return error;
  }

  const says = (script: string): Worker =>
    new Worker(`require('node:worker_threads').parentPort.on('message', () => { ${script} })`, { eval: true });

  it.each([
    ['is killed', () => says('for (;;);'), (thread: Worker) => void thread.terminate()],
    ['ends of itself', () => says('process.exit(3)'), undefined],
    ['throws where nobody catches', () => says('throw new Error("a bug")'), undefined],
    ['has no program', () => new Worker(join(import.meta.dirname, 'no-such-program.js')), undefined],
  ])('because it %s is reported as a fault of ours', async (_, start, meanwhile) => {
    const error = await fate(start, meanwhile);
    expect(error.code).toBe('refused');
    expect(error.issues).toMatchObject([{ code: 'work-stopped', fix: expect.stringMatching(/^Try again/) }]);
  });

  it('because memory ran out is reported as that', async () => {
    const small = (): Worker =>
      new Worker(new URL('../../geodata/engine/job-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 },
      });
    expect((await fate(small)).issues).toMatchObject([{ code: 'out-of-memory' }]);
    expect((await fate(() => says('new Uint8Array(2 ** 53 - 1)'))).issues).toMatchObject([{ code: 'out-of-memory' }]);
  });
});

describe('the workshop', () => {
  it('is cleared of what killed processes left, and of nothing else', () => {
    const left = [`${process.pid}-aa`, '4194304999-bb', `${process.ppid}-cc`].map((name) => join(home, '.making', name));
    for (const folder of left) mkdirSync(folder, { recursive: true });
    new Workshop(home, () => 'dd');
    expect(left.map((folder) => existsSync(folder))).toEqual([false, false, true]);
  });
});
