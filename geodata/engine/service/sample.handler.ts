import { basename } from 'node:path';
import { openSampleCounty } from '../sample-county.ts';
import type { Handlers } from './engine.ts';

export const sampleHandlers = {
  'sample.open': ({ jobs, library, options }, { job }) =>
    jobs.run(job, 'sample.open', async (onProgress) => {
      const made = await openSampleCounty({ home: library.home, clock: options.clock, onProgress });
      return { atlas: basename(made.atlasPath), plan: basename(made.planPath) };
    }),
} satisfies Partial<Handlers>;
