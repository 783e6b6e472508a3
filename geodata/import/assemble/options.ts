// What an assembly needs from outside: the wishes of the user and the clock.
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { LayerId } from '../../model/ids.ts';
import type { Topology } from '../../model/topology.ts';

/** What is being done, for people, and how far it is. */
export interface AssemblyProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface AssembleOptions {
  /** The layer to assign by; the finest that comes with polygons unless told. */
  readonly blocks?: LayerId;
  readonly title: string;
  /** The present moment, ISO 8601. */
  readonly clock: () => string;
  /** A hash of text or bytes as lower-case hexadecimal, 16 digits or more; 64-bit FNV-1a unless told. */
  readonly hash?: (data: string | Uint8Array) => string;
  /**
   * Which block holds a place, once the borders are known; without it no road is in a town, ferries need landing points, and
   * nobody is told of sites in the sea. */
  readonly findBlock?: (topology: Topology, blockCount: number) => FindBlock;
  readonly onProgress?: (progress: AssemblyProgress) => void;
}

/** The blocks in their one order: sorted by code. */
export interface BlockCodes {
  readonly layer: LayerId;
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}
