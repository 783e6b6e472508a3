// Shares of blocks in units, with the noise of generalised borders taken out.
import { type FractionalMembership, NO_UNIT } from '../../model/layer.ts';
import type { UnitShares } from './block-shares.ts';

/**
 * A share of a block below this is taken for noise: published borders of blocks and units are generalised separately, by
 * 20 to 500 m, so that nearly every block along a border seems to lie a little in both units.
 */
const NOISE_BELOW = 0.1;

/**
 * Rows are blocks: shares above the noise (and the unit that the block was given to, however small its share), scaled to
 * sum to 1, so that sea lost by generalisation loses no people. Blocks without a unit have no entries. null where no
 * block lies in more than one unit.
 */
export function fractionalMembership(all: readonly UnitShares[], unitOf: Uint16Array): FractionalMembership | null {
  const offsets = new Uint32Array(all.length + 1);
  const units: number[] = [];
  const shares: number[] = [];
  let several = false;
  all.forEach((own, block) => {
    const kept = keptEntries(own, unitOf[block]!);
    const total = kept.reduce((sum, [, share]) => sum + share, 0);
    for (const [unit, share] of kept) {
      units.push(unit);
      shares.push(share / total);
    }
    several ||= kept.length > 1;
    offsets[block + 1] = units.length;
  });
  return several ? { offsets, units: Uint16Array.from(units), shares: Float32Array.from(shares) } : null;
}

function keptEntries({ units, shares }: UnitShares, unitOf: number): readonly (readonly [unit: number, share: number])[] {
  if (unitOf === NO_UNIT) return [];
  // Its centroid or the nearest border decided, though it is drawn wholly elsewhere: the drawing is the noise.
  if (!units.includes(unitOf)) return [[unitOf, 1]];
  const covered = shares.reduce((sum, share) => sum + share, 0);
  const entries = units.map((unit, i) => [unit, shares[i]!] as const);
  return entries.filter(([unit, share]) => unit === unitOf || share >= NOISE_BELOW * covered);
}
