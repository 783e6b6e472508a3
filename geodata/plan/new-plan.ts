// The plan that nothing has been drawn in yet.
import type { Tier } from '../model/ids.ts';
import type { Plan, TierPlan } from '../model/plan.ts';
import { nameFrom } from './plan-limits.ts';

const emptyTier = (blockCount: number): TierPlan => ({
  areas: [],
  slotOf: new Uint16Array(blockCount),
  seededFrom: null,
});

/** A plan without areas; `blockCount` is the atlas's number of blocks. The id is the caller's; a name is made to fit. */
export function newPlan(
  head: Pick<Plan, 'id' | 'name' | 'atlasFingerprint' | 'blockLayer' | 'rulePack'>,
  blockCount: number,
): Plan {
  const tiers: Record<Tier, TierPlan> = {
    neighbourhood: emptyTier(blockCount),
    place: emptyTier(blockCount),
    system: emptyTier(blockCount),
  };
  if (head.id === '') throw new Error('A plan needs an id.');
  const { id, atlasFingerprint, blockLayer, rulePack } = head;
  const name = nameFrom(head.name, 'Plan');
  return { id, name, atlasFingerprint, blockLayer, rulePack, tiers, arrangements: [], siteChanges: [], log: [] };
}
