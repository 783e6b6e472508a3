// Cuts polygons into the pieces that each tile shows.
import { clipRing } from './clip-ring.ts';
import { BUFFER, firstTile, lastTile } from './cut-lines.ts';
import type { StagedFeature, TileStage } from './tile-stage.ts';
import { EXTENT } from './zoom-arcs.ts';

/** Rings of one polygon, each outer ring followed by its holes; ring r has points `offsets[r]` to `offsets[r + 1]`. */
export interface UnitRings {
  readonly count: number;
  readonly offsets: Int32Array;
  /** Units of the zoom, two numbers a point. */
  readonly xy: Int32Array;
  /** 1 where the ring is a hole. */
  readonly isHole: Uint8Array;
}

/** Reused from polygon to polygon. */
export class PolygonCutter {
  #strip = new Int32Array(1 << 14);
  #piece = new Int32Array(1 << 14);
  readonly #stripRings: { at: number; count: number; isHole: boolean }[] = [];

  /** Stages the rings in every tile that shows part of them. Rings come out as they are wound. */
  cut(stage: TileStage, feature: StagedFeature, rings: UnitRings): void {
    const [minX, minY, maxX, maxY] = bounds(rings);
    const [left, top, right, bottom] = [firstTile(minX), firstTile(minY), lastTile(maxX), lastTile(maxY)];
    this.#reserve(rings);
    for (let x = left; x <= right; x++) {
      this.#cutStrip(rings, x, left === right);
      for (let y = top; y <= bottom; y++) {
        stage.begin(feature);
        this.#cutRow(stage, y, top === bottom);
        stage.finish(x, y);
      }
    }
  }

  #reserve(rings: UnitRings): void {
    // A line can cut off at most as many points again as there are, for each of the two lines.
    const most = (rings.offsets[rings.count]! * 4 + rings.count * 8) * 2;
    if (this.#strip.length >= most) return;
    this.#strip = new Int32Array(most * 2);
    this.#piece = new Int32Array(most * 4);
  }

  #cutStrip(rings: UnitRings, x: number, whole: boolean): void {
    this.#stripRings.length = 0;
    let next = 0;
    for (let ring = 0; ring < rings.count; ring++) {
      const at = rings.offsets[ring]! * 2;
      const count = rings.offsets[ring + 1]! - rings.offsets[ring]!;
      const kept = whole
        ? copyPoints(rings.xy, at, count, this.#strip, next)
        : clipRing({ from: rings.xy, at, count }, 0, x * EXTENT - BUFFER, (x + 1) * EXTENT + BUFFER, this.#strip, next);
      this.#stripRings.push({ at: next, count: kept, isHole: rings.isHole[ring] === 1 });
      next += kept * 2;
    }
  }

  #cutRow(stage: TileStage, y: number, whole: boolean): void {
    let outerKept = false;
    for (const { at, count, isHole } of this.#stripRings) {
      if (isHole && !outerKept) continue;
      const kept = whole
        ? copyPoints(this.#strip, at, count, this.#piece, 0)
        : clipRing({ from: this.#strip, at, count }, 1, y * EXTENT - BUFFER, (y + 1) * EXTENT + BUFFER, this.#piece, 0);
      const area = kept < 3 ? 0 : doubleArea(this.#piece, 0, kept);
      const fine = isHole ? area < 0 : area > 0;
      if (!isHole) outerKept = fine;
      if (fine) stage.addPart(this.#piece, 0, kept);
    }
  }
}

function copyPoints(from: Int32Array, at: number, count: number, out: Int32Array, to: number): number {
  for (let i = 0; i < count * 2; i++) out[to + i] = from[at + i]!;
  return count;
}

function bounds(rings: UnitRings): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < rings.offsets[rings.count]! * 2; i += 2) {
    minX = Math.min(minX, rings.xy[i]!);
    maxX = Math.max(maxX, rings.xy[i]!);
    minY = Math.min(minY, rings.xy[i + 1]!);
    maxY = Math.max(maxY, rings.xy[i + 1]!);
  }
  return [minX, minY, maxX, maxY];
}

/** Twice the signed area of `count` points from position `at`: positive for outer rings in tiles, where y runs down. */
export function doubleArea(xy: Int32Array, at: number, count: number): number {
  let sum = 0;
  let j = at + (count - 1) * 2;
  for (let i = at; i < at + count * 2; j = i, i += 2) {
    sum += (xy[j]! - xy[at]!) * (xy[i + 1]! - xy[at + 1]!) - (xy[i]! - xy[at]!) * (xy[j + 1]! - xy[at + 1]!);
  }
  return sum;
}
