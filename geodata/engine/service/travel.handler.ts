// Travel: who reaches care, how long it takes, and what changes when a site or a line moves. Every answer says what it rests on.
import { SHIPPED_SPEEDS } from '../../access/speeds/speed-table.ts';
import type { TravelView } from '../../contract/access.ts';
import type { CallName } from '../../contract/calls.ts';
import type { AreaId, Tier } from '../../model/ids.ts';
import type { Area } from '../../model/plan.ts';
import type { TravelMode } from '../../model/travel.ts';
import { areaTravelView } from '../access/area-view.ts';
import { type AskedTravel, askedTravel } from '../access/asked-travel.ts';
import { blockTravelView } from '../access/block-view.ts';
import { floatingCatchmentView } from '../access/catchment-view.ts';
import { travelCurvesView } from '../access/curves-view.ts';
import { isochronesView } from '../access/isochrones-view.ts';
import { routeView } from '../access/route-view.ts';
import { serviceViews } from '../access/service-views.ts';
import { travelCsv } from '../access/travel-csv.ts';
import { type TravelTier, travelTable } from '../access/travel-rows.ts';
import type { Handlers } from './engine.ts';
import { saveSpeeds, speedsView } from './kept-speeds.ts';
import { slug } from './library.ts';
import type { OpenPlan } from './open-plan.ts';
import { requirePlanArea } from './plan-area.ts';

type TravelCalls = Extract<CallName, `travel.${string}`> | 'export.travel';

export const travelHandlers: Pick<Handlers, TravelCalls> = {
  'travel.services': (engine) => travelView(engine.requireOpen()),

  'travel.blocks': (engine, { service, mode, scenario }) =>
    blockTravelView(asked(engine.requireOpen(), service, mode), scenario),

  'travel.table': (engine, { service, mode, tier }) => {
    const open = engine.requireOpen();
    return travelTable(asked(open, service, mode), tierOf(open, tier));
  },

  'travel.area': (engine, { service, mode, tier, areaId }) => {
    const open = engine.requireOpen();
    const area = areaOf(open, tier, areaId);
    return areaTravelView(asked(open, service, mode), tierOf(open, tier), area);
  },

  'travel.curves': (engine, { service, mode, tier, areaId }) => {
    const open = engine.requireOpen();
    const area = areaOf(open, tier, areaId);
    return travelCurvesView(asked(open, service, mode), area && tierOf(open, tier).members(area.slot));
  },

  'travel.isochrones': (engine, { service, mode, siteCode, minutes }) =>
    isochronesView(asked(engine.requireOpen(), service, mode), siteCode, minutes),

  'travel.route': (engine, { service, mode, siteCode, block }) =>
    routeView(asked(engine.requireOpen(), service, mode), siteCode, block),

  'travel.catchments': (engine, { service, mode, weights, minutes }) =>
    floatingCatchmentView(asked(engine.requireOpen(), service, mode), { weights, minutes }),

  'travel.speeds': (engine, { json }) => {
    engine.session?.requireNoStroke();
    const speeds = saveSpeeds(engine.library.home, json);
    engine.session?.travelAt(speeds);
    return speedsView(speeds);
  },

  'export.travel': (engine, { service, mode, scenario }) => {
    const open = engine.requireOpen();
    const { travel, today } = asked(open, service, mode);
    const shown = scenario === 'today' ? (today ?? travel) : travel;
    const bytes = new TextEncoder().encode(travelCsv(shown, open.atlas.blocks));
    const what = [service, mode, ...(scenario === 'today' ? ['today'] : []), shown.basis.method].join('-');
    return { fileName: `${slug(open.plan.name) || 'plan'}-${what}.csv`, mediaType: 'text/csv', bytes };
  },
};

const asked = ({ session }: OpenPlan, service: string, mode: TravelMode): AskedTravel => askedTravel(session, service, mode);

const areaOf = (open: OpenPlan, tier: Tier, areaId: AreaId | null): Area | null =>
  areaId === null ? null : requirePlanArea(open, tier, areaId);

const tierOf = ({ plan, session }: OpenPlan, tier: Tier): TravelTier => ({
  tier,
  plan,
  members: (slot) => session.measures[tier].members(slot),
});

function travelView({ session, parts: { file }, plan }: OpenPlan): TravelView {
  const source = session.travelSource;
  const services = source ? serviceViews(source.sites, plan.siteChanges) : [];
  const roads = file.roadSummary()?.report ?? null;
  const first = services[0];
  const byLine = roads && first ? session.travelOf(first.id, 'car', 'today')?.byLine : undefined;
  const blocksOffRoads = byLine?.reduce((count, off) => count + off, 0) ?? 0;
  return { services, roads, blocksOffRoads, speeds: speedsView(source?.speeds ?? SHIPPED_SPEEDS) };
}
