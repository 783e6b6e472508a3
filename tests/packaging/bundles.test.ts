// Threads are started by file name, which no bundler follows: each must be built beside the program that starts it.
import { expect, it } from 'vitest';
import node from '../../vite.config.ts';
import electron from '../../vite.electron.config.ts';

const ENGINES = [
  ['the loopback host', node, 'engine-worker'],
  ['Electron', electron({ mode: 'production', command: 'build' }), 'engine'],
] as const;

it.each(ENGINES)('the thread of long work is built beside the engine of %s, under its own name', (_, config, engine) => {
  const { input, output } = config.build?.rolldownOptions ?? {};
  expect(Object.keys(input ?? {})).toEqual(expect.arrayContaining([engine, 'job-worker']));
  expect(output).toMatchObject({ entryFileNames: '[name].js' });
});
