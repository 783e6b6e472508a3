// One shape for what divides the blocks, so that a tier of a plan and a reference layer are measured by the same code.
import type { Layer } from '../model/layer.ts';
import type { TierPlan } from '../model/plan.ts';
import { exactShare } from './exact-sums.ts';

/** Blocks in several slots, in CSR by block. Shares are multiples of 2^-20, so that sums of people are exact. */
interface FractionalSlots {
  /** Length blocks + 1. */
  readonly offsets: Uint32Array;
  readonly slots: Uint16Array;
  readonly shares: Float64Array;
}

/** Blocks divided into slots numbered from 1; slot 0 is "in none". Slots may have gaps where an area was deleted. */
export interface Partition {
  /** The highest slot. */
  readonly slotCount: number;
  /** Length blocks: the slot that holds the block, or most of it. */
  readonly slotOf: Uint16Array;
  /** Slots in use, ascending. */
  readonly slots: readonly number[];
  /** By slot, length slotCount + 1: unit code or area id; '' for slot 0 and gaps. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Present only where some block lies in several slots. */
  readonly fractional: FractionalSlots | null;
}

/** A tier of a plan as a partition: slots are the areas' own, codes are area ids. */
export function tierPartition(tier: TierPlan): Partition {
  const slotCount = tier.areas.reduce((highest, area) => Math.max(highest, area.slot), 0);
  const codes = new Array<string>(slotCount + 1).fill('');
  const names = new Array<string>(slotCount + 1).fill('');
  for (const area of tier.areas) {
    codes[area.slot] = area.id;
    names[area.slot] = area.name;
  }
  const slots = tier.areas.map((area) => area.slot).sort((a, b) => a - b);
  return { slotCount, slotOf: tier.slotOf, slots, codes, names, fractional: null };
}

/** A reference layer as a partition: unit u is slot u + 1. */
export function layerPartition(layer: Layer): Partition {
  const slotCount = layer.codes.length;
  return {
    slotCount,
    // NO_UNIT is 0xffff, and one more than that is 0 in sixteen bits: "in none", as wanted.
    slotOf: layer.unitOf.map((unit) => unit + 1),
    slots: layer.codes.map((_, unit) => unit + 1),
    codes: ['', ...layer.codes],
    names: ['', ...layer.names],
    fractional: fractionalSlots(layer),
  };
}

/**
 * Shares of polygons laid over blocks are shares of ground, blurred by up to 500 m where the publisher has generalised the
 * borders: they say how sure the best fit is, not where people belong. With them 2 of England's 42 ICBs of 2024 would be
 * whole councils, by the best fit of the published lookups it is 29.
 */
function fractionalSlots(layer: Layer): FractionalSlots | null {
  if (!layer.fractional || layer.method === 'overlap') return null;
  const { offsets, units, shares } = layer.fractional;
  return { offsets, slots: units.map((unit) => unit + 1), shares: Float64Array.from(shares, exactShare) };
}

/** Shares this close to 0 or 1 are 0 or 1: published shares are rounded. */
export const SHARE_TOLERANCE = 1e-5;

/** Calls `visit(slot, share)` for every slot of the block; what no slot claims goes to slot 0. Shares sum to 1. */
export function eachShare(partition: Partition, block: number, visit: (slot: number, share: number) => void): void {
  if (!partition.fractional) {
    visit(partition.slotOf[block]!, 1);
    return;
  }
  const { offsets, slots, shares } = partition.fractional;
  let rest = 1;
  for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
    visit(slots[at]!, shares[at]!);
    rest -= shares[at]!;
  }
  if (rest > SHARE_TOLERANCE) visit(0, rest);
}
