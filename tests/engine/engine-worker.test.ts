// The engine as it runs in a host: a thread that is asked through messages.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineEvent, Reply, RequestMessage } from '../../geodata/contract/messages.ts';
import type { Download, LibraryView } from '../../geodata/contract/views.ts';
import { writeSample } from '../../geodata/engine/sample-county.ts';
import { uploadFolder } from '../../geodata/engine/service/uploads.ts';
import { asAreaId } from '../../geodata/model/ids.ts';
import { ATLAS, PLAN, townLibrary } from './town-service.ts';

let home = '';
let tidy: () => void = () => undefined;
beforeAll(async () => {
  ({ home, tidy } = await townLibrary());
});
afterAll(() => tidy());

it('answers in a thread of its own, in the order of the questions', async () => {
  const worker = new Worker(new URL('../../geodata/engine/engine-worker.ts', import.meta.url), { workerData: { home } });
  const ask = async (message: RequestMessage): Promise<Reply> => {
    worker.postMessage(message);
    const [reply] = await once(worker, 'message');
    return reply;
  };
  try {
    const opened = await ask({ id: 7, call: 'session.open', request: { atlas: ATLAS, plan: PLAN } });
    expect(opened).toMatchObject({ id: 7, ok: true, value: { atlas: { blockCount: 30 }, plan: { name: 'Town' } } });
    const text = await ask({ id: 8, call: 'export.plan', request: {} });
    if (!text.ok) throw new Error(text.error.message);
    expect(JSON.parse(new TextDecoder().decode((text.value as Download).bytes)).name).toBe('Town');
    expect(await ask({ id: 9, call: 'nothing' } as never)).toMatchObject({ id: 9, ok: false, error: { code: 'bad-request' } });
    expect(await ask({ id: 0, call: 'session.close', request: {} })).toEqual({ id: 0, ok: true, value: null });
  } finally {
    await worker.terminate();
  }
});

it('answers while an import builds, and the import ends as if nothing had been', async () => {
  const worker = new Worker(new URL('../../geodata/engine/engine-worker.ts', import.meta.url), { workerData: { home } });
  const answered: string[] = [];
  const waiting = new Map<number, (value: unknown) => void>();
  let ids = 0;
  const ask = (call: string, request: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = ++ids;
      const answer = (reply: Reply): void => {
        answered.push(call);
        if (reply.ok) resolve(reply.value as never);
        else reject(new Error(`${call}: ${reply.error.message}`));
      };
      waiting.set(id, answer as never);
      worker.postMessage({ id, call, request });
    });
  const writing = Promise.withResolvers<void>();
  worker.on('message', (said: Reply | EngineEvent) => {
    if ('id' in said) waiting.get(said.id)?.(said);
    // From here to the end, building never pauses.
    else if (said.event === 'progress' && said.step === 'Writing the atlas') writing.resolve();
  });
  try {
    await ask('session.open', { atlas: ATLAS, plan: PLAN });
    const { token }: { token: string } = await ask('import.begin', {});
    await writeSample(uploadFolder(home, token));
    const built: Promise<{ atlas: string }> = ask('import.build', { token, name: 'Marchshire', blocks: null, job: 'b' });
    await writing.promise;
    const area = { tier: 'place', areaId: asAreaId('place-1') };
    const command = { name: 'assign-blocks', ...area, blocks: [8] };
    await Promise.all([ask('area.detail', area), ask('plan.command', { command })]);
    expect(await built).toMatchObject({ atlas: 'marchshire.atlas.gpkg' });
    expect(answered).toEqual(['session.open', 'import.begin', 'area.detail', 'plan.command', 'import.build']);
    const { atlases }: LibraryView = await ask('library.list', {});
    expect(atlases.find(({ document }) => document === 'marchshire.atlas.gpkg')).toMatchObject({ problem: null });
  } finally {
    await worker.terminate();
  }
});
