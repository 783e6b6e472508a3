import type { AtlasFile } from '../atlas/atlas-file.ts';
import { openAtlas } from '../atlas/open-atlas.ts';

/** Opens an atlas, hands it over, and closes it whatever happens. Throws IssueError when it cannot be used. */
export function withAtlas<T>(path: string, use: (file: AtlasFile) => T): T {
  const file = openAtlas(path);
  try {
    return use(file);
  } finally {
    file.close();
  }
}
