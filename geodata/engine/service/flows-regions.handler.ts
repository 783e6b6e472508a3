// Areas that follow the flows: made on a thread of its own, held as a draft, and put in a tier's place when the planner says so.
import type { CheckedRequestOf } from '../../contract/calls.ts';
import type { RegionDraftView } from '../../contract/flows.ts';
import { overallFlows } from '../../flows/area-flows.ts';
import { TierFlows } from '../../flows/tier-flows.ts';
import { type Tier, tierAbove } from '../../model/ids.ts';
import { refuse } from '../../model/issue.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import { grouped, tierPlural } from '../../plan/wording.ts';
import type { ReadyFlows } from '../flows/flow-sets.ts';
import { type Nameless, regionNames } from '../flows/region-names.ts';
import type { RegionResult, RegionWork } from '../flows/region-work.ts';
import { acceptDraft, acceptDraftLabel } from './accept-draft.ts';
import type { Engine, Handlers } from './engine.ts';
import type { JobControls } from './jobs.ts';
import type { OpenPlan } from './open-plan.ts';
import { flowsOfPlan } from './plan-flows.ts';
import { Cancelled } from './refusal.ts';
import { withWatched } from './watched.ts';

type Request = CheckedRequestOf<'flows.regions'>;

export const flowsRegionsHandlers = {
  'flows.regions': async (engine, request) => {
    const open = engine.requireOpen();
    const ready = flowsOfPlan(open).sets.require(request.set);
    const work = workOf(open, ready, request);
    const result = await engine.jobs.run(request.job, 'flows.regions', (controls) => onThread(engine, work, controls));
    if (engine.session !== open) throw new Cancelled();
    return draftView(open, ready, request.tier, result);
  },

  'flows.accept': (engine, { draft, tier, watch }) => {
    const open = engine.requireOpen();
    const kept = flowsOfPlan(open).draft;
    if (kept?.id !== draft) {
      refuse('no-such-draft', 'That draft is no more: another was made since, or the plan was closed.', {}, 'Make it again.');
    }
    const args = { ...kept, tier, adjacency: open.atlas.adjacency };
    return withWatched(open, open.perform(acceptDraft(open.plan, args), acceptDraftLabel(open.plan, args)), watch);
  },
} satisfies Partial<Handlers>;

/** Throws IssueError for wishes that cannot both be had. */
function workOf(open: OpenPlan, { flows }: ReadyFlows, request: Request): RegionWork {
  const { tier, method, minPeople, maxPeople, target, resolution } = request;
  if (maxPeople !== null && maxPeople < minPeople) {
    refuse(
      'size-range-empty',
      `No area can have ${grouped(Math.ceil(minPeople))} people at least and ${grouped(Math.floor(maxPeople))} at most.`,
      {},
      'Raise the largest size, or lower the smallest.',
    );
  }
  const { count, people, offsets, neighbours, borderMetres, hasBoundaries } = open.session.facts;
  return {
    flows,
    facts: { count, people, offsets, neighbours, borderMetres, hasBoundaries },
    limits: {
      minimumPeople: minPeople,
      maximumPeople: maxPeople ?? Number.POSITIVE_INFINITY,
      inScope: null,
      parentOf: request.keepToParent ? parentOf(open, tier) : null,
      lockedSlotOf: lockedSlotOf(open, tier),
    },
    ...{ method, resolution, target, seed: SEED },
  };
}

/** The same question gives the same draft. */
const SEED = 1;

function parentOf(open: OpenPlan, tier: Tier): Uint16Array {
  const above = tierAbove(tier);
  if (above !== null) return open.plan.tiers[above].slotOf;
  refuse('no-tier-above', `No tier lies above ${tierPlural(tier)}.`, {}, 'Let areas cross, or choose another tier.');
}

function lockedSlotOf(open: OpenPlan, tier: Tier): Uint16Array | null {
  const { areas, slotOf } = open.plan.tiers[tier];
  const locked = new Set(areas.filter((area) => area.locked).map(({ slot }) => slot));
  return locked.size === 0 ? null : slotOf.map((slot) => (locked.has(slot) ? slot : UNASSIGNED));
}

async function onThread(engine: Engine, input: RegionWork, controls: JobControls): Promise<RegionResult> {
  const thread = engine.startThread();
  try {
    return await thread.ask({ work: 'regions', input }, controls);
  } finally {
    await thread.end();
  }
}

function draftView(open: OpenPlan, ready: ReadyFlows, tier: Tier, { draft, modularity }: RegionResult): RegionDraftView {
  const ofPlan = flowsOfPlan(open);
  const flows = new TierFlows(ready.facts, draft.slotOf);
  const { people } = open.session.facts;
  const sums = draft.areas.map(() => ({ people: 0, blocks: 0, most: UNASSIGNED, mostPeople: -1 }));
  draft.slotOf.forEach((slot, block) => {
    const sum = sums[slot - 1];
    if (!sum) return;
    sum.blocks++;
    sum.people += people[block]!;
    if (people[block]! <= sum.mostPeople) return;
    sum.most = block;
    sum.mostPeople = people[block]!;
  });
  const { areas } = open.plan.tiers[tier];
  const nameless = draft.areas.map(({ centre, lockedSlot }, at): Nameless => {
    const { people: count, most } = sums[at]!;
    const name = areas.find((area) => area.locked && area.slot === lockedSlot)?.name ?? null;
    return { centre: centre < 0 ? most : centre, people: count, name };
  });
  const names = regionNames(nameless, open.atlas);
  const id = ofPlan.keepDraft({ regionOf: draft.slotOf, names, from: ready.view.id });
  return {
    ...{ set: ready.view, draft: id, regionOf: draft.slotOf, modularity },
    regions: draft.areas.map(({ slot }, at) => {
      const residents = flows.residentsFlow(slot);
      const li = residents === 0 ? null : flows.within(slot) / residents;
      return { name: names[at]!, people: sums[at]!.people, blocks: sums[at]!.blocks, li };
    }),
    overallLi: overallFlows(flows).li,
    overallLiNow: areas.length === 0 ? null : overallFlows(ofPlan.tier(ready, tier)).li,
  };
}
