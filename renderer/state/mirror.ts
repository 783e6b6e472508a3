// Keeping the renderer's copy of the plan in step with the engine's.
import type { PlanChange, PlanView, TierChange, TierView } from '../../geodata/contract/views.ts';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { PlanMirror } from './app-state.ts';

/** The mirror of a plan that was just opened or saved. The arrays are copied: they will be painted into. */
export function mirrorOf(view: PlanView): PlanMirror {
  const { tiers, ...rest } = view;
  const slotOf = {
    neighbourhood: tiers.neighbourhood.slotOf.slice(),
    place: tiers.place.slotOf.slice(),
    system: tiers.system.slotOf.slice(),
  };
  return { ...rest, tiers, slotOf, detail: null, lastMoved: null };
}

/** The mirror after a step. Writes the moves into the arrays in place; the object itself is new, so that readers notice. */
export function follow(mirror: PlanMirror, change: PlanChange): PlanMirror {
  for (const { tier, blocks, slots } of change.moves) {
    const slotOf = mirror.slotOf[tier];
    for (let i = 0; i < blocks.length; i++) slotOf[blocks[i]!] = slots[i]!;
  }
  const tiers: Record<Tier, TierView> = { ...mirror.tiers };
  for (const tier of TIERS) {
    const after = change.tiers[tier];
    if (after) tiers[tier] = followTier(tiers[tier], after);
  }
  const { revision, dirty, name, rulePack, arrangements, history, moves, watched } = change;
  const siteChanges = sameChanges(mirror.siteChanges, change.siteChanges) ? mirror.siteChanges : change.siteChanges;
  const detail = watched ? { revision, of: watched } : mirror.detail;
  const lastMoved = { since: mirror.revision, blocks: moves.map(({ blocks }) => blocks) };
  return { ...mirror, revision, dirty, name, rulePack, arrangements, siteChanges, history, tiers, detail, lastMoved };
}

/** Changes of sites are asked travel about: the very list stays while it says the same. */
const sameChanges = (one: PlanMirror['siteChanges'], other: PlanMirror['siteChanges']): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The tier after a step. Areas that the step did not touch stay the very objects they were. */
function followTier(before: TierView, { areasAre, offendersAre, ...after }: TierChange): TierView {
  const results = offendersAre === 'as-before' ? withOffenders(after.results, before.results) : after.results;
  if (areasAre !== 'changed') return { ...after, results };
  if (after.areas.length === 0) return { ...after, results, areas: before.areas };
  const changed = new Map(after.areas.map((area) => [area.id, area]));
  return { ...after, results, areas: before.areas.map((area) => changed.get(area.id) ?? area) };
}

/** While a stroke is drawn, lists stay as they were: better a moment old than gone and back. */
function withOffenders(now: TierView['results'], then: TierView['results']): TierView['results'] {
  return now.map((result, i) => {
    const same =
      then[i]?.criterion === result.criterion ? then[i] : then.find(({ criterion }) => criterion === result.criterion);
    return { ...result, offenders: same?.offenders ?? [] };
  });
}
