// Reads the import statements of our sources as text: enough to hold the arrows, and independent of any bundler.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Relative imports resolved to paths from the root; packages as they are written. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

export function sourceFiles(root: string, folder: string): SourceFile[] {
  return listFiles(join(root, folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readSource(root, file));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? listFiles(path) : [path];
    });
}

function readSource(root: string, file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? slashes(relative(root, resolve(dirname(file), target))) : target;
  });
  return { path: slashes(relative(root, file)), text, lines: text.split('\n').length, imports };
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
