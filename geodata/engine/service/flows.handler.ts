// Questions about patient flows. Every answer says which set it rests on.
import type { CatchmentView, FlowAreaRow, FlowMatrixView, FlowTable } from '../../contract/flows.ts';
import { overallFlows } from '../../flows/area-flows.ts';
import type { TierFlows } from '../../flows/tier-flows.ts';
import type { LayerId, Tier } from '../../model/ids.ts';
import { type Area, UNASSIGNED } from '../../model/plan.ts';
import { areaLists } from '../flows/area-lists.ts';
import { areaNames, UNASSIGNED_NAME } from '../flows/area-names.ts';
import { borderLists } from '../flows/border-lists.ts';
import { shownCatchment } from '../flows/catchment-lists.ts';
import { layerCertainty } from '../flows/certainty.ts';
import { flowLines } from '../flows/flow-lines.ts';
import type { FlowSets, ReadyFlows } from '../flows/flow-sets.ts';
import { flowFigures, hasUnassigned, matrixCells } from '../flows/flow-table.ts';
import { areaPlaces, blockPlaces, type LinePlaces, providerPlaces, unitPlaces } from '../flows/line-places.ts';
import { requireLayer } from '../partition-of.ts';
import type { Handlers } from './engine.ts';
import type { OpenPlan } from './open-plan.ts';
import { requirePlanArea } from './plan-area.ts';
import { flowsOfPlan } from './plan-flows.ts';
import { BadRequest } from './refusal.ts';

export const flowsHandlers = {
  'flows.sets': (engine) => flowsOfPlan(engine.requireOpen()).sets.views(),

  'flows.table': (engine, { set, tier }) => flowTable(engine.requireOpen(), set, tier),

  'flows.matrix': (engine, { set, tier }) => flowMatrix(engine.requireOpen(), set, tier),

  'flows.area': (engine, { set, tier, areaId }) => {
    const open = engine.requireOpen();
    const { ready, flows } = asked(open, set, tier);
    const area = requirePlanArea(open, tier, areaId);
    const row = rowOf(open, flows, tier, area);
    const registered = ready.view.basis === 'registered' ? { livingHere: row.residentsFlow, listInside: row.msi } : null;
    return { set: ready.view, row, ...areaLists(flows, area.slot, namesOf(open, tier)), registered };
  },

  'flows.border': (engine, { set, tier, areaId, other }) => {
    const open = engine.requireOpen();
    const { ready, flows } = asked(open, set, tier);
    const [first, second] = [requirePlanArea(open, tier, areaId), requirePlanArea(open, tier, other)];
    if (first === second) throw new BadRequest('A border lies between two areas: give two.');
    const ground = { names: namesOf(open, tier), adjacency: open.atlas.adjacency };
    return { set: ready.view, names: [first.name, second.name], ...borderLists(flows, first.slot, second.slot, ground) };
  },

  'flows.lines': (engine, { set, tier, between, areaId, direction, provider, minimum, most }) => {
    const open = engine.requireOpen();
    const { sets } = flowsOfPlan(open);
    const ready = sets.require(set);
    const slot = areaId === null ? null : requirePlanArea(open, tier, areaId).slot;
    const destination = provider === null ? null : sets.requireProvider(ready, provider);
    const { slotOf } = open.plan.tiers[tier];
    const places = placesOf(open, { sets, ready, tier, between });
    return { set: ready.view, ...flowLines(ready.flows, places, { slotOf, slot, direction, destination, minimum, most }) };
  },

  'flows.catchment': (engine, { set, provider, method }): CatchmentView => {
    const open = engine.requireOpen();
    const { sets } = flowsOfPlan(open);
    const ready = sets.require(set);
    const destination = sets.requireProvider(ready, provider);
    const { certainty: _certainty, ...catchment } = shownCatchment(ready.facts, destination, method);
    return { set: ready.view, provider: sets.placed(ready, destination), method, ...catchment };
  },

  'flows.certainty': (engine, { layer }) => layerCertainty(requireLayer(engine.requireOpen().atlas, layer)),
} satisfies Partial<Handlers>;

function asked(open: OpenPlan, set: string, tier: Tier): { readonly ready: ReadyFlows; readonly flows: TierFlows } {
  const ofPlan = flowsOfPlan(open);
  const ready = ofPlan.sets.require(set);
  return { ready, flows: ofPlan.tier(ready, tier) };
}

const namesOf = (open: OpenPlan, tier: Tier) => areaNames(open.plan.tiers[tier].areas, open.atlas.blocks);

/** `area` null: what is unassigned. */
function rowOf(open: OpenPlan, flows: TierFlows, tier: Tier, area: Area | null): FlowAreaRow {
  const slot = area?.slot ?? UNASSIGNED;
  const figures = flowFigures(flows, slot, open.session.measures[tier].people(slot));
  return { areaId: area?.id ?? null, name: area?.name ?? UNASSIGNED_NAME, ...figures };
}

function flowTable(open: OpenPlan, set: string, tier: Tier): FlowTable {
  const { ready, flows } = asked(open, set, tier);
  const { li, residentsFlow, within } = overallFlows(flows);
  const rows: (Area | null)[] = [...open.plan.tiers[tier].areas];
  if (hasUnassigned(flows)) rows.push(null);
  const areas = rows.map((area) => rowOf(open, flows, tier, area));
  return { set: ready.view, tier, overall: { li, residentsFlow, within }, areas };
}

const UNASSIGNED_COLOUR = '#888888';

function flowMatrix(open: OpenPlan, set: string, tier: Tier): FlowMatrixView {
  const { ready, flows } = asked(open, set, tier);
  const { areas } = open.plan.tiers[tier];
  const listed: FlowMatrixView['areas'][number][] = areas.map(({ id, name, colour }) => ({ areaId: id, name, colour }));
  const positionOf = new Map(areas.map(({ slot }, position) => [slot, position]));
  if (hasUnassigned(flows)) {
    positionOf.set(UNASSIGNED, listed.length);
    listed.push({ areaId: null, name: UNASSIGNED_NAME, colour: UNASSIGNED_COLOUR });
  }
  const { cells, leftOut } = matrixCells(flows);
  return {
    ...{ set: ready.view, tier, areas: listed, leftOut },
    from: Uint32Array.from(cells, ({ from }) => positionOf.get(from)!),
    to: Uint32Array.from(cells, ({ to }) => positionOf.get(to)!),
    people: Float64Array.from(cells, ({ people }) => people),
  };
}

interface PlacesAsked {
  readonly sets: FlowSets;
  readonly ready: ReadyFlows;
  readonly tier: Tier;
  readonly between: 'areas' | 'blocks' | 'providers' | LayerId;
}

function placesOf({ atlas, plan }: OpenPlan, { sets, ready, tier, between }: PlacesAsked): LinePlaces {
  const { flows } = ready;
  if (between === 'blocks') return blockPlaces(flows, atlas);
  if (between === 'areas') return areaPlaces(flows, atlas, plan.tiers[tier]);
  if (between === 'providers') return providerPlaces(flows, atlas, sets.points(ready));
  return unitPlaces(flows, atlas, requireLayer(atlas, between));
}
