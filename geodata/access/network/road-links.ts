// Roads as their publishers give them, before they are made a network: links between nodes that are known by position in a list.
import type { TurnRestrictions } from '../../model/roads.ts';

/** Arrays have one entry a raw node or a raw link. Two nodes at one place are two nodes: a bridge does not meet the road below. */
export interface RoadLinks {
  /** 1e-7 degree, WGS 84. */
  readonly nodeLongitude: Int32Array;
  readonly nodeLatitude: Int32Array;
  /** Raw nodes. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Position in ROAD_CLASSES. */
  readonly roadClass: Uint8Array;
  /** LINK bits, without `urban`. */
  readonly flags: Uint16Array;
  /** km/h, 0 for none known. */
  readonly limit: Uint8Array;
  /** Stated ferry seconds, else 0. */
  readonly seconds: Uint32Array;
  /** Bends between start and end in CSR by link, longitude and latitude in 1e-7 degree. */
  readonly shapeOffsets: Uint32Array;
  readonly shape: Int32Array;
  /** `from` and `to` are raw links, `via` is a raw node. */
  readonly restrictions: TurnRestrictions;
  readonly publisher: string;
  readonly title: string;
  readonly vintage: string;
  /** One sentence each: what was passed over and why. */
  readonly notes: readonly string[];
}
