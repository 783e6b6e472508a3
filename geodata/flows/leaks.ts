// Leaks: people who live in one area and are served in another. By ordered pair, by border, and by block.
// Source: CRITERIA section 1 (leak). Units: people of the flow set.
import { membersBySlot, membersOf } from '../measures/members.ts';
import type { SlotPeople } from './flow-matrix.ts';
import type { TierFlows } from './tier-flows.ts';

/** People who live in area `from` and are served in area `to`. Slot 0 is "in no area". */
export interface Leak {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** Two areas that touch, `a` the lower slot, and who crosses between them. */
export interface BorderLeak {
  readonly a: number;
  readonly b: number;
  /** Metres of shared border; 0 where only a declared link joins them. */
  readonly metres: number;
  readonly fromAToB: number;
  readonly fromBToA: number;
}

/** Which blocks touch, in CSR by block; BlockFacts of measures will do. */
export interface TouchingBlocks {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly borderMetres: Float64Array;
}

/** A block whose people are served in other areas, and where. */
export interface LeakingBlock {
  readonly block: number;
  /** People of the block served outside its area, wherever there is a home; slot 0 included. */
  readonly people: number;
  /** All people of the flow set in the block. */
  readonly ofPeople: number;
  /** Where they go, most people first. */
  readonly to: readonly SlotPeople[];
}

/** Every leak of a tier, most people first (then lower slots). Pairs with slot 0 are among them. O(pairs log pairs). */
export function allLeaks(tier: TierFlows): readonly Leak[] {
  const leaks: Leak[] = [];
  tier.eachPair((from, to, people) => {
    if (from !== to) leaks.push({ from, to, people });
  });
  return leaks.sort((x, y) => y.people - x.people || x.from - y.from || x.to - y.to);
}

/** Where the people of an area leak to, most people first; slot 0 is among them. */
export const leaksFrom = (tier: TierFlows, slot: number): readonly SlotPeople[] =>
  tier.row(slot).filter((other) => other.slot !== slot);

/** From where people leak into an area, most people first; slot 0 is among them. */
export const leaksInto = (tier: TierFlows, slot: number): readonly SlotPeople[] =>
  tier.column(slot).filter((other) => other.slot !== slot);

/** Every pair of areas that touch, with both directions; most people across first (then lower slots). O(borders of blocks). */
export function borderLeaks(tier: TierFlows, { offsets, neighbours, borderMetres }: TouchingBlocks): readonly BorderLeak[] {
  const metres = new Map<number, number>();
  for (let block = 0; block < tier.slotOf.length; block++) {
    const a = tier.slotOf[block]!;
    for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
      const b = tier.slotOf[neighbours[edge]!]!;
      // Every border stands in both rows: it is counted from the side of the lower slot.
      if (a === 0 || b <= a) continue;
      const pair = a * 0x10000 + b;
      metres.set(pair, (metres.get(pair) ?? 0) + borderMetres[edge]!);
    }
  }
  return [...metres]
    .map(([pair, length]) => {
      const a = Math.floor(pair / 0x10000);
      const b = pair % 0x10000;
      return { a, b, metres: length, fromAToB: tier.between(a, b), fromBToA: tier.between(b, a) };
    })
    .sort((x, y) => y.fromAToB + y.fromBToA - x.fromAToB - x.fromBToA || x.a - y.a || x.b - y.b);
}

/** The blocks of an area that leak most people, most first (then lower block), at most `limit`. O(blocks + cells of the area). */
export function leakingBlocks(tier: TierFlows, slot: number, limit: number): readonly LeakingBlock[] {
  const { fromBlock } = tier.facts;
  const found: LeakingBlock[] = [];
  for (const block of membersOf(membersBySlot(tier.slotOf, tier.slots - 1), slot)) {
    const to = leaksOfBlock(tier, block, slot);
    const people = to.reduce((sum, other) => sum + other.people, 0);
    if (people > 0) found.push({ block, people, ofPeople: fromBlock[block]!, to });
  }
  return found.sort((x, y) => y.people - x.people || x.block - y.block).slice(0, limit);
}

function leaksOfBlock(tier: TierFlows, block: number, slot: number): readonly SlotPeople[] {
  const { offsets, to, people, home } = tier.facts.flows;
  const sums = new Map<number, number>();
  for (let cell = offsets[block]!; cell < offsets[block + 1]!; cell++) {
    const at = home[to[cell]!]!;
    if (at < 0) continue;
    const other = tier.slotOf[at]!;
    if (other !== slot) sums.set(other, (sums.get(other) ?? 0) + people[cell]!);
  }
  return [...sums]
    .map(([other, count]) => ({ slot: other, people: count }))
    .sort((x, y) => y.people - x.people || x.slot - y.slot);
}
