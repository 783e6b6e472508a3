// Blocks as a planar map: every border is stored once, as an arc that knows the block on either side.

/** The side of an arc where there is no block: sea, or land outside the atlas. */
export const OUTSIDE = -1;

/**
 * Shared borders of the blocks. Arc a runs from `startNode[a]` to `endNode[a]`; `leftBlock` is on the left when walking
 * along it. A closed arc (an island, an enclave) has equal start and end nodes.
 * Coordinates are whole 1e-7 degrees (see coordinates.ts), longitude and latitude in turn.
 */
export interface Topology {
  readonly arcCount: number;
  readonly nodeCount: number;
  /** Length arcs + 1, in points: arc a's points are `offsets[a]` to `offsets[a + 1]`, both ends included. */
  readonly offsets: Uint32Array;
  /** Two numbers a point. */
  readonly coordinates: Int32Array;
  readonly leftBlock: Int32Array;
  readonly rightBlock: Int32Array;
  readonly startNode: Uint32Array;
  readonly endNode: Uint32Array;
  /** Metres on the British National Grid. */
  readonly lengthMetres: Float64Array;
  /**
   * The arc's part of the shoelace sum, square metres on the British National Grid: half the sum of x1*y2 - x2*y1 along
   * it, measured from a local origin shared by all arcs. The area of any set of blocks is the sum over arcs with the set
   * on the left only, minus the sum over arcs with the set on the right only.
   */
  readonly sweepSquareMetres: Float64Array;
}

/** Which blocks touch: a shared border longer than a point, or a declared link. Rows are blocks (CSR). */
export interface Adjacency {
  /** Length blocks + 1. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Metres of shared border; 0 for a declared link. */
  readonly borderMetres: Float64Array;
  /** 1 where the entry is a declared link (bridge, ferry), else 0. */
  readonly linked: Uint8Array;
}
