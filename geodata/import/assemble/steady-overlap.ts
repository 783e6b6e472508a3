// Taking out the noise of generalised borders with what is known of another vintage of the same geography.
//
// Published polygons are generalised by up to 500 m, so that best fit puts some blocks along every border into the
// neighbouring unit. Most units of a vintage are units of the one before, or mergers of them: those are recognised and
// go over whole; block by block best fit decides only where a border may really have moved.
import { type LayerId, layerParts } from '../../model/ids.ts';
import { type FractionalMembership, type Layer, NO_UNIT } from '../../model/layer.ts';
import type { BlocksAndPeople } from '../overlap/overlap-report.ts';

/** A unit lies whole in another when it holds at least this share of its people. */
const WHOLE_PERCENT = 95;
/**
 * More than this suffices where both have the same code: a unit whose boundary changes gets a new one (ONS coding and
 * naming policy for statistical geographies). Needed for the smallest: half of the City of London is drawn outside it.
 */
const SAME_CODE_PERCENT = 50;

/** Polygons laid over blocks: the unit of each block, and the shares of blocks that lie in several. */
export interface LaidLayer {
  readonly codes: readonly string[];
  readonly unitOf: Uint16Array;
  readonly fractional: FractionalMembership | null;
}

export interface Steadied extends LaidLayer {
  readonly by: LayerId;
  /** Units of the other vintage that lie whole in one unit, of all its units; and those of them that only the code told. */
  readonly wholeUnits: number;
  readonly wholeByCode: number;
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
 * Gives every unit of `vintage` that lies whole in one unit, by its people under best fit or by its code, to that unit
 * with all its blocks; other blocks stay where they are. `people` has length blocks. O(blocks).
 */
export function steadyOverlap(laid: LaidLayer, vintage: Layer, people: Float64Array): Steadied {
  const { codes, unitOf, fractional } = laid;
  const found = peopleWithin(unitOf, vintage, people).map((within, from) => wholeHolder(within, codes, vintage.codes[from]!));
  const holderOf = (block: number): number => found[vintage.unitOf[block]!]?.unit ?? NO_UNIT;
  const steadied = unitOf.map((unit, block) => (holderOf(block) === NO_UNIT ? unit : holderOf(block)));
  const moved = [...steadied.keys()].filter((block) => steadied[block] !== unitOf[block]);
  const whole = found.filter((holder) => holder !== null);
  return {
    codes,
    unitOf: steadied,
    fractional: fractional && withoutShares(fractional, holderOf),
    by: vintage.id,
    wholeUnits: whole.length,
    wholeByCode: whole.filter(({ byCode }) => byCode).length,
    allUnits: vintage.codes.length,
    moved: { blocks: moved, people: moved.reduce((sum, block) => sum + people[block]!, 0) },
  };
}

/** By unit of the vintage, its people in each unit of the layer; NO_UNIT is a key where some lie outside. */
function peopleWithin(unitOf: Uint16Array, vintage: Layer, people: Float64Array): readonly ReadonlyMap<number, number>[] {
  const within = vintage.codes.map(() => new Map<number, number>());
  for (const [block, from] of vintage.unitOf.entries()) {
    if (from === NO_UNIT) continue;
    const [to, own] = [unitOf[block]!, within[from]!];
    own.set(to, (own.get(to) ?? 0) + people[block]!);
  }
  return within;
}

/** The unit that a unit of the vintage lies whole in; null where it is split, lies outside, or nobody lives in it. */
function wholeHolder(within: ReadonlyMap<number, number>, codes: readonly string[], code: string) {
  const total = [...within.values()].reduce((sum, people) => sum + people, 0);
  for (const [unit, people] of within) {
    // Above one half there can be only one.
    if (unit === NO_UNIT || !(100 * people > SAME_CODE_PERCENT * total)) continue;
    const byPeople = 100 * people >= WHOLE_PERCENT * total;
    return byPeople || codes[unit] === code ? { unit, byCode: !byPeople } : null;
  }
  return null;
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
