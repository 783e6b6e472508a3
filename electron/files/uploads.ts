// Files on their way to an import: streamed into the folder that the engine made for the token, within caps.
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../../geodata/model/issue.ts';
import { isUploadName, isUploadToken } from '../walls/request-path.ts';

export interface UploadCaps {
  readonly bytes: number;
  readonly files: number;
}

/** England with everything is 3 GB in 60 files. */
export const UPLOAD_CAPS: UploadCaps = { bytes: 8 * 1024 ** 3, files: 5000 };

/** Streams a file into the token's folder. It appears there whole or not at all. Throws IssueError when it is refused. */
export async function receiveFile(
  home: string,
  token: string,
  name: string,
  stream: Readable,
  caps: UploadCaps = UPLOAD_CAPS,
): Promise<void> {
  const folder = join(home, '.uploads', token);
  if (!isUploadToken(token) || !existsSync(folder)) {
    refuse('unknown-upload', 'This import is over.', { file: name }, 'Start the import again and add the file there.');
  }
  if (!isUploadName(name))
    refuse('bad-file-name', 'The file name cannot be used.', { file: name }, 'Rename the file and add it again.');
  if ((await readdir(folder, { recursive: true })).length >= caps.files) {
    refuse(
      'too-many-files',
      `An import takes ${caps.files} files at most.`,
      { file: name },
      'Import the files in several steps.',
    );
  }
  const target = join(folder, name);
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.part`;
  try {
    await pipeline(stream, capped(caps.bytes, name), createWriteStream(part, { flags: 'wx' }));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function capped(most: number, name: string): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      try {
        if (bytes > most)
          refuse(
            'file-too-large',
            `The file is over ${most} bytes.`,
            { file: name },
            'Split it, or leave out what is not needed.',
          );
        done(null, chunk);
      } catch (error) {
        done(error as Error); // an IssueError, made just above
      }
    },
  });
}
