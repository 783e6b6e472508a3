// An import from the files to the atlas: send, read, mend, build. Every step says what went wrong instead of throwing.
import type { CallError } from '../../../geodata/contract/messages.ts';
import { goOnWithRoads } from '../../access/go-on-with-roads.ts';
import { theConnection } from '../../bridge/connection.ts';
import { uploadName } from '../../bridge/upload-name.ts';
import { counted } from '../../format/numbers.ts';
import { openDialog, refreshLibrary, tell } from '../../state/actions.ts';
import { getApp } from '../../state/store.ts';
import { type Outcome, type RunningJob, runJob } from '../run-job.ts';
import { FIRST_IMPORT, getImport, setImport } from './import-state.ts';
import { atlasName } from './report.ts';

/** The job or the sending that is under way. */
let running: Pick<RunningJob<unknown>, 'cancel'> | null = null;
/** Raised by cancelling and abandoning, so that answers to what was left behind are ignored. */
let era = 0;

const localError = (message: string): CallError => ({ code: 'fault', message, issues: [] });

/** Adds files to the import, sends them and reads everything anew. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || isBusy()) return;
  // A finished import is over: more files begin the next one.
  if (getImport().stage === 'built') setImport(FIRST_IMPORT);
  const { token } = getImport();
  const names = new Set(files.map(uploadName));
  const replaces = getImport().files.some((file) => names.has(uploadName(file)));
  const all = [...getImport().files.filter((file) => !names.has(uploadName(file))), ...files];
  if (token === null || replaces) await sendAfresh(all);
  else await send(token, all, files);
}

/** Puts files in place of those of the same name, or leaves files out, and reads everything anew. */
export async function changeFiles(files: readonly File[]): Promise<void> {
  if (isBusy()) return;
  if (files.length === 0) await abandonImport();
  else await sendAfresh(files);
}

/** What was sent under a token stays there, so other contents need another token. */
async function sendAfresh(files: readonly File[]): Promise<void> {
  const { client } = theConnection();
  const old = getImport().token;
  const mine = ++era;
  setImport({ stage: 'uploading', files, token: null, error: null, view: null, progress: sending(files.length, 0) });
  if (old !== null) await drop(old);
  const begun = await client.call('import.begin', {});
  if (mine !== era) return begun.ok ? drop(begun.value.token) : undefined;
  if (begun.ok) await send(begun.value.token, files, files);
  else setImport({ stage: 'choose', error: begun.error });
}

const sending = (files: number, share: number) => ({
  step: `Sending ${counted(files, 'file')} to the planner`,
  done: Math.round(share * 1000),
  total: 1000,
});

