// Reads off a vector tile which arcs it shows and the blocks on their two sides. Geometry is skipped over.
import { PbfReader } from 'pbf';

/** Fields of the Mapbox Vector Tile specification 2.1. */
const TILE_LAYER = 3;
const LAYER = { name: 1, feature: 2, key: 3, value: 4 } as const;
const FEATURE = { id: 1, tags: 2 } as const;
const VALUE = { unsigned: 5, signed: 6 } as const;

export interface TileSides {
  readonly arcs: Uint32Array;
  /** Blocks left and right of each arc, -1 for none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const NONE: TileSides = { arcs: new Uint32Array(), left: new Int32Array(), right: new Int32Array() };

/** The arcs of a tile's layer `arcs`, in its order. Throws on bytes that are no vector tile. */
export function tileSides(tile: Uint8Array): TileSides {
  const pbf = new PbfReader(tile);
  while (pbf.pos < tile.length) {
    const tag = pbf.readVarint();
    if (tag >> 3 !== TILE_LAYER) {
      pbf.skip(tag);
      continue;
    }
    const end = pbf.readVarint() + pbf.pos;
    const start = pbf.pos;
    if (layerName(pbf, end) === 'arcs') return readArcs(pbf, start, end);
    pbf.pos = end;
  }
  return NONE;
}

function layerName(pbf: PbfReader, end: number): string {
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    if (tag >> 3 === LAYER.name) return pbf.readString();
    pbf.skip(tag);
  }
  return '';
}

interface LayerDraft {
  readonly arcs: number[];
  /** Position in `keys` and `values` of each arc's two properties, four numbers an arc. */
  readonly tags: number[];
  readonly keys: string[];
  readonly values: number[];
}

function readArcs(pbf: PbfReader, start: number, end: number): TileSides {
  const draft: LayerDraft = { arcs: [], tags: [], keys: [], values: [] };
  pbf.pos = start;
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    const field = tag >> 3;
    if (field === LAYER.feature) readFeature(pbf, draft);
    else if (field === LAYER.key) draft.keys.push(pbf.readString());
    else if (field === LAYER.value) draft.values.push(readValue(pbf));
    else pbf.skip(tag);
  }
  return sidesOf(draft);
}

function readFeature(pbf: PbfReader, draft: LayerDraft): void {
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    const field = tag >> 3;
    if (field === FEATURE.id) draft.arcs.push(pbf.readVarint());
    else if (field === FEATURE.tags) {
      const last = pbf.readVarint() + pbf.pos;
      while (pbf.pos < last) draft.tags.push(pbf.readVarint());
    } else pbf.skip(tag);
  }
}

function readValue(pbf: PbfReader): number {
  const end = pbf.readVarint() + pbf.pos;
  let value = -1;
  while (pbf.pos < end) {
    const tag = pbf.readVarint();
    if (tag >> 3 === VALUE.unsigned) value = pbf.readVarint();
    else if (tag >> 3 === VALUE.signed) value = pbf.readSVarint();
    else pbf.skip(tag);
  }
  return value;
}

function sidesOf({ arcs, tags, keys, values }: LayerDraft): TileSides {
  if (tags.length !== arcs.length * 4) throw new Error('Arcs of the tile lack an id, a left or a right block.');
  const isLeft = keys.map((key) => key === 'l');
  const [left, right] = [new Int32Array(arcs.length), new Int32Array(arcs.length)];
  for (let i = 0; i < arcs.length; i++) {
    const [first, second] = [values[tags[i * 4 + 1]!]!, values[tags[i * 4 + 3]!]!];
    const leftFirst = isLeft[tags[i * 4]!]!;
    left[i] = leftFirst ? first : second;
    right[i] = leftFirst ? second : first;
  }
  return { arcs: Uint32Array.from(arcs), left, right };
}
