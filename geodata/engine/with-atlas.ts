import type { AtlasFile } from '../atlas/atlas-file.ts';
import { openAtlas } from '../atlas/open-atlas.ts';

/**
 * Opens an atlas, hands it over, and closes it whatever happens. `clock` (ISO 8601) tells the time that an atlas of an older
 * schema states once it is brought up to date. Throws IssueError when it cannot be used.
 */
export function withAtlas<T>(path: string, clock: () => string, use: (file: AtlasFile) => T): T {
  const file = openAtlas(path, { openedAt: new Date(clock()) });
  try {
    return use(file);
  } finally {
    file.close();
  }
}
