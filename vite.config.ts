// One bundle for the command line and the engine behind it. Packages stay outside: they are installed beside it.
import { defineConfig } from 'vite';

export default defineConfig({
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
