import type { AreaId, Tier } from '../model/ids.ts';
import { type Issue, ok, type Result } from '../model/issue.ts';
import { type Plan, UNASSIGNED } from '../model/plan.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaLocked } from './refusals.ts';
import { areaName, requireArea, withTier } from './tier-areas.ts';
import { countOf } from './wording.ts';

export interface AssignBlocksArgs {
  readonly tier: Tier;
  /** null: to no area. */
  readonly areaId: AreaId | null;
  /** Block indexes, in any order; doubles count once. */
  readonly blocks: ArrayLike<number>;
}

/** What becomes of the blocks of an assignment. The three counts sum to the number of different blocks. */
export interface AssignmentSurvey {
  readonly moving: number;
  /** Already where they are to go. */
  readonly staying: number;
  /** In locked areas, which they do not leave. */
  readonly held: number;
}

/** The slot to assign to, or why that area cannot take blocks. */
function targetSlot(plan: Plan, tier: Tier, areaId: AreaId | null): Result<number, Issue> {
  if (areaId === null) return ok(UNASSIGNED);
  const found = requireArea(plan, tier, areaId);
  if (!found.ok) return found;
  return found.value.locked ? areaLocked(found.value) : ok(found.value.slot);
}

/** The slots whose blocks stay. */
function lockedSlots(plan: Plan, tier: Tier): ReadonlySet<number> {
  const locked = new Set<number>();
  for (const area of plan.tiers[tier].areas) if (area.locked) locked.add(area.slot);
  return locked;
}

/** Throws on an index that is no block: a write outside a typed array would be lost without a word. */
function checkBlock(block: number, count: number): void {
  if (!Number.isInteger(block) || block < 0 || block >= count) throw new RangeError(`No block ${block} among ${count}.`);
}

/** Moves blocks to an area, or to none. Blocks of locked areas stay (`surveyAssignment` counts them). O(blocks) and one copy. */
export const assignBlocks: Command<AssignBlocksArgs> = (plan, { tier, areaId, blocks }) => {
  const target = targetSlot(plan, tier, areaId);
  if (!target.ok) return target;
  const { slotOf } = plan.tiers[tier];
  const locked = lockedSlots(plan, tier);
  let next: Uint16Array | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    checkBlock(block, slotOf.length);
    const from = slotOf[block]!;
    if (from === target.value || locked.has(from)) continue;
    next ??= slotOf.slice();
    next[block] = target.value;
  }
  return ok(next === null ? plan : withTier(plan, tier, { slotOf: next }));
};

/** Counts what `assignBlocks` would do with the blocks, for its label and for telling the user what a lock held back. */
export function surveyAssignment(plan: Plan, { tier, areaId, blocks }: AssignBlocksArgs): AssignmentSurvey {
  const { slotOf, areas } = plan.tiers[tier];
  const target = areaId === null ? UNASSIGNED : areas.find((area) => area.id === areaId)?.slot;
  const locked = lockedSlots(plan, tier);
  const seen = new Set<number>();
  let moving = 0;
  let held = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    checkBlock(block, slotOf.length);
    if (seen.has(block)) continue;
    seen.add(block);
    const from = slotOf[block]!;
    if (from === target) continue;
    if (locked.has(from)) held++;
    else moving++;
  }
  return { moving, held, staying: seen.size - moving - held };
}

export const assignBlocksLabel: CommandLabel<AssignBlocksArgs> = (plan, args) => {
  const { moving } = surveyAssignment(plan, args);
  if (args.areaId === null) return `Unassign ${countOf(moving, 'block')}`;
  return `Move ${countOf(moving, 'block')} to ${areaName(plan, args.tier, args.areaId)}`;
};
