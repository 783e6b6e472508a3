// The tiny town in a library of its own, behind the service, with a clock and dice that repeat.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { CallError, EngineEvent } from '../../geodata/contract/messages.ts';
import type { AtlasView, PlanView } from '../../geodata/contract/views.ts';
import { buildAtlas } from '../../geodata/engine/build-atlas.ts';
import { EngineService } from '../../geodata/engine/service/engine-service.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { writeTownFiles } from '../support/town-files.ts';

export const NOW = '2026-11-21T12:00:00.000Z';
export const ATLAS = 'town.atlas.gpkg';
export const PLAN = 'town.footprint';

/** A library with the town's atlas and a plan: places from CCGs, systems from STPs. `more`: further files. Remove it with `tidy`. */
export async function townLibrary(
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly home: string; readonly tidy: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'coterminous-service-'));
  const files = join(folder, 'files');
  const home = join(folder, 'library');
  writeTownFiles(files, more);
  const { service } = townService(home);
  await buildAtlas({ inputs: [files], out: join(home, ATLAS), title: 'Town', clock: () => NOW, onProgress: () => undefined });
  const seeds = { neighbourhood: null, place: layerId('ccg', 21), system: layerId('stp', 21) };
  const made = await asking(service)('plan.create', { atlas: ATLAS, name: 'Town', rules: 'ics-2019', seeds });
  if (made.plan !== PLAN) throw new Error(made.plan);
  return { home, tidy: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A service on a library. `said` collects its events, `logged` its faults. */
export function townService(
  home: string,
  startThread: () => Worker = longWork,
): {
  readonly service: EngineService;
  readonly said: EngineEvent[];
  readonly logged: string[];
} {
  const said: EngineEvent[] = [];
  const logged: string[] = [];
  let rolled = 0;
  let ticks = 0;
  const service = new EngineService({
    home,
    clock: () => NOW,
    ticks: () => (ticks += 50),
    random: (bytes) => (++rolled).toString(16).padStart(bytes * 2, '0'),
    who: 'a planner',
    startThread,
    hear: (event) => said.push(event),
    log: (text) => logged.push(text),
  });
  return { service, said, logged };
}

/** The real thread of long work. */
export const longWork = (): Worker => new Worker(new URL('../../geodata/engine/job-worker.ts', import.meta.url));

let id = 1;

/** Asks and unwraps; throws what the engine refused. */
export const asking =
  (service: EngineService) =>
  async <Name extends CallName>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> => {
    const reply = await service.handle({ id: id++, call, request });
    if (reply.ok) return reply.value as ResponseOf<Name>; // the reply to this call
    throw new Error(`${call}: ${reply.error.code}: ${reply.error.message}`);
  };

/** The error of a call that must fail. */
export async function errorOf(service: EngineService, call: string, request: unknown): Promise<CallError> {
  const reply = await service.handle({ id: id++, call, request } as never); // malformed on purpose
  if (reply.ok) throw new Error(`${call} was answered.`);
  return reply.error;
}

export const openTown = (service: EngineService): Promise<{ readonly atlas: AtlasView; readonly plan: PlanView }> =>
  asking(service)('session.open', { atlas: ATLAS, plan: PLAN });
