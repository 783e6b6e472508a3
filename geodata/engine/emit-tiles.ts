import { gzipSync } from 'node:zlib';
import type { Atlas } from '../model/atlas.ts';
import type { TileRecord } from '../model/contents.ts';
import { buildTiles } from '../topology/tiles/build-tiles.ts';
import type { Progress } from './progress.ts';

/** Measured on England's 5,572 tiles: level 6 is 2.5 % smaller than level 1 for 0.9 s more; level 9 gains nothing. */
const GZIP = { level: 6 } as const;

/** Builds every map tile of an atlas and hands it over gzipped. */
export function emitTiles(atlas: Atlas, emit: (tile: TileRecord) => void, onProgress: Progress): void {
  const { topology, layers, blocks } = atlas;
  buildTiles(
    { topology, layers, blockCount: blocks.count },
    (z, x, y, data) => emit({ z, x, y, data: gzipSync(data, GZIP) }),
    (done, total) => onProgress({ step: 'Drawing map tiles', done, total }),
  );
}
