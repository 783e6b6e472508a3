import type { Handlers } from './engine.ts';

export const jobHandlers = {
  'job.cancel': ({ jobs }, { job }) => {
    jobs.cancel(job);
    return null;
  },
} satisfies Partial<Handlers>;
