// The shares of one block's area that lie in each unit.
import { NO_UNIT } from '../../model/layer.ts';
import type { OrientedEdges } from './oriented-edges.ts';
import { polygonArea, type SharedArea } from './shared-area.ts';
import type { UnitFinder } from './unit-finder.ts';

/** Units in ascending order, with the share of the block's area in each: above 0, at most 1. */
export interface UnitShares {
  readonly units: readonly number[];
  readonly shares: readonly number[];
}

const NOTHING: UnitShares = { units: [], shares: [] };
/** Less than this is rounding: a block has an area of at least 1e6 square units (about 100 square metres). */
const ROUNDING = 1e-9;

/**
 * Areas are compared in degrees: the scale is the same for numerator and denominator. Most blocks have no border in their
 * box and lie in one unit whole, or in none; only for the rest are areas worked out.
 */
export function blockShares(block: number, edges: OrientedEdges, finder: UnitFinder, area: SharedArea): UnitShares {
  const { boxes, offsets, ends } = edges;
  const first = offsets[block]!;
  if (first === offsets[block + 1]) return NOTHING; // no polygon
  const crossing = finder.unitsCrossing(boxes[4 * block]!, boxes[4 * block + 1]!, boxes[4 * block + 2]!, boxes[4 * block + 3]!);
  if (crossing.length === 0) {
    const unit = finder.unitAt(ends[4 * first]!, ends[4 * first + 1]!);
    return unit === NO_UNIT ? NOTHING : { units: [unit], shares: [1] };
  }
  const whole = polygonArea(edges, block);
  if (!(whole > 0)) return NOTHING;
  const units: number[] = [];
  const shares: number[] = [];
  for (const unit of crossing) {
    const share = area.of(block, unit) / whole;
    if (share <= ROUNDING) continue;
    units.push(unit);
    shares.push(Math.min(1, share));
  }
  return { units, shares };
}
