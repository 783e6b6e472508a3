// What a mode of travel makes of a road network: directed arcs with times and lengths, both ways in CSR.

/** Arcs by the node they are read from: tails when `forward`, heads when `backward`. `nodes[i]` is the other end of arc i. */
export interface ArcTable {
  /** Length nodes + 1. */
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  /** Tenths of a second; whole, 0 allowed. */
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  /** link * 2, plus 1 where the arc runs against the link. */
  readonly links: Uint32Array;
}

/**
 * Nodes 0 to networkNodes - 1 are those of the network; the rest are copies of junctions for vehicles that came by one link and may not
 * leave by every other (`original`: the junction of each copy). A label of a junction is the least of its own and its copies'.
 */
export interface RoutingGraph {
  readonly nodeCount: number;
  readonly networkNodes: number;
  readonly original: Uint32Array;
  readonly forward: ArcTable;
  readonly backward: ArcTable;
}

/** Where a search begins or ends: a node, with what was spent before it. `owner`: position of the site, for searches from many. */
export interface Seed {
  readonly node: number;
  readonly deciseconds: number;
  readonly decimetres: number;
  readonly owner: number;
}

/** By node, of the routing graph's network part: UNREACHED where nothing leads. Least time, then least length, then least owner. */
export interface Labels {
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  /** -1 where unreached. */
  readonly owners: Int32Array;
}

/** `from-seeds`: travel starts there and goes along the arcs; `to-seeds`: travel ends there, so the search runs against them. */
export type Direction = 'from-seeds' | 'to-seeds';
