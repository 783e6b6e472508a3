// A routing graph with shortcuts, ordered from the nodes that long ways pass to those that only short ways do: searches go up, sweeps come down.
// Source: Geisberger, Sanders, Schultes and Delling, Contraction Hierarchies (2008); Delling, Goldberg, Nowatzyk and Werneck, PHAST (2011).
/** Arcs between places in CSR, each in the row of its lower end; `places[i]`, the upper end, is always less than the row. */
export interface ClimbTable {
  /** Length nodes + 1. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
}

/** Numbers alone, so that it can be kept in a file and handed to threads. A place is a node's position from the top. */
export interface Hierarchy {
  readonly nodeCount: number;
  readonly networkNodes: number;
  /** The junction of each copy, in ascending order; length nodeCount - networkNodes. */
  readonly copiesOf: Uint32Array;
  /** By node of the routing graph. */
  readonly placeOf: Uint32Array;
  /** Arcs that lead up, and arcs that lead down. */
  readonly climb: ClimbTable;
  readonly descent: ClimbTable;
}
