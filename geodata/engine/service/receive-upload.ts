// For hosts: a file that a window sends, written into the folder of its token. The only way in for bytes from a page.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import { refuse } from '../../model/issue.ts';
import { uploadFolder, uploadPath } from './uploads.ts';

export interface UploadCaps {
  readonly fileBytes: number;
  /** Of all files of one token. */
  readonly totalBytes: number;
  readonly files: number;
}

/** All published files of England together have about 2 GB. */
const DEFAULT_CAPS: UploadCaps = { fileBytes: 4e9, totalBytes: 8e9, files: 2000 };

/**
 * Writes one uploaded file. `relativeName` is its name, with `/` between folders; `stream` gives its bytes. Throws IssueError,
 * and then nothing of the file is kept: unknown token, unsafe name, a cap exceeded, the same name twice, a full disk.
 */
export async function receiveUpload(upload: {
  readonly home: string;
  readonly token: string;
  readonly relativeName: string;
  readonly stream: AsyncIterable<Uint8Array>;
  readonly caps?: UploadCaps;
}): Promise<{ readonly bytes: number }> {
  const { home, token, relativeName, stream, caps = DEFAULT_CAPS } = upload;
  const folder = uploadFolder(home, token);
  if (!existsSync(folder)) refuse('unknown-upload', 'These files were not asked for.', {}, 'Choose them again.');
  const path = uploadPath(home, token, relativeName);
  const held = holdings(folder);
  if (held.files >= caps.files) refuse('too-many-files', `At most ${caps.files} files at once.`, {}, 'Choose fewer files.');
  if (existsSync(path))
    refuse('same-name', 'Two of the files have the same name.', { file: relativeName }, 'Rename one of them.');
  const most = Math.min(caps.fileBytes, caps.totalBytes - held.bytes);
  whileWriting(path, () => mkdirSync(dirname(path), { recursive: true }));
  try {
    return { bytes: await pour(stream, path, most, relativeName) };
  } catch (error) {
    rmSync(path, { force: true });
    return whileWriting(relativeName, () => {
      throw error;
    });
  }
}

async function pour(stream: AsyncIterable<Uint8Array>, path: string, most: number, name: string): Promise<number> {
  const file = await open(path, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > most) {
        refuse('too-large', 'The file is larger than can be taken in.', { file: name }, 'Choose fewer or smaller files.');
      }
      await file.writeFile(chunk); // goes on where the last chunk ended
    }
  } finally {
    await file.close();
  }
  return bytes;
}

function holdings(folder: string): { readonly files: number; readonly bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    files++;
    bytes += statSync(join(item.parentPath, item.name)).size;
  }
  return { files, bytes };
}
