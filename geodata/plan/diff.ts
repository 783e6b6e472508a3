// What changed between two plans: small, reversible, and enough to go from either to the other exactly.
import { type LayerId, TIERS, type Tier } from '../model/ids.ts';
import type { Area, Arrangement, LogEntry, Plan, SiteChange, TierPlan } from '../model/plan.ts';
import { applyMoves, type BlockMoves, diffSlots, misfitOfMoves, reverseMoves } from './block-moves.ts';
import { applyList, diffList, type ListDiff, misfitOfList, reverseList } from './list-diff.ts';
import { sameRecord } from './same-record.ts';

/** A value that was replaced. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** All of a plan but its lists. */
export type PlanHead = Pick<Plan, 'id' | 'name' | 'atlasFingerprint' | 'blockLayer' | 'rulePack' | 'sitesOpened'>;

export interface TierDiff {
  readonly areas: ListDiff<Area>;
  readonly moves: BlockMoves;
  readonly seededFrom: Change<LayerId | null> | null;
}

/** Plain objects and typed arrays only, so that a diff can be posted between processes. */
export interface PlanDiff {
  readonly head: Change<PlanHead> | null;
  readonly tiers: Readonly<Record<Tier, TierDiff>>;
  readonly arrangements: ListDiff<Arrangement>;
  readonly siteChanges: ListDiff<SiteChange>;
  readonly log: ListDiff<LogEntry>;
}

const headOf = ({ id, name, atlasFingerprint, blockLayer, rulePack, sitesOpened }: Plan): PlanHead => ({
  ...{ id, name, atlasFingerprint, blockLayer, rulePack },
  ...(sitesOpened === undefined ? {} : { sitesOpened }),
});
const byId = (item: { readonly id: string }): string => item.id;
/** Log lines have no id of their own: the log only grows. */
const byPosition = (_: unknown, position: number): string => String(position);

const changeOf = <T>(before: T, after: T): Change<T> | null => (sameRecord(before, after) ? null : { before, after });
const reverseChange = <T>(change: Change<T> | null): Change<T> | null =>
  change && { before: change.after, after: change.before };

/** A record with one value a tier. */
export const eachTier = <T>(make: (tier: Tier) => T): Record<Tier, T> => ({
  neighbourhood: make('neighbourhood'),
  place: make('place'),
  system: make('system'),
});

const diffTier = (before: TierPlan, after: TierPlan): TierDiff => ({
  areas: diffList(before.areas, after.areas, byId),
  moves: diffSlots(before.slotOf, after.slotOf),
  seededFrom: changeOf(before.seededFrom, after.seededFrom),
});

/**
 * What leads from one plan to another over the same blocks: `applyDiff(before, diffPlans(before, after))` says what
 * `after` says. Parts that the plans share are not looked at. Throws when the plans have different numbers of blocks.
 */
export const diffPlans = (before: Plan, after: Plan): PlanDiff => ({
  head: changeOf(headOf(before), headOf(after)),
  tiers: eachTier((tier) => diffTier(before.tiers[tier], after.tiers[tier])),
  arrangements: diffList(before.arrangements, after.arrangements, byId),
  siteChanges: diffList(before.siteChanges, after.siteChanges, byId),
  log: diffList(before.log, after.log, byPosition),
});

/** The diff that leads back. */
export const reverseDiff = (diff: PlanDiff): PlanDiff => ({
  head: reverseChange(diff.head),
  tiers: eachTier((tier) => ({
    areas: reverseList(diff.tiers[tier].areas),
    moves: reverseMoves(diff.tiers[tier].moves),
    seededFrom: reverseChange(diff.tiers[tier].seededFrom),
  })),
  arrangements: reverseList(diff.arrangements),
  siteChanges: reverseList(diff.siteChanges),
  log: reverseList(diff.log),
});

/** Whether the diff changes nothing. */
export const isEmptyDiff = (diff: PlanDiff): boolean =>
  diff.head === null &&
  diff.arrangements.length + diff.siteChanges.length + diff.log.length === 0 &&
  TIERS.every((tier) => {
    const { areas, moves, seededFrom } = diff.tiers[tier];
    return areas.length === 0 && moves.blocks.length === 0 && seededFrom === null;
  });

/** Why the diff cannot be applied to the plan (it was made from another), or null when it can. */
export function misfitOfDiff(plan: Plan, diff: PlanDiff): string | null {
  if (diff.head && !sameRecord(headOf(plan), diff.head.before))
    return 'the name, the rule pack or the number of opened sites is another';
  for (const tier of TIERS) {
    const { areas, moves, seededFrom } = diff.tiers[tier];
    const misfit = misfitOfList(plan.tiers[tier].areas, areas) ?? misfitOfMoves(plan.tiers[tier].slotOf, moves);
    if (misfit !== null) return `${tier}: ${misfit}`;
    if (seededFrom && plan.tiers[tier].seededFrom !== seededFrom.before) return `${tier}: seeded from another layer`;
  }
  return (
    misfitOfList(plan.arrangements, diff.arrangements) ??
    misfitOfList(plan.siteChanges, diff.siteChanges) ??
    misfitOfList(plan.log, diff.log)
  );
}

/** The tier after the change; the same object when nothing in it changes. */
function applyTier(tierPlan: TierPlan, diff: TierDiff): TierPlan {
  const areas = applyList(tierPlan.areas, diff.areas);
  const slotOf = applyMoves(tierPlan.slotOf, diff.moves);
  if (areas === tierPlan.areas && slotOf === tierPlan.slotOf && !diff.seededFrom) return tierPlan;
  return { areas, slotOf, seededFrom: diff.seededFrom ? diff.seededFrom.after : tierPlan.seededFrom };
}

/** The plan after the change; the same plan when the diff is empty. Throws when the diff was made from another plan. */
export function applyDiff(plan: Plan, diff: PlanDiff): Plan {
  if (isEmptyDiff(diff)) return plan;
  const misfit = misfitOfDiff(plan, diff);
  if (misfit !== null) throw new Error(`The change does not fit the plan: ${misfit}.`);
  return {
    ...(diff.head ? diff.head.after : headOf(plan)),
    tiers: eachTier((tier) => applyTier(plan.tiers[tier], diff.tiers[tier])),
    arrangements: applyList(plan.arrangements, diff.arrangements),
    siteChanges: applyList(plan.siteChanges, diff.siteChanges),
    log: applyList(plan.log, diff.log),
  };
}

/** The block moves of each tier that has any: what incremental measures need. */
export const movesByTier = (diff: PlanDiff): readonly { readonly tier: Tier; readonly moves: BlockMoves }[] =>
  TIERS.map((tier) => ({ tier, moves: diff.tiers[tier].moves })).filter(({ moves }) => moves.blocks.length > 0);
