// Which unit each block belongs to, when a layer comes as polygons only.
//
// ONS best fit: a block goes whole to the unit that holds its population-weighted centroid ("A guide to ONS geography
// policy: best-fitting", Office for National Statistics). Where no unit holds it - coasts lost by generalisation - it goes to
// the unit with the largest share of its area, else to the nearest within 2 km.
import { toFixedDegrees } from '../../model/coordinates.ts';
import { type FractionalMembership, NO_UNIT } from '../../model/layer.ts';
import type { PolygonSet } from '../../model/polygons.ts';
import { blockShares, type UnitShares } from './block-shares.ts';
import { fractionalMembership } from './fractional.ts';
import { orientEdges } from './oriented-edges.ts';
import { type OverlapReport, overlapReport, type Placement } from './overlap-report.ts';
import { SharedArea } from './shared-area.ts';
import { UnitFinder } from './unit-finder.ts';

/** How far a block without any overlap may lie from its unit: a generalised coast can be 500 m out on either side. */
const NEAREST_WITHIN_METRES = 2000;

export interface OverlapBlocks {
  readonly count: number;
  readonly polygons: PolygonSet;
  /** Length blocks. */
  readonly people: Float64Array;
  /** Population-weighted centroids, degrees; NaN where unknown. Length blocks. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface OverlapUnits {
  readonly codes: readonly string[];
  readonly polygons: PolygonSet;
}

export interface OverlapMembership {
  /** Length blocks; NO_UNIT where the block lies outside the layer. */
  readonly unitOf: Uint16Array;
  /** Shares of area by block, noise removed; null where every block lies in one unit. */
  readonly fractional: FractionalMembership | null;
  readonly report: OverlapReport;
}

/**
 * Lays the polygons of a layer over the blocks. `published` (length blocks), where given, is a membership to compare with.
 * O(blocks log edges + crossed blocks x edges of their units).
 */
export function overlapMembership(
  blocks: OverlapBlocks,
  units: OverlapUnits,
  published: Uint16Array | null = null,
): OverlapMembership {
  if (blocks.count !== blocks.polygons.count) throw new Error('Blocks and their polygons differ in number.');
  if (units.codes.length !== units.polygons.count) throw new Error('Units and their polygons differ in number.');
  if (units.codes.length >= NO_UNIT) throw new Error(`A layer has at most ${NO_UNIT - 1} units.`);
  const blockEdges = orientEdges(blocks.polygons);
  const unitEdges = orientEdges(units.polygons);
  const finder = new UnitFinder(unitEdges);
  const area = new SharedArea(blockEdges, unitEdges);
  const unitOf = new Uint16Array(blocks.count).fill(NO_UNIT);
  const placements: Placement[] = [];
  const shares: UnitShares[] = [];
  for (let block = 0; block < blocks.count; block++) {
    const own = blockShares(block, blockEdges, finder, area);
    const [unit, placement] = placeBlock(anchorOf(blocks, block, blockEdges.boxes), own, finder);
    unitOf[block] = unit;
    placements.push(placement);
    shares.push(own);
  }
  const report = overlapReport({ people: blocks.people, unitOf, placements, shares, published });
  return { unitOf, fractional: fractionalMembership(shares, unitOf), report };
}

interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Whether it is the published centroid; else the middle of the block's box, good only to search from. */
  readonly weighted: boolean;
}

function anchorOf({ longitude, latitude }: OverlapBlocks, block: number, boxes: Float64Array): Anchor {
  const x = toFixedDegrees(longitude[block]!);
  const y = toFixedDegrees(latitude[block]!);
  if (!Number.isNaN(x) && !Number.isNaN(y)) return { x, y, weighted: true };
  const middle = (side: number) => (boxes[4 * block + side]! + boxes[4 * block + side + 2]!) / 2;
  return { x: middle(0), y: middle(1), weighted: false };
}

function placeBlock(anchor: Anchor, shares: UnitShares, finder: UnitFinder): readonly [unit: number, placement: Placement] {
  if (anchor.weighted) {
    const holder = finder.unitAt(anchor.x, anchor.y);
    if (holder !== NO_UNIT) return [holder, 'centroid'];
  }
  let largest = -1;
  for (let i = 0; i < shares.units.length; i++) if (largest < 0 || shares.shares[i]! > shares.shares[largest]!) largest = i;
  if (largest >= 0) return [shares.units[largest]!, 'overlap'];
  const nearest = finder.nearestUnit(anchor.x, anchor.y, NEAREST_WITHIN_METRES);
  return [nearest, nearest === NO_UNIT ? 'none' : 'nearest'];
}
