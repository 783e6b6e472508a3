// An open plan as a window sees it.
import type { HistoryView, PlanView } from '../../contract/views.ts';
import type { Tier } from '../../model/ids.ts';
import type { OpenPlan } from './open-plan.ts';
import { tierView } from './tier-view.ts';

export function planView(open: OpenPlan): PlanView {
  const { plan } = open;
  const tier = (name: Tier) => ({ ...tierView(open, name), slotOf: plan.tiers[name].slotOf.slice() });
  return {
    document: open.home.document,
    id: plan.id,
    name: plan.name,
    revision: open.revision,
    dirty: open.dirty,
    rulePack: packView(open),
    tiers: { neighbourhood: tier('neighbourhood'), place: tier('place'), system: tier('system') },
    arrangements: plan.arrangements,
    siteChanges: plan.siteChanges,
    history: historyView(open),
    issues: open.parts.issues,
  };
}

export const historyView = ({ session: { history } }: OpenPlan): HistoryView => ({
  labels: history.labels,
  position: history.position,
});

/** The pack that the plan is tested against, which is the default one where its own is missing. */
export const packView = ({ session: { pack } }: OpenPlan): PlanView['rulePack'] => ({ id: pack.id, title: pack.title });
