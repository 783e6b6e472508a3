import type { Atlas } from '../model/atlas.ts';
import type { TileRecord } from '../model/contents.ts';
import type { Progress } from './progress.ts';

export function emitTiles(_atlas: Atlas, _emit: (tile: TileRecord) => void, _onProgress: Progress): void {}
