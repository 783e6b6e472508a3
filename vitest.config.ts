import { defineConfig } from 'vitest/config';

const shared = { pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 300_000 };
/** Big files or big programs: one file at a time, so that they do not starve each other. */
const oneByOne = { ...shared, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/england/**', 'tests/e2e/**', 'tests/desktop/**'],
        },
      },
      {
        // Real data is big: time to build an atlas of England.
        test: {
          ...oneByOne,
          name: 'england',
          include: ['tests/england/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 900_000,
        },
      },
      {
        // The window in Chromium, on the loopback host.
        // What is asked for may come late on a busy machine that draws in software; it must come all the same.
        test: {
          ...oneByOne,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        // The window in Electron, where its binary is installed.
        test: { ...oneByOne, name: 'desktop', include: ['tests/desktop/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
