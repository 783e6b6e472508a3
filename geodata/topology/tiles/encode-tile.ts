// Writes staged pieces as a Mapbox Vector Tile, version 2.1 (github.com/mapbox/vector-tile-spec).
import { PbfWriter } from 'pbf';
import { POINT, POLYGON, readPiece, type StagedPiece } from './tile-stage.ts';
import { EXTENT } from './zoom-arcs.ts';

export type PropertyValue = string | number;

/** One tile layer: its name and what its features say about themselves. */
export interface TileLayer {
  readonly name: string;
  readonly properties: (piece: StagedPiece) => readonly (readonly [key: string, value: PropertyValue])[];
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

/** The bytes, not compressed, of tile `x`, `y`, whose pieces are linked in `data` from `head` in order of layer. */
export function encodeTile(data: Int32Array, head: number, x: number, y: number, layers: readonly TileLayer[]): Uint8Array {
  const pbf = new PbfWriter();
  let position = head;
  while (position >= 0) {
    const layer = readPiece(data, position).layer;
    const pieces: StagedPiece[] = [];
    while (position >= 0) {
      const piece = readPiece(data, position);
      if (piece.layer !== layer) break;
      pieces.push(piece);
      position = piece.next;
    }
    pbf.writeMessage(3, writeLayer, { data, pieces, layer: layers[layer]!, originX: x * EXTENT, originY: y * EXTENT });
  }
  return pbf.finish();
}

interface LayerToWrite {
  readonly data: Int32Array;
  readonly pieces: readonly StagedPiece[];
  readonly layer: TileLayer;
  readonly originX: number;
  readonly originY: number;
}

function writeLayer(task: LayerToWrite, pbf: PbfWriter): void {
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, task.layer.name);
  const keys = new Map<string, number>();
  const values = new Map<PropertyValue, number>();
  for (const piece of task.pieces) {
    const tags: number[] = [];
    for (const [key, value] of task.layer.properties(piece)) tags.push(serial(keys, key), serial(values, value));
    pbf.writeMessage(2, writeFeature, { task, piece, tags });
  }
  for (const key of keys.keys()) pbf.writeStringField(3, key);
  for (const value of values.keys()) pbf.writeMessage(4, writeValue, value);
  pbf.writeVarintField(5, EXTENT);
}

function serial<Key>(known: Map<Key, number>, key: Key): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size - 1;
}

function writeValue(value: PropertyValue, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value);
  else if (value >= 0) pbf.writeVarintField(5, value);
  else pbf.writeSVarintField(6, value);
}

function writeFeature(
  feature: { readonly task: LayerToWrite; readonly piece: StagedPiece; readonly tags: number[] },
  pbf: PbfWriter,
): void {
  pbf.writeVarintField(1, feature.piece.id);
  pbf.writePackedVarint(2, feature.tags);
  pbf.writeVarintField(3, feature.piece.kind);
  pbf.writeMessage(4, writeGeometry, feature);
}

/** Commands with coordinates relative to the last point; points that repeat the one before are left out. */
function writeGeometry({ task, piece }: { readonly task: LayerToWrite; readonly piece: StagedPiece }, pbf: PbfWriter): void {
  const { data } = task;
  let [x, y] = [task.originX, task.originY];
  let at = piece.at;
  for (let part = 0; part < piece.parts; part++) {
    const count = data[at]!;
    const first = at + 1;
    const end = first + count * 2;
    pbf.writeVarint(command(MOVE_TO, 1));
    const lines = piece.kind === POINT ? 0 : countMoves(data, first, end, piece.kind === POLYGON);
    for (let i = first; i < end; i += 2) {
      const [dx, dy] = [data[i]! - x, data[i + 1]! - y];
      if (i > first && dx === 0 && dy === 0) continue;
      if (piece.kind === POLYGON && i > first && isRepeatedStart(data, first, i, end)) continue;
      pbf.writeSVarint(dx);
      pbf.writeSVarint(dy);
      if (i === first && lines > 0) pbf.writeVarint(command(LINE_TO, lines));
      [x, y] = [data[i]!, data[i + 1]!];
    }
    if (piece.kind === POLYGON) pbf.writeVarint(command(CLOSE_PATH, 1));
    at = end;
  }
}

const command = (id: number, count: number): number => (count << 3) | id;

/** Points that a LineTo must reach: all but the first and repeats. */
function countMoves(data: Int32Array, first: number, end: number, closed: boolean): number {
  let moves = 0;
  for (let i = first + 2; i < end; i += 2) {
    if (data[i] === data[i - 2] && data[i + 1] === data[i - 1]) continue;
    if (closed && isRepeatedStart(data, first, i, end)) continue;
    moves++;
  }
  return moves;
}

/** Whether all points from `i` to the end repeat the first one, as closing a ring after a cut may leave them. */
function isRepeatedStart(data: Int32Array, first: number, i: number, end: number): boolean {
  if (data[i] !== data[first] || data[i + 1] !== data[first + 1]) return false;
  for (let j = i + 2; j < end; j += 2) if (data[j] !== data[first] || data[j + 1] !== data[first + 1]) return false;
  return true;
}

/** `l` and `r`: the block or unit on either side, -1 for none. */
export const sideProperties = (piece: StagedPiece): readonly (readonly [string, PropertyValue])[] => [
  ['l', piece.left],
  ['r', piece.right],
];