async function send(token: string, all: readonly File[], fresh: readonly File[]): Promise<void> {
  const mine = ++era;
  setImport({ stage: 'uploading', files: all, token, error: null, view: null, progress: sending(fresh.length, 0) });
  const stopping = new AbortController();
  running = { cancel: () => stopping.abort() };
  const onShare = (share: number): void => {
    if (mine === era) setImport({ progress: sending(fresh.length, share) });
  };
  try {
    await theConnection().host.upload(token, fresh, onShare, stopping.signal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (mine === era) unsent(localError(`The files could not be sent: ${reason}`));
    return drop(token);
  }
  if (mine === era) await readFiles();
  else await drop(token); // cancelled at the last moment
}

/** Some of the files may have arrived, and an import of some would be wrong without a word: the next attempt sends all. */
const unsent = (error: CallError | null): void => setImport({ stage: 'choose', progress: null, error, token: null });

async function drop(token: string): Promise<void> {
  await theConnection().client.call('import.drop', { token });
}

/** Asks the engine what the files are; sends them first when it has not got them all. */
export async function readFiles(): Promise<void> {
  const { token, files } = getImport();
  if (token === null) return files.length > 0 ? sendAfresh(files) : undefined;
  const mine = ++era;
  setImport({ stage: 'reading', progress: null, error: null });
  const job = runJob(
    'import.read',
    (name) => ({ token, job: name }),
    (progress) => mine === era && setImport({ progress }),
  );
  running = job;
  const outcome = await job.outcome;
  if (mine !== era) return;
  running = null;
  if (!outcome.ok) {
    setImport({ stage: 'choose', progress: null, error: outcome.error });
    return;
  }
  const view = outcome.value;
  const chosen = getImport().blocks;
  setImport({
    stage: 'report',
    progress: null,
    view,
    blocks: chosen !== null && view.blockLayers.includes(chosen) ? chosen : null,
  });
}

export async function buildAtlas(): Promise<void> {
  const { token, blocks } = getImport();
  const name = atlasName(getImport());
  if (token === null || name === '') return;
  const mine = ++era;
  setImport({ stage: 'building', progress: null, error: null });
  const request = { token, name, blocks };
  const job = runJob(
    'import.build',
    (id) => ({ ...request, job: id }),
    (progress) => mine === era && setImport({ progress }),
  );
  running = job;
  const outcome = await job.outcome;
  if (mine !== era) return;
  running = null;
  if (outcome.ok) {
    setImport({ stage: 'built', progress: null, built: outcome.value, token: null });
    await drop(token); // gigabytes, perhaps
    await refreshLibrary();
  } else setImport({ stage: 'report', progress: null, error: outcome.error });
  tellElsewhere(name, outcome);
}

/** Adds the roads among the files to the atlas of the open plan, and takes the plan up again with them. */
export async function addRoads(): Promise<void> {
  const { token } = getImport();
  if (token === null) return;
  const mine = ++era;
  setImport({ stage: 'adding-roads', progress: null, error: null });
  const job = runJob(
    'import.roads',
    (id) => ({ token, job: id }),
    (progress) => mine === era && setImport({ progress }),
  );
  running = job;
  const outcome = await job.outcome;
  if (mine !== era) {
    // Given up too late: the roads are in the atlas.
    if (outcome.ok) await goOnWithRoads(outcome.value);
    return;
  }
  running = null;
  if (!outcome.ok) {
    setImport({ stage: 'report', progress: null, error: outcome.error });
    if (getApp().dialog?.kind !== 'import') tell({ tone: 'error', text: outcome.error.message, issues: outcome.error.issues });
    return;
  }
  setImport(FIRST_IMPORT);
  await drop(token); // gigabytes, perhaps
  if (getApp().dialog?.kind === 'import') openDialog(null);
  await goOnWithRoads(outcome.value);
}

/** The dialog says how building went; whoever closed it and went on drawing hears of it as well. */
function tellElsewhere(name: string, outcome: Outcome<unknown>): void {
  if (getApp().dialog?.kind === 'import' || (!outcome.ok && outcome.error.code === 'cancelled')) return;
  if (outcome.ok) tell({ tone: 'info', text: `The atlas "${name}" is ready to plan on.`, issues: [] });
  else tell({ tone: 'error', text: `The atlas "${name}" could not be built.`, issues: outcome.error.issues });
}

/** Stops what is under way and goes back to the stage before it. */
export function cancelImportJob(): void {
  const { stage, view } = getImport();
  running?.cancel();
  running = null;
  era++;
  if (stage === 'uploading') unsent(null);
  else {
    const isReported = stage === 'building' || stage === 'adding-roads';
    setImport({ stage: isReported && view ? 'report' : 'choose', progress: null });
  }
}

/** Forgets the import; nothing was stored. */
export async function abandonImport(): Promise<void> {
  running?.cancel();
  running = null;
  era++;
  const { token } = getImport();
  setImport(FIRST_IMPORT);
  if (token !== null) await drop(token);
}

export const isBusy = (): boolean => ['uploading', 'reading', 'building', 'adding-roads'].includes(getImport().stage);
