import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../sample-county.ts';
import type { Engine, Handlers } from './engine.ts';
import { type JobControls, throwIfCancelled } from './jobs.ts';
import { moveIn } from './workshop.ts';

export const sampleHandlers = {
  'sample.open': async (engine, { job }) => {
    const { home } = engine.library;
    const there = Object.values(SAMPLE).every((document) => existsSync(join(home, document)));
    if (!there) await engine.jobs.run(job, 'sample.open', (controls) => makeSample(engine, controls));
    return SAMPLE;
  },
} satisfies Partial<Handlers>;

function makeSample(engine: Engine, controls: JobControls): Promise<void> {
  const { library, workshop, options } = engine;
  return workshop.use(async (making) => {
    const thread = engine.startThread();
    try {
      const work = { work: 'sample', home: library.home, making, at: options.clock() } as const;
      const made = await thread.ask(work, controls);
      throwIfCancelled(controls.signal);
      for (const document of made) {
        const path = join(library.home, document);
        if (!existsSync(path)) moveIn(join(making, document), path); // it may have come in meanwhile
      }
    } finally {
      await thread.end();
    }
  });
}
