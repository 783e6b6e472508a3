// Files named on the command line, or opened from the desktop: only those that the app has an association with.
import { isAbsolute, resolve } from 'node:path';

export const DOCUMENT_ENDINGS = ['.footprint', '.atlas.gpkg'] as const;

export const isDocumentPath = (path: string): boolean => DOCUMENT_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));

/** The first document among the arguments, absolute; null where there is none. Options, network shares and anything else are passed over. */
export function documentIn(argv: readonly string[], cwd: string): string | null {
  const named = argv.find((arg) => !arg.startsWith('-') && !/^(\\\\|\/\/)/.test(arg) && isDocumentPath(arg));
  if (named === undefined) return null;
  return isAbsolute(named) ? named : resolve(cwd, named);
}

/** The value of `--home`, in either way of writing it. */
export function homeIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--home' || arg.startsWith('--home='));
  const found = argv[at];
  if (found === undefined) return undefined;
  return found === '--home' ? argv[at + 1] : found.slice('--home='.length);
}
