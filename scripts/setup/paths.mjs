// Folders that the set-up steps share. All of them are ignored by git.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const RUNTIME_DIR = join(ROOT, '.runtime');
export const BUILD_DIR = join(ROOT, '.build');
export const OUT_DIR = join(ROOT, 'out');
