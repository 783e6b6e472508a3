// The thread of long work, beside the engine's: whatever it does, the engine goes on answering, and it can be ended at any moment.
import { parentPort } from 'node:worker_threads';
import { IssueError } from '../model/issue.ts';
import { buildAtlas } from './build-atlas.ts';
import { workOnRegions } from './flows/region-work.ts';
import type { LongNews, LongResults, LongWork } from './long-work.ts';
import type { Progress } from './progress.ts';
import { readInputs } from './read-inputs.ts';
import { RememberedFolder } from './remembered-folder.ts';
import { makeSampleCounty } from './sample-county.ts';
import { importView } from './service/import-view.ts';

if (!parentPort) throw new Error('Long work is started as a worker.');
const port = parentPort;
const say = (news: LongNews): void => port.postMessage(news);
const onProgress: Progress = (report) => say({ news: 'progress', report });
const remembered = new RememberedFolder((folder) => readInputs([folder], onProgress));

port.on('message', (work: LongWork) => void answer(work).then(say));

/** Never rejects: how the work ended is what is said of it. */
async function answer(work: LongWork): Promise<LongNews> {
  try {
    return { news: 'done', value: await perform(work) };
  } catch (error) {
    return error instanceof IssueError ? { news: 'refused', issues: error.issues } : { news: 'fault', error };
  }
}

async function perform(work: LongWork): Promise<LongResults[keyof LongResults]> {
  if (work.work === 'read') return importView(await remembered.read(work.folder));
  if (work.work === 'regions') return workOnRegions(work.input, onProgress);
  const clock = (): string => work.at;
  if (work.work === 'sample') return makeSampleCounty({ home: work.home, making: work.making, clock, onProgress });
  const { folder, blocks, title, out } = work;
  const read = await remembered.read(folder);
  const named = blocks === null ? {} : { blocks };
  const { issues } = await buildAtlas({ inputs: [folder], read, out, ...named, title, clock, onProgress });
  return issues.length;
}
