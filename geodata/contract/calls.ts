// The closed list of what a window may ask the engine. Types, router and client are derived from it; nothing else crosses.
import { z } from 'zod';
import { TRAVEL_MODES } from '../model/travel.ts';
import {
  type AreaTravelView,
  type BlockTravelView,
  CATCHMENT_WEIGHTS,
  type FloatingCatchmentView,
  type IsochronesView,
  type RouteView,
  SCENARIOS,
  type SpeedTableView,
  type TravelCurvesView,
  type TravelTable,
  type TravelView,
} from './access.ts';
import type { ComparisonView } from './comparison.ts';
import {
  type AreaFlowsView,
  type BorderFlowsView,
  CATCHMENT_METHODS,
  type CatchmentView,
  type FlowLinesView,
  type FlowMatrixView,
  type FlowSetView,
  type FlowTable,
  REGION_METHODS,
  type RegionDraftView,
} from './flows.ts';
import * as value from './values.ts';
import type {
  AreaDetail,
  AtlasView,
  CrosstabRow,
  Download,
  ImportView,
  LibraryView,
  PlanChange,
  PlanView,
  Preview,
  RulePackView,
  SearchHit,
  Spot,
} from './views.ts';

/** A call: what it takes, checked at the wall, and what it gives, known to the compiler only. */
interface Call<Request extends z.ZodType, Response> {
  readonly request: Request;
  readonly response: Response;
}

/** `response` is never read: it carries a type from here to the client. */
const call =
  <Response>() =>
  <Request extends z.ZodType>(request: Request): Call<Request, Response> => ({
    request,
    response: undefined as unknown as Response, // a type with no value, by design
  });

const nothing = z.strictObject({});
const area = z.strictObject({ tier: value.tier, areaId: value.areaId });
/** The area whose scorecard is on show: the change that answers then brings it in full, and no second question is needed. */
const watch = area.nullable().optional();
const opened = { atlas: value.documentName, plan: value.documentName };
/** A kind of care and how people travel to it. */
const travel = { service: value.serviceName, mode: z.enum(TRAVEL_MODES) };
const minutes = z.array(z.number().positive().max(600)).min(1).max(12);
/** Long work is named by the caller, who can then cancel it; a newer job of the same kind replaces an older one. */
const job = z.string().min(1).max(60);

/** Plan commands as a window sends them; layers by id, since it holds no layer objects of the engine. */
export const planCommand = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('assign-blocks'), tier: value.tier, areaId: value.areaId.nullable(), blocks: value.blocks }),
  z.strictObject({
    name: z.literal('assign-unit'),
    tier: value.tier,
    areaId: value.areaId.nullable(),
    layer: value.layerId,
    unit: z.int().min(0),
  }),
  z.strictObject({
    name: z.literal('create-area'),
    tier: value.tier,
    areaName: value.name,
    colour: value.colour.optional(),
    blocks: value.blocks.optional(),
  }),
  z.strictObject({ name: z.literal('rename-area'), tier: value.tier, areaId: value.areaId, areaName: value.name }),
  z.strictObject({ name: z.literal('delete-area'), tier: value.tier, areaId: value.areaId }),
  z.strictObject({ name: z.literal('recolour-area'), tier: value.tier, areaId: value.areaId, colour: value.colour }),
  z.strictObject({ name: z.literal('lock-area'), tier: value.tier, areaId: value.areaId }),
  z.strictObject({ name: z.literal('unlock-area'), tier: value.tier, areaId: value.areaId }),
  z.strictObject({
    name: z.literal('merge-areas'),
    tier: value.tier,
    into: value.areaId,
    from: z.array(value.areaId).min(1).max(5000),
  }),
  z.strictObject({
    name: z.literal('split-area'),
    tier: value.tier,
    areaId: value.areaId,
    blocks: value.blocks,
    areaName: value.name,
  }),
  z.strictObject({ name: z.literal('seed-tier'), tier: value.tier, layer: value.layerId }),
  z.strictObject({ name: z.literal('fill-unassigned'), tier: value.tier, by: z.enum(['longest-border', 'nearest']) }),
  z.strictObject({
    name: z.literal('record-arrangement'),
    tier: value.tier,
    areaId: value.areaId.nullable(),
    criterion: value.criterion,
    reason: value.longText,
  }),
  z.strictObject({ name: z.literal('remove-arrangement'), id: value.name }),
  z.strictObject({ name: z.literal('set-notes'), tier: value.tier, areaId: value.areaId, notes: value.longText }),
  z.strictObject({
    name: z.literal('set-partner'),
    tier: value.tier,
    areaId: value.areaId,
    partner: z.strictObject({
      name: value.name,
      reference: z.string().max(200),
      state: z.enum(['taking-part', 'suspended', 'left']),
      reason: value.longText,
    }),
  }),
  z.strictObject({ name: z.literal('rename-plan'), planName: value.name }),
  // Opening gives the site a code of the plan's own. A second change of a site takes the place of the first.
  z.strictObject({
    name: z.literal('open-site'),
    service: value.serviceName,
    siteName: value.name,
    ...value.point,
    capacity: z.number().min(0).nullable(),
    reason: value.longText,
  }),
  z.strictObject({ name: z.literal('close-site'), service: value.serviceName, siteCode: value.name, reason: value.longText }),
  z.strictObject({
    name: z.literal('move-site'),
    service: value.serviceName,
    siteCode: value.name,
    ...value.point,
    reason: value.longText,
  }),
  z.strictObject({
    name: z.literal('convert-site'),
    service: value.serviceName,
    siteCode: value.name,
    toService: value.serviceName,
    reason: value.longText,
  }),
  z.strictObject({ name: z.literal('restore-site'), id: value.name }),
]);
export type PlanCommand = z.infer<typeof planCommand>;

