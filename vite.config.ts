// The command line, the loopback host and the engine's thread: what runs under Node.
import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const worker = 'geodata/engine/engine-worker.ts';

export default defineConfig({
  // Only what cannot be bundled stays a module of its own, so that the bundle is what ships. `ws` tries two add-ons and does without.
  ssr: { noExternal: true, external: ['better-sqlite3', 'bufferutil', 'utf-8-validate'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'out',
    emptyOutDir: false, // the window is in there, too; scripts/setup/build.mjs clears what is stale
    sourcemap: true,
    rolldownOptions: {
      input: {
        coterminous: 'geodata/cli/main.ts',
        loopback: 'electron/loopback/main.ts',
        ...(existsSync(worker) ? { 'engine-worker': worker } : {}),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
