// What was read of a folder of files, kept so that building on them need not read them again.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadInputs } from './read-inputs.ts';

export class RememberedFolder {
  readonly #read: (folder: string) => Promise<ReadInputs>;
  #known: { readonly listing: string; readonly read: ReadInputs } | null = null;

  constructor(read: (folder: string) => Promise<ReadInputs>) {
    this.#read = read;
  }

  /** What the folder holds; read anew when a file is not the one that it was. */
  async read(folder: string): Promise<ReadInputs> {
    const listing = listingOf(folder);
    if (this.#known?.listing === listing) return this.#known.read;
    this.#known = null; // one at a time: what was read of England fills a gigabyte
    const read = await this.#read(folder);
    this.#known = { listing, read };
    return read;
  }
}

/** Every file below the folder with its size and time. */
function listingOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path}\0${size}\0${mtimeMs}`;
    })
    .join('\n');
}
