// Files that come from the page piece by piece: each is a stream to the engine's folder, fed as its pieces arrive.
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { UploadPiece } from '../../geodata/contract/window-bridge.ts';
import { refuse } from '../../geodata/model/issue.ts';

interface Upload {
  readonly stream: PassThrough;
  /** Settles when the engine's folder has the file, or refused it. */
  readonly taken: Promise<unknown>;
  bytes: number;
}

/** Files under way at once: the page sends one after the other. */
const MOST = 8;

export type TakeFile = (token: string, name: string, stream: PassThrough) => Promise<unknown>;

export class UploadPieces {
  readonly #take: TakeFile;
  readonly #uploads = new Map<string, Upload>();

  constructor(take: TakeFile) {
    this.#take = take;
  }

  /** Takes the next piece of a file. Rejects with IssueError when it is refused; nothing of the file is then kept. */
  async receive(piece: UploadPiece): Promise<void> {
    const key = `${piece.token}/${piece.name}`;
    const upload = piece.offset === 0 ? this.#begin(key, piece) : this.#uploads.get(key);
    if (upload?.bytes !== piece.offset) {
      this.#drop(key, new Error('A piece of the file is missing.'));
      refuse('upload-lost', 'A piece of the file is missing.', { file: piece.name }, 'Add the file again.');
    }
    upload.bytes += piece.bytes.length;
    const room = upload.stream.write(piece.bytes) || once(upload.stream, 'drain');
    if (piece.last) upload.stream.end();
    try {
      await (piece.last ? upload.taken : Promise.race([room, upload.taken]));
    } catch (error) {
      this.#drop(key, error as Error);
      throw error;
    }
    if (piece.last) this.#uploads.delete(key);
  }

  #begin(key: string, { token, name }: UploadPiece): Upload {
    this.#drop(key, new Error('The file was begun again.'));
    const oldest = this.#uploads.keys().next().value;
    if (this.#uploads.size >= MOST && oldest !== undefined) this.#drop(oldest, new Error('Too many files at once.'));
    const stream = new PassThrough();
    stream.on('error', () => undefined); // heard through `taken`
    const taken = this.#take(token, name, stream);
    taken.catch(() => undefined); // heard by the piece that waits for it
    const upload = { stream, taken, bytes: 0 };
    this.#uploads.set(key, upload);
    return upload;
  }

  #drop(key: string, why: Error): void {
    this.#uploads.get(key)?.stream.destroy(why);
    this.#uploads.delete(key);
  }
}
