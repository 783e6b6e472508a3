// Gzip, transparently: `.csv.gz` is read as `.csv`.
import { gunzipSync } from 'node:zlib';
import { refuse } from '../model/issue.ts';
import { allowedBytes, EXPANSION_LIMIT, type ExpansionLimit } from './expansion-limit.ts';
import { placeIn, type ReadContext } from './read-context.ts';

/** The expanded bytes. Throws an IssueError for a truncated or damaged file and for one that expands beyond the limit. */
export function gunzip(bytes: Uint8Array, context: ReadContext, limit: ExpansionLimit = EXPANSION_LIMIT): Buffer {
  const maxOutputLength = allowedBytes(bytes.length, limit);
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      return refuse(
        'expands-too-far',
        `The compressed file expands to more than ${Math.round(maxOutputLength / 1024 ** 2)} MB, which no published table does.`,
        placeIn(context),
        'Check where the file came from; if it is genuine, unpack it first.',
      );
    }
    if (code === 'Z_BUF_ERROR') {
      return refuse('truncated-gzip', 'The compressed file ends too early.', placeIn(context), 'Download it again.');
    }
    if (code.startsWith('Z_')) {
      return refuse('damaged-gzip', 'The compressed file is damaged.', placeIn(context), 'Download it again.');
    }
    throw error;
  }
}
