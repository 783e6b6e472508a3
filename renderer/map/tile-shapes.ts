// The outlines of a tile's blocks as typed arrays, for questions of distance that come with every move of a brush.
import { PbfReader } from 'pbf';

const TILE_LAYER = 3;
const LAYER = { name: 1, feature: 2 } as const;
const FEATURE = { id: 1, geometry: 4 } as const;
const COMMAND = { moveTo: 1, closePath: 7 } as const;
/** Units across a tile. */
export const EXTENT = 4096;

/** Pieces of blocks within one tile, in tile units from its north-west corner. */
export interface TileShapes {
  readonly count: number;
  /** Block of each piece. */
  readonly blocks: Uint32Array;
  /** West, north, east, south of each piece. */
  readonly boxes: Float64Array;
  /** Rings of piece i: `ringOffsets[i]` to `ringOffsets[i + 1]`; points of ring j: `pointOffsets[j]` to `pointOffsets[j + 1]`. */
  readonly ringOffsets: Uint32Array;
  readonly pointOffsets: Uint32Array;
  /** Two numbers a point; rings end where they began. */
  readonly xy: Int32Array;
}

/** Reads the layer `blocks` of a vector tile. */
export function tileShapes(tile: Uint8Array): TileShapes {
  const draft = { blocks: [] as number[], rings: [0], points: [0], xy: [] as number[] };
  const pbf = new PbfReader(tile);
  while (pbf.pos < tile.length) {
    const tag = pbf.readVarint();
    if (tag >> 3 !== TILE_LAYER) {
      pbf.skip(tag);
      continue;
    }
    const end = pbf.readVarint() + pbf.pos;
    readLayer(pbf, end, draft);
    pbf.pos = end;
  }
  return finished(draft);
}

interface Draft {
  readonly blocks: number[];
  readonly rings: number[];
  readonly points: number[];
  readonly xy: number[];
}

/** Features come after the name in our tiles; those of other layers are skipped by leaving early. */
function readLayer(pbf: PbfReader, end: number, draft: Draft): void {
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    const field = tag >> 3;
    if (field === LAYER.name && pbf.readString() !== 'blocks') return;
    if (field === LAYER.feature) readFeature(pbf, draft);
    else if (field !== LAYER.name) pbf.skip(tag);
  }
}

function readFeature(pbf: PbfReader, draft: Draft): void {
  const end = pbf.readVarint() + pbf.pos;
  let block = 0;
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    const field = tag >> 3;
    if (field === FEATURE.id) block = pbf.readVarint();
    else if (field === FEATURE.geometry) readGeometry(pbf, draft);
    else pbf.skip(tag);
  }
  draft.blocks.push(block);
  draft.rings.push(draft.points.length - 1);
}

/** Commands and zigzag steps of the Mapbox Vector Tile specification 2.1, section 4.3. */
function readGeometry(pbf: PbfReader, { points, xy }: Draft): void {
  const end = pbf.readVarint() + pbf.pos;
  let [x, y, first] = [0, 0, xy.length];
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const kind = command & 7;
    if (kind === COMMAND.closePath) {
      xy.push(xy[first]!, xy[first + 1]!);
      points.push(xy.length / 2);
      continue;
    }
    if (kind === COMMAND.moveTo) first = xy.length;
    for (let i = command >> 3; i > 0; i--) {
      x += pbf.readSVarint();
      y += pbf.readSVarint();
      xy.push(x, y);
    }
  }
}

function finished({ blocks, rings, points, xy }: Draft): TileShapes {
  const boxes = new Float64Array(blocks.length * 4);
  for (let i = 0; i < blocks.length; i++) {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = points[rings[i]!]! * 2; at < points[rings[i + 1]!]! * 2; at += 2) {
      west = Math.min(west, xy[at]!);
      east = Math.max(east, xy[at]!);
      north = Math.min(north, xy[at + 1]!);
      south = Math.max(south, xy[at + 1]!);
    }
    boxes.set([west, north, east, south], i * 4);
  }
  return {
    count: blocks.length,
    blocks: Uint32Array.from(blocks),
    boxes,
    ringOffsets: Uint32Array.from(rings),
    pointOffsets: Uint32Array.from(points),
    xy: Int32Array.from(xy),
  };
}

/** Calls back with the block of every piece that comes within `radius` of a point; all in tile units. */
export function eachShapeNear(shapes: TileShapes, x: number, y: number, radius: number, hear: (block: number) => void): void {
  const { boxes, blocks, count } = shapes;
  for (let i = 0; i < count; i++) {
    const [west, north, east, south] = [boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!];
    if (x < west - radius || x > east + radius || y < north - radius || y > south + radius) continue;
    if (isNear(shapes, i, x, y, radius)) hear(blocks[i]!);
  }
}

/** Whether the border comes near, or the point lies inside (even-odd rule over all rings, so holes are outside). */
function isNear({ ringOffsets, pointOffsets, xy }: TileShapes, piece: number, x: number, y: number, radius: number): boolean {
  let inside = false;
  for (let ring = ringOffsets[piece]!; ring < ringOffsets[piece + 1]!; ring++) {
    for (let at = pointOffsets[ring]! * 2; at + 2 < pointOffsets[ring + 1]! * 2; at += 2) {
      const [x1, y1, x2, y2] = [xy[at]!, xy[at + 1]!, xy[at + 2]!, xy[at + 3]!];
      if (squaredToSegment(x, y, x1, y1, x2, y2) <= radius * radius) return true;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Square of the distance from a point to the segment between two others. */
export function squaredToSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length));
  const [ox, oy] = [px - (x1 + share * dx), py - (y1 + share * dy)];
  return ox * ox + oy * oy;
}
