// One bundle for the command line and the engine behind it.
import { defineConfig } from 'vite';

export default defineConfig({
  // Only what cannot be bundled stays a module of its own, so that the bundle is what ships.
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'out',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: { coterminous: 'geodata/cli/main.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
