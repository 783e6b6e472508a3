// Tiles on their way from the host to MapLibre: fetched once for both sources, and the sides of arcs read off on the way.
import { addProtocol } from 'maplibre-gl';
import { type TileShapes, tileShapes } from './tile-shapes.ts';
import { type TileSides, tileSides } from './tile-sides.ts';

const SCHEME = 'atlas-tiles';
/** Tiles kept for a second reader and for going back; England's whole set is about 40 MB unpacked. */
const MOST_BYTES = 48 * 1024 * 1024;

const stores = new Map<string, TileStore>();
let nextStore = 1;

/** One atlas's tiles. `close` it when the map goes. */
export class TileStore {
  readonly #id = `store-${nextStore++}`;
  readonly #template: string;
  readonly #hear: (sides: TileSides) => void;
  readonly #tiles = new Map<string, Promise<ArrayBuffer>>();
  readonly #arrived = new Map<string, ArrayBuffer>();
  readonly #shapes = new Map<string, TileShapes>();
  #bytes = 0;

  /** `template` holds `{z}`, `{x}` and `{y}`; `hear` is told of the arcs of every tile before MapLibre has it. */
  constructor(template: string, hear: (sides: TileSides) => void) {
    this.#template = template;
    this.#hear = hear;
    if (stores.size === 0) registerProtocol();
    stores.set(this.#id, this);
  }

  /** For the `tiles` of a MapLibre source. */
  get url(): string {
    return `${SCHEME}://${this.#id}/{z}/{x}/{y}`;
  }

  close(): void {
    stores.delete(this.#id);
    this.#tiles.clear();
    this.#arrived.clear();
    this.#shapes.clear();
  }

  /** The blocks of a tile as shapes; null while the tile is not here. Read when first asked for: some milliseconds. */
  shapes(place: string): TileShapes | null {
    const known = this.#shapes.get(place);
    if (known) return known;
    const bytes = this.#arrived.get(place);
    if (!bytes) return null;
    const read = tileShapes(new Uint8Array(bytes));
    this.#shapes.set(place, read);
    return read;
  }

  /** The bytes of a tile; none where the map is empty. MapLibre keeps what it is given, so everybody gets a copy. */
  async tile(place: string): Promise<ArrayBuffer> {
    const known = this.#tiles.get(place);
    if (known) return (await known).slice(0);
    const coming = this.#fetch(place);
    this.#tiles.set(place, coming);
    try {
      const bytes = await coming;
      this.#keep(place, bytes);
      return bytes.slice(0);
    } catch (error) {
      this.#tiles.delete(place);
      throw error;
    }
  }

  async #fetch(place: string): Promise<ArrayBuffer> {
    const [z, x, y] = place.split('/');
    const url = this.#template
      .replace('{z}', z ?? '')
      .replace('{x}', x ?? '')
      .replace('{y}', y ?? '');
    const answer = await fetch(url);
    if (answer.status === 204 || answer.status === 404) return new ArrayBuffer(0);
    if (!answer.ok) throw new Error(`Map tile ${place} could not be read (${answer.status}).`);
    const bytes = await answer.arrayBuffer();
    this.#hear(tileSides(new Uint8Array(bytes)));
    return bytes;
  }

  /** Forgets the oldest tiles when there is too much. */
  #keep(place: string, bytes: ArrayBuffer): void {
    this.#arrived.set(place, bytes);
    this.#bytes += bytes.byteLength;
    for (const [oldest, { byteLength }] of this.#arrived) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#arrived.delete(oldest);
      this.#shapes.delete(oldest);
      this.#tiles.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}

/** One protocol for all stores: MapLibre's registry is global. */
function registerProtocol(): void {
  addProtocol(SCHEME, async ({ url }) => {
    const [id, ...place] = url.slice(`${SCHEME}://`.length).split('/');
    const store = stores.get(id ?? '');
    // A worker may still ask for tiles of a map that has just gone.
    return { data: store ? await store.tile(place.join('/')) : new ArrayBuffer(0) };
  });
}
