// The engine as it runs in a host: a thread that is asked through messages.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply, RequestMessage } from '../../geodata/contract/messages.ts';
import type { Download } from '../../geodata/contract/views.ts';
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
