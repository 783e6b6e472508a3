// The command line, the loopback host and the engine's threads: what runs under Node.
import { defineConfig } from 'vite';

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
        'engine-worker': 'geodata/engine/engine-worker.ts',
        'job-worker': 'geodata/engine/job-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
