// One open atlas. What planning needs all the time is loaded at once; the rest stays in the file until it is asked for.
import { crc32 } from 'node:zlib';
import type { Database, Statement } from 'better-sqlite3';
import type { Atlas, Source, VintageLink } from '../model/atlas.ts';
import type { BlockLink, FileReport } from '../model/contents.ts';
import type { FlowSet, Provider, ProviderKind, ProviderParent } from '../model/flows.ts';
import type { RoadNetwork } from '../model/roads.ts';
import type { KeptTravel } from '../model/travel.ts';
import { ShapeCheck } from './check-shape.ts';
import { type Cell, type CheckedTable, readRows } from './checked-rows.ts';
import { readFlowSet, readFlowSummaries } from './flow-store.ts';
import type { FlowSetSummary } from './flows.query.ts';
import { BLOCK_LINKS, VINTAGE_PAIRS } from './links.query.ts';
import { loadAtlas } from './load-atlas.ts';
import { META } from './meta.query.ts';
import { PARENTS, PARENTS_OF, PROVIDER_BY_KIND_AND_CODE, PROVIDERS } from './providers.query.ts';
import { readRoadSummary, readRoads } from './road-store.ts';
import type { RoadSummary } from './roads.query.ts';
import { FILE_REPORTS, SOURCES } from './sources.query.ts';
import { refuseDamaged, whileReading } from './sqlite-issues.ts';
import { TILE_AT, TILE_EXTENT, type TileExtentRow, type TileRow } from './tiles.query.ts';
import { type NamedArrays, readKeptTravel, readNamedArrays } from './travel-store.ts';

/** Made by `openAtlas`. Every method throws IssueError when the file turns out to be damaged. */
export class AtlasFile {
  readonly path: string;
  /** `title`, `fingerprint`, `block_layer`, `block_count`, `written_at`. */
  readonly meta: ReadonlyMap<string, string>;
  readonly #db: Database;
  readonly #tileAt: Statement<[number, number, number], TileRow>;
  #atlas: Atlas | null = null;
  #summaries: readonly FlowSetSummary[] | null = null;
  /** undefined: not read yet. */
  #roads: RoadNetwork | null | undefined = undefined;

  constructor(db: Database, path: string) {
    this.path = path;
    this.#db = db;
    this.meta = new Map(readRows(db, path, META).map(({ name, value }) => [name, value]));
    this.#tileAt = db.prepare(TILE_AT);
  }

  /** Blocks, people, layers, topology and the rest that planning holds in memory. Loaded once. */
  atlas(): Atlas {
    this.#atlas ??= this.#read((db) => loadAtlas(db, this.path, this.meta));
    return this.#atlas;
  }

  flowSets(): readonly FlowSetSummary[] {
    this.#summaries ??= this.#read((db) => readFlowSummaries(db, this.path));
    return this.#summaries;
  }

  /** A flow set with its cells, or null when there is none of that id. */
  flowSet(id: string): FlowSet | null {
    const summary = this.flowSets().find((set) => set.id === id);
    if (!summary) return null;
    const { codes } = this.atlas().blocks;
    return this.#read((db) => readFlowSet(db, new ShapeCheck(this.path), summary, codes));
  }

  /** What is said of the roads, without reading them; null where the atlas has none. */
  roadSummary(): RoadSummary | null {
    return this.#read((db) => readRoadSummary(db, this.path));
  }

  /** The road network, or null when the atlas has none. Read and checked when first asked for. */
  roads(): RoadNetwork | null {
    if (this.#roads === undefined) this.#roads = this.#read((db) => readRoads(db, new ShapeCheck(this.path)));
    return this.#roads;
  }

  /** Travel that was kept under a key, or null. */
  keptTravel(key: string): KeptTravel | null {
    const blocks = Number(this.meta.get('block_count'));
    return this.#read((db) => readKeptTravel(db, new ShapeCheck(this.path), key, blocks));
  }

  /** Arrays that were kept for an owner (a hierarchy), or null. Each is what was written; what they mean is not checked. */
  namedArrays(owner: string): NamedArrays | null {
    return this.#read((db) => readNamedArrays(db, this.path, owner));
  }

  /** All providers in the order of the import. */
  providers(): readonly Provider[] {
    return this.#rows(PROVIDERS);
  }

  /** One provider, or null. Reads only its own row, which no checksum covers by itself. */
  provider(kind: ProviderKind, code: string): Provider | null {
    return this.#read((db) => {
      const row = db.prepare<[string, string], readonly Cell[]>(PROVIDER_BY_KIND_AND_CODE).raw().get(kind, code);
      return row ? PROVIDERS.fromRow(row) : null;
    });
  }

  parents(): readonly ProviderParent[] {
    return this.#rows(PARENTS);
  }

  /** The organisations that one provider belongs to. Reads only their rows, as `provider` does. */
  parentsOf(kind: ProviderKind, code: string): readonly ProviderParent[] {
    return this.#read((db) =>
      db.prepare<[string, string], readonly Cell[]>(PARENTS_OF).raw().all(kind, code).map(PARENTS.fromRow),
    );
  }

  links(): readonly BlockLink[] {
    return this.#rows(BLOCK_LINKS);
  }

  reports(): readonly FileReport[] {
    return this.#rows(FILE_REPORTS);
  }

  sources(): readonly Source[] {
    return this.#rows(SOURCES);
  }

  /** Links between vintages of blocks, one entry a pair of layers. */
  vintageLinks(): readonly VintageLink[] {
    const links: (VintageLink & { fromCodes: string[]; toCodes: string[]; changes: string[] })[] = [];
    for (const pair of this.#rows(VINTAGE_PAIRS)) {
      let link = links.at(-1);
      if (!link || link.from !== pair.from || link.to !== pair.to) {
        link = { from: pair.from, to: pair.to, fromCodes: [], toCodes: [], changes: [] };
        links.push(link);
      }
      link.fromCodes.push(pair.fromCode);
      link.toCodes.push(pair.toCode);
      link.changes.push(pair.change);
    }
    return links;
  }

  /** The gzipped vector tile at zoom, column and row (row 0 in the north), or null where the map is empty. */
  tile(z: number, x: number, y: number): Uint8Array | null {
    return this.#read(() => {
      const row = this.#tileAt.get(z, x, y);
      if (!row) return null;
      if (!Buffer.isBuffer(row.data) || crc32(row.data) !== row.crc32) {
        refuseDamaged(this.path, `map tile ${z}/${x}/${y} is not what was written`);
      }
      return row.data;
    });
  }

  /** How many tiles there are, and between which zooms. */
  tileExtent(): TileExtentRow {
    return this.#read((db) => db.prepare<[], TileExtentRow>(TILE_EXTENT).get() ?? { tiles: 0, minZoom: null, maxZoom: null });
  }

  close(): void {
    this.#db.close();
  }

  #rows<Item>(spec: CheckedTable<Item>): readonly Item[] {
    return this.#read((db) => readRows(db, this.path, spec));
  }

  #read<T>(read: (db: Database) => T): T {
    return whileReading(this.path, () => read(this.#db));
  }
}
