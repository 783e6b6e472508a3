// Cuts lines into the pieces that each tile shows.
import type { StagedFeature, TileStage } from './tile-stage.ts';
import { EXTENT } from './zoom-arcs.ts';

/** Units by which geometry reaches into the neighbouring tile, so that wide lines and joins are whole at tile edges. */
export const BUFFER = 64;

/** First and last tile, along one axis, that shows something between `low` and `high` units. */
export const firstTile = (low: number): number => Math.floor((low - BUFFER) / EXTENT);
export const lastTile = (high: number): number => Math.floor((high + BUFFER) / EXTENT);

/** Stages the line of `count` points in `xy` (units of the zoom) in every tile that shows part of it. */
export function cutLine(stage: TileStage, feature: StagedFeature, xy: Int32Array, count: number): void {
  if (count < 2) return;
  let [minX, minY, maxX, maxY] = [xy[0]!, xy[1]!, xy[0]!, xy[1]!];
  for (let i = 2; i < count * 2; i += 2) {
    minX = Math.min(minX, xy[i]!);
    maxX = Math.max(maxX, xy[i]!);
    minY = Math.min(minY, xy[i + 1]!);
    maxY = Math.max(maxY, xy[i + 1]!);
  }
  const [x, y] = [firstTile(minX), firstTile(minY)];
  if (x === lastTile(maxX) && y === lastTile(maxY)) {
    stage.begin(feature);
    stage.addPart(xy, 0, count);
    stage.finish(x, y);
    return;
  }
  cutBySegments(stage, feature, xy, count);
}

function cutBySegments(stage: TileStage, feature: StagedFeature, xy: Int32Array, count: number): void {
  const open = new Map<string, { readonly x: number; readonly y: number; parts: number[][] }>();
  for (let i = 0; i + 2 < count * 2; i += 2) {
    const [x1, y1, x2, y2] = [xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!];
    for (let x = firstTile(Math.min(x1, x2)); x <= lastTile(Math.max(x1, x2)); x++) {
      for (let y = firstTile(Math.min(y1, y2)); y <= lastTile(Math.max(y1, y2)); y++) {
        const segment = clipSegment(x1, y1, x2, y2, x, y);
        if (segment === null) continue;
        const tile = open.get(`${x},${y}`) ?? { x, y, parts: [] };
        open.set(`${x},${y}`, tile);
        extend(tile.parts, segment);
      }
    }
  }
  for (const { x, y, parts } of open.values()) {
    stage.begin(feature);
    for (const part of parts) stage.addPart(part, 0, part.length / 2);
    stage.finish(x, y);
  }
}

function extend(parts: number[][], [x1, y1, x2, y2]: Segment): void {
  const last = parts[parts.length - 1];
  if (last !== undefined && last[last.length - 2] === x1 && last[last.length - 1] === y1) last.push(x2, y2);
  else parts.push([x1, y1, x2, y2]);
}

type Segment = readonly [number, number, number, number];

/** The part of a segment within a tile and its buffer (Liang & Barsky 1984), rounded; null where there is none. */
function clipSegment(x1: number, y1: number, x2: number, y2: number, x: number, y: number): Segment | null {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [start, end] = [0, 1];
  const within = (run: number, room: number): boolean => {
    if (run === 0) return room >= 0;
    const at = room / run;
    if (run < 0) start = Math.max(start, at);
    else end = Math.min(end, at);
    return start <= end;
  };
  const [left, top] = [x * EXTENT - BUFFER, y * EXTENT - BUFFER];
  const [right, bottom] = [(x + 1) * EXTENT + BUFFER, (y + 1) * EXTENT + BUFFER];
  if (!within(-dx, x1 - left) || !within(dx, right - x1) || !within(-dy, y1 - top) || !within(dy, bottom - y1)) return null;
  const at = (share: number): readonly [number, number] => [Math.round(x1 + share * dx), Math.round(y1 + share * dy)];
  const [from, to] = [at(start), at(end)];
  return from[0] === to[0] && from[1] === to[1] ? null : [...from, ...to];
}
