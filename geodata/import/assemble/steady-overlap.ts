// Taking out the noise of generalised borders with what is known of another vintage of the same geography.
//
// Published polygons are generalised by up to 500 m, so that best fit puts some blocks along every border into the
// neighbouring unit. Most units of a vintage are units of the one before, or mergers of them: those are recognised and
// go over whole, block by block best fit decides only where a border really moved.
import { type LayerId, layerParts } from '../../model/ids.ts';
import { type FractionalMembership, type Layer, NO_UNIT } from '../../model/layer.ts';
import type { BlocksAndPeople } from '../overlap/overlap-report.ts';

/** A unit lies whole in another when it holds at least this share of its people; borders drawn at 500 m stay well above. */
const WHOLE_PERCENT = 95;

/** Units by block, and the shares of blocks that lie in several. */
export interface UnitsOfBlocks {
  readonly unitOf: Uint16Array;
  readonly fractional: FractionalMembership | null;
}

export interface Steadied extends UnitsOfBlocks {
  readonly by: LayerId;
  /** Units of the other vintage that lie whole in one unit, of all its units. */
  readonly wholeUnits: number;
  readonly allUnits: number;
  /** Blocks that best fit alone would have put elsewhere. */
  readonly moved: BlocksAndPeople;
}

/** The vintage of the same geography to steady `layer` by: the nearest year, of two as near the earlier; null where there is none. */
export function steadyingVintage(layer: LayerId, known: readonly Layer[]): Layer | null {
  const { geography, year } = layerParts(layer);
  const yearsOff = ({ id }: Layer) => Math.abs(layerParts(id).year - year);
  const vintages = known.filter(({ id }) => id !== layer && layerParts(id).geography === geography);
  return vintages.toSorted((a, b) => yearsOff(a) - yearsOff(b) || layerParts(a.id).year - layerParts(b.id).year)[0] ?? null;
}

/**
 * Gives every unit of `vintage` that lies whole in one unit, by its people under best fit, to that unit with all its
 * blocks; other blocks stay where they are. `people` has length blocks. O(blocks).
 */
export function steadyOverlap({ unitOf, fractional }: UnitsOfBlocks, vintage: Layer, people: Float64Array): Steadied {
  const holders = wholeHolders(unitOf, vintage, people);
  const holderOf = (block: number): number => holders[vintage.unitOf[block]!] ?? NO_UNIT; // no vintage unit: no holder
  const steadied = unitOf.map((unit, block) => (holderOf(block) === NO_UNIT ? unit : holderOf(block)));
  const moved = [...steadied.keys()].filter((block) => steadied[block] !== unitOf[block]);
  return {
    unitOf: steadied,
    fractional: fractional && withoutShares(fractional, holderOf),
    by: vintage.id,
    wholeUnits: holders.filter((unit) => unit !== NO_UNIT).length,
    allUnits: vintage.codes.length,
    moved: { blocks: moved, people: moved.reduce((sum, block) => sum + people[block]!, 0) },
  };
}

/** The unit that each unit of the vintage lies whole in, NO_UNIT where it is split (or nobody lives there). */
function wholeHolders(unitOf: Uint16Array, vintage: Layer, people: Float64Array): Uint16Array {
  const total = new Float64Array(vintage.codes.length);
  const within = vintage.codes.map(() => new Map<number, number>());
  for (const [block, from] of vintage.unitOf.entries()) {
    if (from === NO_UNIT) continue;
    const [to, own] = [unitOf[block]!, within[from]!];
    total[from]! += people[block]!;
    own.set(to, (own.get(to) ?? 0) + people[block]!);
  }
  return Uint16Array.from(within, (own, from) => {
    // Above one half there can be only one.
    const whole = [...own].find(([, inside]) => inside > 0 && 100 * inside >= WHOLE_PERCENT * total[from]!);
    return whole?.[0] ?? NO_UNIT;
  });
}

/** Shares with every block that has a holder wholly in it: what straddled there was the drawing. */
function withoutShares(fractional: FractionalMembership, holderOf: (block: number) => number): FractionalMembership | null {
  const offsets = new Uint32Array(fractional.offsets.length);
  const units: number[] = [];
  const shares: number[] = [];
  let several = false;
  for (let block = 0; block + 1 < offsets.length; block++) {
    const [from, to] = [fractional.offsets[block]!, fractional.offsets[block + 1]!];
    const holder = holderOf(block);
    if (holder === NO_UNIT) {
      units.push(...fractional.units.subarray(from, to));
      shares.push(...fractional.shares.subarray(from, to));
      several ||= to - from > 1;
    } else {
      units.push(holder);
      shares.push(1);
    }
    offsets[block + 1] = units.length;
  }
  return several ? { offsets, units: Uint16Array.from(units), shares: Float32Array.from(shares) } : null;
}
