// What came of laying polygons over blocks, in numbers of blocks and people.
import { NO_UNIT } from '../../model/layer.ts';
import type { UnitShares } from './block-shares.ts';

/** How a block came to its unit. */
export type Placement = 'centroid' | 'overlap' | 'nearest' | 'none';

export interface BlocksAndPeople {
  /** Positions in the block order, ascending. */
  readonly blocks: readonly number[];
  readonly people: number;
}

export interface OverlapReport {
  readonly placed: Readonly<Record<Placement, BlocksAndPeople>>;
  /** Blocks with less than 90 % of their covered area in one unit: a border cuts them, or is drawn too coarsely. */
  readonly straddling: BlocksAndPeople;
  /** Against a published membership, among blocks that have a unit there; null where none was given. */
  readonly agreement: { readonly share: number; readonly people: number; readonly differing: BlocksAndPeople } | null;
}

/** Below this largest share a block straddles a border. */
const STRADDLES_BELOW = 0.9;

interface Outcome {
  readonly people: Float64Array;
  readonly unitOf: Uint16Array;
  readonly placements: readonly Placement[];
  readonly shares: readonly UnitShares[];
  readonly published: Uint16Array | null;
}

/** Counts blocks and people by how they were placed, and compares with a published membership. */
export function overlapReport({ people, unitOf, placements, shares, published }: Outcome): OverlapReport {
  const select = (test: (block: number) => boolean): BlocksAndPeople => {
    const blocks = placements.flatMap((_, block) => (test(block) ? [block] : []));
    return { blocks, people: blocks.reduce((sum, block) => sum + people[block]!, 0) };
  };
  const placedBy = (placement: Placement) => select((block) => placements[block] === placement);
  return {
    placed: {
      centroid: placedBy('centroid'),
      overlap: placedBy('overlap'),
      nearest: placedBy('nearest'),
      none: placedBy('none'),
    },
    straddling: select((block) => straddles(shares[block]!)),
    agreement: published === null ? null : agreementWith(published, unitOf, select),
  };
}

function agreementWith(
  published: Uint16Array,
  unitOf: Uint16Array,
  select: (test: (block: number) => boolean) => BlocksAndPeople,
) {
  const known = select((block) => published[block] !== NO_UNIT);
  const differing = select((block) => published[block] !== NO_UNIT && published[block] !== unitOf[block]);
  const share = known.people === 0 ? Number.NaN : (known.people - differing.people) / known.people;
  return { share, people: known.people, differing };
}

function straddles({ shares }: UnitShares): boolean {
  const covered = shares.reduce((sum, share) => sum + share, 0);
  return shares.length > 1 && Math.max(...shares) < STRADDLES_BELOW * covered;
}