export const CALLS = {
  // documents
  'library.list': call<LibraryView>()(nothing),
  'library.remove': call<LibraryView>()(z.strictObject({ document: value.documentName })),
  'sample.open': call<{ readonly atlas: string; readonly plan: string }>()(z.strictObject({ job })),
  'plan.create': call<{ readonly plan: string }>()(
    z.strictObject({ atlas: value.documentName, name: value.name, rules: value.name, seeds: value.tiers }),
  ),
  // what the window remembers between runs: a JSON object as text, the window's own affair
  'memory.load': call<{ readonly text: string }>()(nothing),
  'memory.save': call<null>()(z.strictObject({ text: z.string().max(value.MOST_MEMORY) })),
  // one open plan
  'session.open': call<{ readonly atlas: AtlasView; readonly plan: PlanView }>()(z.strictObject(opened)),
  'session.close': call<null>()(nothing),
  'plan.command': call<PlanChange | null>()(z.strictObject({ command: planCommand, watch })),
  'plan.preview': call<Preview | null>()(
    z.strictObject({ tier: value.tier, areaId: value.areaId.nullable(), blocks: value.blocks }),
  ),
  // The first command travels with the beginning: where it is refused, no stroke was begun.
  'stroke.begin': call<PlanChange | null>()(z.strictObject({ first: planCommand.nullable().optional(), watch })),
  'stroke.commit': call<PlanChange | null>()(z.strictObject({ label: z.string().min(1).max(300), watch })),
  'stroke.cancel': call<PlanChange | null>()(z.strictObject({ watch })),
  'history.undo': call<PlanChange | null>()(z.strictObject({ watch })),
  'history.redo': call<PlanChange | null>()(z.strictObject({ watch })),
  'history.go': call<PlanChange | null>()(z.strictObject({ position: z.int().min(0).max(100_000), watch })),
  'plan.save': call<PlanView>()(z.strictObject({ as: value.documentName.nullable() })),
  // looking closely
  'area.detail': call<AreaDetail>()(area),
  'find.unassigned': call<readonly Spot[]>()(z.strictObject({ tier: value.tier })),
  'find.fragments': call<readonly Spot[]>()(z.strictObject({ tier: value.tier })),
  'table.crosstab': call<readonly CrosstabRow[]>()(z.strictObject({ tier: value.tier, layer: value.layerId })),
  search: call<readonly SearchHit[]>()(z.strictObject({ text: z.string().max(200), most: z.int().min(1).max(50) })),
  'compare.with': call<ComparisonView>()(
    z.strictObject({ tier: value.tier, layer: value.layerId.nullable(), plan: value.documentName.nullable() }),
  ),
  // patient flows. `set` is a flow set of the atlas, by id.
  'flows.sets': call<readonly FlowSetView[]>()(nothing),
  'flows.table': call<FlowTable>()(z.strictObject({ set: value.name, tier: value.tier })),
  'flows.matrix': call<FlowMatrixView>()(z.strictObject({ set: value.name, tier: value.tier })),
  'flows.area': call<AreaFlowsView>()(z.strictObject({ set: value.name, tier: value.tier, areaId: value.areaId })),
  'flows.border': call<BorderFlowsView>()(
    z.strictObject({ set: value.name, tier: value.tier, areaId: value.areaId, other: value.areaId }),
  ),
  'flows.lines': call<FlowLinesView>()(
    z.strictObject({
      set: value.name,
      tier: value.tier,
      /** Between what: areas of the tier, blocks and blocks, blocks and providers, or units of a layer. */
      between: z.union([z.enum(['areas', 'blocks', 'providers']), value.layerId]),
      /** Seen from the area: null for everywhere. */
      areaId: value.areaId.nullable(),
      direction: z.enum(['all', 'in', 'out', 'within']),
      /** Of this provider only. */
      provider: value.name.nullable(),
      minimum: z.number().min(0),
      most: z.int().min(1).max(20_000),
    }),
  ),
  'flows.catchment': call<CatchmentView>()(
    z.strictObject({ set: value.name, provider: value.name, method: z.enum(CATCHMENT_METHODS) }),
  ),
  /** By block, the share of its people who use the provider or network most of them use: how sure a footprint is. NaN: nobody. */
  'flows.certainty': call<Float32Array>()(z.strictObject({ layer: value.layerId })),
  'flows.regions': call<RegionDraftView>()(
    z.strictObject({
      set: value.name,
      tier: value.tier,
      method: z.enum(REGION_METHODS),
      minPeople: z.number().min(0),
      maxPeople: z.number().min(0).nullable(),
      /** So many areas, where the method can be steered there; null for as many as come out. */
      target: z.int().min(1).max(10_000).nullable(),
      resolution: z.number().min(0.01).max(1000),
      /** Whether regions may not cross areas of the tier above. */
      keepToParent: z.boolean(),
      job,
    }),
  ),
  /** Puts a draft in place of the tier's areas, as one step. */
  'flows.accept': call<PlanChange | null>()(z.strictObject({ draft: value.name, tier: value.tier, watch })),
  // travel
  'travel.services': call<TravelView>()(nothing),
  'travel.blocks': call<BlockTravelView>()(z.strictObject({ ...travel, scenario: z.enum(SCENARIOS) })),
  'travel.table': call<TravelTable>()(z.strictObject({ ...travel, tier: value.tier })),
  /** `areaId` null: everybody in the atlas. */
  'travel.area': call<AreaTravelView>()(z.strictObject({ ...travel, tier: value.tier, areaId: value.areaId.nullable() })),
  'travel.curves': call<TravelCurvesView>()(z.strictObject({ ...travel, tier: value.tier, areaId: value.areaId.nullable() })),
  'travel.isochrones': call<IsochronesView>()(z.strictObject({ ...travel, siteCode: value.name, minutes })),
  'travel.route': call<RouteView>()(z.strictObject({ ...travel, siteCode: value.name, block: z.int().min(0) })),
  'travel.catchments': call<FloatingCatchmentView>()(
    z.strictObject({ ...travel, weights: z.enum(CATCHMENT_WEIGHTS), minutes: z.number().positive().max(600) }),
  ),
  /** The window's own speeds from now on; null for those that ship. */
  'travel.speeds': call<SpeedTableView>()(z.strictObject({ json: z.string().max(100_000).nullable() })),
  // rules
  'rules.list': call<readonly RulePackView[]>()(nothing),
  'rules.use': call<PlanChange | null>()(z.strictObject({ id: value.name, watch })),
  'rules.save': call<RulePackView>()(z.strictObject({ json: z.string().max(1_000_000) })),
  // files in and out. Uploads travel beside these calls, under a token that `import.begin` hands out.
  'import.begin': call<{ readonly token: string }>()(nothing),
  'import.read': call<ImportView>()(z.strictObject({ token: value.name, job })),
  'import.build': call<{ readonly atlas: string; readonly issues: number }>()(
    z.strictObject({ token: value.name, name: value.name, blocks: value.layerId.nullable(), job }),
  ),
  /** Adds the roads among the uploaded files to the atlas of the open plan. The plan is opened anew by the caller. */
  'import.roads': call<{ readonly atlas: string; readonly issues: number }>()(z.strictObject({ token: value.name, job })),
  'import.drop': call<null>()(z.strictObject({ token: value.name })),
  'import.document': call<LibraryView>()(z.strictObject({ token: value.name })),
  'export.areas': call<Download>()(z.strictObject({ format: z.enum(['geojson', 'gpkg']), tier: value.tier.nullable() })),
  'export.assignments': call<Download>()(nothing),
  'export.plan': call<Download>()(nothing),
  /** Block by block: `block,site,seconds,metres,snapMetres` and what they rest on. */
  'export.travel': call<Download>()(z.strictObject({ ...travel, scenario: z.enum(SCENARIOS) })),
  'job.cancel': call<null>()(z.strictObject({ job })),
} as const;

export type CallName = keyof typeof CALLS;
export type RequestOf<Name extends CallName> = z.input<(typeof CALLS)[Name]['request']>;
export type CheckedRequestOf<Name extends CallName> = z.output<(typeof CALLS)[Name]['request']>;
export type ResponseOf<Name extends CallName> = (typeof CALLS)[Name]['response'];

/** Every name there is: what preload and sockets let through. */
export const CALL_NAMES: readonly CallName[] = Object.freeze(Object.keys(CALLS) as CallName[]); // keys of a const object
