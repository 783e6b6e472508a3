// The thread of long work, beside the engine's: whatever it does, the engine goes on answering.
// It can be ended at any moment but in the middle of SQLite (ending.ts).
import { parentPort } from 'node:worker_threads';
import { IssueError } from '../model/issue.ts';
import { addRoads } from './add-roads.ts';
import { buildAtlas } from './build-atlas.ts';
import { Ending, Leave } from './ending.ts';
import type { Fence } from './fence.ts';
import { workOnRegions } from './flows/region-work.ts';
import type { LongNews, LongResults, LongWork } from './long-work.ts';
import type { Progress } from './progress.ts';
import { readInputs } from './read-inputs.ts';
import { RememberedFolder } from './remembered-folder.ts';
import { makeSampleCounty } from './sample-county.ts';
import { importView } from './service/import-view.ts';

if (!parentPort) throw new Error('Long work is started as a worker.');
const port = parentPort;
const say = (news: LongNews | null): void => {
  if (news) port.postMessage(news);
};
let ending = new Ending();
const fenced: Fence = (work) => ending.fenced(work);
const onProgress: Progress = (report) => {
  ending.check();
  say({ news: 'progress', report });
};
const remembered = new RememberedFolder((folder) => readInputs([folder], onProgress, fenced));

port.on('message', (work: LongWork) => void answer(work).then(say));

/** Never rejects: how the work ended is what is said of it. */
async function answer(work: LongWork): Promise<LongNews | null> {
  try {
    const value = await perform(work);
    return value === null ? null : { news: 'done', value };
  } catch (error) {
    if (error instanceof Leave) process.exit(); // of this thread
    return error instanceof IssueError ? { news: 'refused', issues: error.issues } : { news: 'fault', error };
  }
}

async function perform(work: LongWork): Promise<LongResults[keyof LongResults] | null> {
  if (work.work === 'begin') {
    ending = new Ending(work.ending);
    ending.unfence();
    return null;
  }
  if (work.work === 'read') return importView(await remembered.read(work.folder));
  if (work.work === 'regions') return workOnRegions(work.input, onProgress);
  const clock = (): string => work.at;
  if (work.work === 'sample') {
    return fenced(() => makeSampleCounty({ home: work.home, making: work.making, clock, onProgress }));
  }
  const { folder, out } = work;
  const read = await remembered.read(folder);
  if (work.work === 'roads') {
    const added = await addRoads({ atlas: work.atlas, inputs: [folder], read, out, clock, onProgress, fenced });
    return added.issues.length;
  }
  const { blocks, title } = work;
  const named = blocks === null ? {} : { blocks };
  const { issues } = await buildAtlas({ inputs: [folder], read, out, ...named, title, clock, onProgress, fenced });
  return issues.length;
}
