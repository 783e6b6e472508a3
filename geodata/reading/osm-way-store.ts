// The roads of an extract before their nodes have places.
import { GrowingColumn } from './osm-growing.ts';
import type { OsmRestriction, PassedOver } from './osm-restriction.ts';
import type { OsmRoadKind } from './osm-road-kind.ts';

/** What the first reading finds. */
export interface OsmFindings {
  readonly ways: OsmWayStore;
  readonly restrictions: OsmRestriction[];
  readonly passedOver: Record<PassedOver, number>;
  /** Roads that nobody may use. */
  closed: number;
  /** Seconds since 1970 of the newest edit of a road; 0 where none says. */
  newestEdit: number;
}

/** Ways in the order of the file, as columns; their nodes' ids one after the other. */
export class OsmWayStore {
  readonly #ids = new GrowingColumn(Float64Array);
  readonly #classes = new GrowingColumn(Uint8Array);
  readonly #flags = new GrowingColumn(Uint16Array);
  readonly #limits = new GrowingColumn(Uint8Array);
  readonly #seconds = new GrowingColumn(Uint32Array);
  readonly #ends = new GrowingColumn(Uint32Array);
  readonly #nodes = new GrowingColumn(Float64Array);

  get count(): number {
    return this.#ids.length;
  }

  /** A node that stands twice in a row counts once. */
  add(id: number, kind: OsmRoadKind, nodes: readonly number[]): void {
    this.#ids.push(id);
    this.#classes.push(kind.roadClass);
    this.#flags.push(kind.flags);
    this.#limits.push(kind.limit);
    this.#seconds.push(kind.seconds);
    nodes.forEach((node, i) => {
      if (i === 0 || node !== nodes[i - 1]) this.#nodes.push(node);
    });
    this.#ends.push(this.#nodes.length);
  }

  /** Ids of the nodes of all ways, one way after the other. */
  nodeIds(): Float64Array {
    return this.#nodes.values();
  }

  /** Everything but the ids of nodes. */
  columns(): WayColumns {
    const offsets = new Uint32Array(this.count + 1);
    offsets.set(this.#ends.values(), 1);
    return {
      ids: this.#ids.values(),
      classes: this.#classes.values(),
      flags: this.#flags.values(),
      limits: this.#limits.values(),
      seconds: this.#seconds.values(),
      offsets,
    };
  }
}

export interface WayColumns {
  readonly ids: Float64Array;
  readonly classes: Uint8Array;
  readonly flags: Uint16Array;
  readonly limits: Uint8Array;
  readonly seconds: Uint32Array;
  /** Where the nodes of each way begin, in CSR. */
  readonly offsets: Uint32Array;
}
