// What regions are made from, and what limits them.
import type { BlockFacts } from '../../measures/block-facts.ts';
import type { BlockFlows } from '../block-flows.ts';
import type { Watch } from './watch.ts';

/** The parts of the block facts that count here. `people` decide minimum and maximum: hand in registered people to count those. */
export type RegionFacts = Pick<BlockFacts, 'count' | 'people' | 'offsets' | 'neighbours' | 'borderMetres' | 'hasBoundaries'>;

export interface RegionInput {
  readonly flows: BlockFlows;
  readonly facts: RegionFacts;
}

/** Limits of both methods. Arrays have one entry a block; null for no such limit. */
export interface RegionLimits {
  /** Areas with fewer people are merged with a neighbour while they have one; 0 for no minimum. */
  readonly minimumPeople: number;
  /** Soft: merging keeps to it while any neighbour does, and exceeds it rather than leave an area below the minimum. */
  readonly maximumPeople: number;
  /** 1 for blocks that are to be divided; others belong to no area of the draft. */
  readonly inScope: Uint8Array | null;
  /** The slot of the area or unit that no region may cross. Blocks in none (0) are kept together with each other only. */
  readonly parentOf: Uint16Array | null;
  /** The slot of the locked area that holds the block, 0 where it may move. A locked area neither gains nor loses blocks. */
  readonly lockedSlotOf: Uint16Array | null;
}

/** Every block to the seed area that serves most of its people: Dartmouth Atlas of Health Care, hospital service areas. */
export interface DestinationMethod {
  readonly method: 'destinations';
  /** By block, the slot of its seed area (a layer, a tier); 0 for none. null: the home block of a destination is its seed. */
  readonly seedOf: Uint16Array | null;
}

/** Communities of blocks that exchange more people than chance would have it: modularity, Leiden algorithm. */
export interface CommunityMethod {
  readonly method: 'communities';
  /** 1 is modularity as published; more gives more and smaller areas. */
  readonly resolution: number;
  /** Looks for the resolution that gives about so many areas, starting from `resolution`; null: takes `resolution` as it is. */
  readonly targetAreas: number | null;
  /** `adjacent`: blocks move only to communities that they touch, so that fewer are torn apart afterwards. */
  readonly moves: 'anywhere' | 'adjacent';
  /** How often the whole is gone through again; ends sooner when nothing moves. */
  readonly iterations: number;
  /** false leaves out the phase that sets Leiden apart: what is left is Louvain. */
  readonly refine?: boolean;
  /** Numbers in [0, 1) from a seeded generator. */
  readonly random: () => number;
}

export type RegionOptions = (DestinationMethod | CommunityMethod) & RegionLimits & Watch;

/** No limits at all. */
export const NO_LIMITS: RegionLimits = {
  minimumPeople: 0,
  maximumPeople: Number.POSITIVE_INFINITY,
  inScope: null,
  parentOf: null,
  lockedSlotOf: null,
};
