// Electron's main process and engine as modules; with `--mode preload` the preload script, which a sandbox takes as one CommonJS file.
import { defineConfig } from 'vite';

/** What stays a module of its own: Electron itself, and the one native package. */
const external = ['electron', 'better-sqlite3'];

const shared = { ssr: true, target: 'node24', outDir: 'out/electron', emptyOutDir: false, sourcemap: true } as const;

export default defineConfig(({ mode }) =>
  mode === 'preload'
    ? {
        ssr: { noExternal: true, external },
        build: {
          ...shared,
          rolldownOptions: {
            input: { preload: 'electron/preload/preload.ts' },
            output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
          },
        },
      }
    : {
        ssr: { noExternal: true, external },
        build: {
          ...shared,
          rolldownOptions: {
            input: {
              main: 'electron/main/main.ts',
              engine: 'electron/engine/engine.ts',
              'job-worker': 'geodata/engine/job-worker.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      },
);
