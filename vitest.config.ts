import { defineConfig } from 'vitest/config';

const shared = { pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/england/**', 'tests/e2e/**', 'tests/desktop/**'],
        },
      },
      {
        // Real data is big: one file at a time, with time to build an atlas of England.
        test: {
          ...shared,
          name: 'england',
          include: ['tests/england/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
