// Pieces of geometry waiting for their tile: everything of one zoom level, sorted into tiles as it comes.

/** Kinds of geometry, numbered as the Mapbox Vector Tile specification (2.1, section 4.3.4) does. */
export const POINT = 1;
export const LINE = 2;
export const POLYGON = 3;
type GeometryKind = typeof POINT | typeof LINE | typeof POLYGON;

/** What all pieces of one feature have in common. */
export interface StagedFeature {
  /** Position of the tile layer. */
  readonly layer: number;
  readonly kind: GeometryKind;
  readonly id: number;
  /** Left and right block or unit, -1 for none; unused for points and polygons. */
  readonly left: number;
  readonly right: number;
}

const HEADER = 7;

/**
 * Pieces in one growing Int32 array, linked tile by tile in the order they came. A piece is a header (next piece, layer,
 * kind, id, left, right, parts) and its parts, each a number of points and their coordinates in units of the zoom.
 */
export class TileStage {
  #data = new Int32Array(1 << 16);
  #length = 0;
  #open = 0;
  readonly #heads = new Map<number, number>();
  readonly #tails = new Map<number, number>();
  readonly #columns: number;

  constructor(z: number) {
    this.#columns = 2 ** z;
  }

  get data(): Int32Array {
    return this.#data;
  }

  /** Begins a piece; parts follow, then `finish`. */
  begin(feature: StagedFeature): void {
    this.#open = this.#length;
    this.#reserve(HEADER);
    this.#data.set([-1, feature.layer, feature.kind, feature.id, feature.left, feature.right, 0], this.#open);
    this.#length += HEADER;
  }

  /** Adds `count` points of `from`, beginning at position `at`, to the piece under way. */
  addPart(from: ArrayLike<number>, at: number, count: number): void {
    this.#reserve(1 + count * 2);
    this.#data[this.#length++] = count;
    for (let i = at; i < at + count * 2; i++) this.#data[this.#length++] = from[i]!;
    this.#data[this.#open + HEADER - 1]!++;
  }

  /** Files the piece under a tile, or drops it when it has no parts. */
  finish(x: number, y: number): void {
    if (this.#data[this.#open + HEADER - 1] === 0) {
      this.#length = this.#open;
      return;
    }
    const key = x * this.#columns + y;
    const tail = this.#tails.get(key);
    if (tail === undefined) this.#heads.set(key, this.#open);
    else this.#data[tail] = this.#open;
    this.#tails.set(key, this.#open);
  }

  /** Tiles that have pieces, west to east, then north to south, with the position of their first piece in `data`. */
  tiles(): { readonly x: number; readonly y: number; readonly head: number }[] {
    return [...this.#heads]
      .sort(([a], [b]) => a - b)
      .map(([key, head]) => ({ x: Math.floor(key / this.#columns), y: key % this.#columns, head }));
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#data.length) return;
    const grown = new Int32Array(Math.max(this.#data.length * 2, this.#length + more));
    grown.set(this.#data.subarray(0, this.#length));
    this.#data = grown;
  }
}

/** A piece as it lies in the stage: `parts` parts from position `at`, the next piece of the tile at `next` (-1: none). */
export interface StagedPiece extends StagedFeature {
  readonly next: number;
  readonly parts: number;
  readonly at: number;
}

/** Reads the header of the piece at `position`. */
export function readPiece(data: Int32Array, position: number): StagedPiece {
  return {
    next: data[position]!,
    layer: data[position + 1]!,
    kind: data[position + 2] as GeometryKind, // written by `begin`
    id: data[position + 3]!,
    left: data[position + 4]!,
    right: data[position + 5]!,
    parts: data[position + 6]!,
    at: position + HEADER,
  };
}
