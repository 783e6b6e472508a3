// Map tiles out of the atlases of the library, read beside the engine so that drawing never waits for measures.
import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFile } from '../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import type { TileRequest } from '../walls/request-path.ts';

export type TileAnswer =
  | { readonly kind: 'no-atlas' }
  | { readonly kind: 'empty'; readonly etag: string }
  | { readonly kind: 'same'; readonly etag: string }
  | { readonly kind: 'tile'; readonly etag: string; readonly gzipped: Uint8Array };

interface OpenReader {
  readonly version: string;
  readonly atlas: AtlasFile;
}

/** Atlases that stay open at once; a window shows one, two are compared. */
const MOST_OPEN = 4;

export class TileStore {
  readonly #folder: string;
  readonly #open = new Map<string, OpenReader>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The tile, or why there is none. `known` is the tag that the asker holds already. */
  answer(request: TileRequest, known: string | undefined): TileAnswer {
    const atlas = this.#reader(request.document);
    if (!atlas) return { kind: 'no-atlas' };
    const etag = `"${atlas.meta.get('fingerprint') ?? 'none'}"`;
    if (known === etag) return { kind: 'same', etag };
    const gzipped = atlas.tile(request.z, request.x, request.y);
    return gzipped ? { kind: 'tile', etag, gzipped } : { kind: 'empty', etag };
  }

  /** Lets go of every file, so that it can be replaced or removed; opened again when a tile is asked for. */
  release(): void {
    for (const { atlas } of this.#open.values()) atlas.close();
    this.#open.clear();
  }

  #reader(document: string): AtlasFile | null {
    if (!document.endsWith('.atlas.gpkg')) return null;
    const path = join(this.#folder, document);
    const stat = statSync(path, { throwIfNoEntry: false });
    const open = this.#open.get(document);
    if (!stat?.isFile()) return this.#drop(document, open);
    const version = versionOf(stat);
    if (open?.version === version) return open.atlas;
    this.#drop(document, open);
    if (this.#open.size >= MOST_OPEN) this.release();
    const atlas = openAtlas(path, { openedAt: new Date() });
    // Opening may have migrated the file.
    this.#open.set(document, { version: versionOf(statSync(path)), atlas });
    return atlas;
  }

  #drop(document: string, open: OpenReader | undefined): null {
    open?.atlas.close();
    this.#open.delete(document);
    return null;
  }
}

const versionOf = (stat: Stats): string => `${stat.ino}:${stat.size}:${stat.mtimeMs}`;
