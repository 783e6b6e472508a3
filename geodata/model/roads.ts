// The road network of an atlas: links between nodes, as imported. What a mode of travel makes of it is worked out from it.

/** From the widest to the narrowest. British words; importers say which of their source's classes are which. */
export const ROAD_CLASSES = [
  'motorway',
  'a-road',
  'b-road',
  'minor-road',
  'local-road',
  'access-road',
  'track',
  'path',
  'ferry',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Bits of `RoadNetwork.linkFlags`. Forward is from the start node to the end node. */
export const LINK = {
  carForward: 1,
  carBackward: 2,
  cycleForward: 4,
  cycleBackward: 8,
  /** On foot, both ways. */
  walk: 16,
  dual: 32,
  roundabout: 64,
  slip: 128,
  bridge: 256,
  tunnel: 512,
  /** Inside a block whose rural-urban class is urban; clear where the class is rural or not known. */
  urban: 1024,
} as const;

/** A ban or a duty to turn, at one node. Arrays have one entry a restriction. Bind cars alone. */
export interface TurnRestrictions {
  /** Link on which the turn begins, node at which it is made, link on which it ends. */
  readonly from: Uint32Array;
  readonly via: Uint32Array;
  readonly to: Uint32Array;
  /** 1: whoever comes by `from` must leave by `to`; 0: must not. */
  readonly only: Uint8Array;
}

/** How joined up the network is for one mode. */
export interface NetworkComponents {
  readonly count: number;
  /** Nodes on some link of the mode, and those of the largest component. */
  readonly nodes: number;
  readonly largestNodes: number;
  /** Nodes with one link of the mode. */
  readonly deadEnds: number;
}

/** What a user is told about a network; stored with it. */
export interface NetworkReport {
  readonly publisher: string;
  readonly title: string;
  /** "April 2014"; '' where the file does not say. */
  readonly vintage: string;
  /** Whole kilometres by class. */
  readonly kilometres: Readonly<Record<RoadClass, number>>;
  readonly car: NetworkComponents;
  readonly walk: NetworkComponents;
  readonly ferries: number;
  readonly turnRestrictions: number;
  /** One sentence each: restrictions by way of a link that were passed over, ways that lack a node, ... */
  readonly notes: readonly string[];
}

/**
 * Roads as a graph. Nodes are in the order of a Hilbert curve over their positions (then west to east, then south to north), links in the order of
 * their lower node, then the other node, length, class, flags, shape: the order of the file changes nothing. A node is a junction, an end, or a place
 * where the kind of road changes; the bends between are the link's shape.
 */
export interface RoadNetwork {
  /** SHA-256 or another hash of everything below, hexadecimal: what is worked out from the network is kept under it. */
  readonly id: string;
  readonly nodeCount: number;
  readonly linkCount: number;
  /** 1e-7 degree, WGS 84. Length nodes. */
  readonly nodeLongitude: Int32Array;
  readonly nodeLatitude: Int32Array;
  /** Length links. */
  readonly linkStart: Uint32Array;
  readonly linkEnd: Uint32Array;
  /** Length along the road in decimetres, on the ground. 0 is allowed. */
  readonly linkDecimetres: Uint32Array;
  /** Position in ROAD_CLASSES. */
  readonly linkClass: Uint8Array;
  readonly linkFlags: Uint16Array;
  /** Signed speed limit in km/h; 0 where none is known. */
  readonly linkLimit: Uint8Array;
  /** Stated crossing time of ferries in seconds; 0 where none is stated, and for roads. */
  readonly linkSeconds: Uint32Array;
  /** Links at each node in CSR: `incident[i] = link * 2 + (1 when the node is the link's end)`. A loop stands twice. Serves both directions. */
  readonly incidentOffsets: Uint32Array;
  readonly incident: Uint32Array;
  /** Bends between start and end, in CSR by link; longitude, latitude in 1e-7 degree. */
  readonly shapeOffsets: Uint32Array;
  readonly shape: Int32Array;
  readonly restrictions: TurnRestrictions;
  readonly report: NetworkReport;
}
