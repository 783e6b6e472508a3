// What the window remembers between runs: how a plan was looked at, kept by plan, and how the window is laid out.
import { z } from 'zod';
import { areaId } from '../../geodata/contract/values.ts';
import { isLayerId, type LayerId, TIERS } from '../../geodata/model/ids.ts';
import { TRAVEL_MODES } from '../../geodata/model/travel.ts';
import { TRAVEL_SHOWS } from '../access/travel-wishes.ts';
import { type AppState, TOOLS } from './app-state.ts';
import { type MapView, mapView, onMapUp } from './map-view.ts';
import { memory, PLAN_KEY } from './memory.ts';
import { appStore, getApp, setApp } from './store.ts';

const layer = z
  .string()
  .refine(isLayerId)
  .transform((id) => id as LayerId); // the check is what makes it one

/** A place that no map has would be refused by the map itself, and loudly. */
const camera = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-85).max(85),
  zoom: z.number().min(0).max(24),
  size: z
    .object({ width: z.number().min(1), height: z.number().min(1) })
    .nullable()
    .catch(null),
});

/** A damaged or older memory loses what it got wrong and keeps the rest: every member has a fallback. */
const planMemory = z.object({
  tier: z.enum(TIERS).catch('place'),
  selected: areaId.nullable().catch(null),
  tool: z.enum(TOOLS).catch('select'),
  brushRadius: z.number().min(2).max(400).catch(24),
  unitLayer: layer.nullable().catch(null),
  visibleLayers: z.array(layer).max(40).catch([]),
  theme: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('areas') }),
      z.object({ kind: z.literal('density') }),
      z.object({ kind: z.literal('older'), from: z.union([z.literal(65), z.literal(75), z.literal(85)]) }),
      z.object({ kind: z.literal('attribute'), id: z.string() }),
      z.object({ kind: z.literal('travel'), show: z.enum(TRAVEL_SHOWS) }),
    ])
    .catch({ kind: 'areas' }),
  classBreaks: z.enum(['quantiles', 'natural']).catch('quantiles'),
  flowSet: z.string().max(200).nullable().catch(null),
  travelService: z.string().max(60).nullable().catch(null),
  travelMode: z.enum(TRAVEL_MODES).catch('car'),
  areaOrder: z.enum(['name', 'size', 'worst']).catch('name'),
  failingOnly: z.boolean().catch(false),
  table: z.enum(['crosstab', 'compare', 'flows', 'travel', 'history', 'sources', 'areas']).nullable().catch(null),
  leftOpen: z.boolean().catch(true),
  rightOpen: z.boolean().catch(true),
  camera: camera.nullable().catch(null),
});
export type PlanMemory = z.infer<typeof planMemory>;

const windowMemory = z.object({
  appearance: z.enum(['light', 'dark', 'system']).catch('system'),
  patterns: z.boolean().catch(false),
});

const WINDOW = 'window';
const ofPlan = (id: string): string => `${PLAN_KEY}${id}`;
/** In the page's own storage: which documents are open matters to a reload, not to another run. */
const OPENED = 'coterminous.opened';

/** What depends on an answer or on blocks pointed out means nothing in another run. */
function lastingTheme(theme: AppState['theme']): PlanMemory['theme'] {
  const lasts = theme.kind === 'density' || theme.kind === 'older' || theme.kind === 'attribute' || theme.kind === 'travel';
  return lasts ? theme : { kind: 'areas' };
}

/** What is kept of a state. Pure. */
export function memoryOf(state: AppState, camera: PlanMemory['camera']): PlanMemory {
  const theme = lastingTheme(state.theme);
  const { tier, selected, tool, brushRadius, unitLayer, classBreaks, areaOrder, failingOnly, table, leftOpen, rightOpen } =
    state;
  const { flowSet, travel } = state;
  const visibleLayers = [...state.visibleLayers];
  return {
    ...{ tier, selected, tool, brushRadius, unitLayer, visibleLayers, theme, classBreaks },
    ...{ flowSet, travelService: travel.service, travelMode: travel.mode },
    ...{ areaOrder, failingOnly, table, leftOpen, rightOpen, camera },
  };
}

/** What of a memory still means something in the state's plan and atlas. Pure. */
export function recalled(state: AppState, kept: unknown): Partial<AppState> & Pick<PlanMemory, 'camera'> {
  const parsed = planMemory.safeParse(kept);
  if (!parsed.success || !state.plan || !state.atlas) return { camera: null };
  const { travelService: service, travelMode: mode, ...memory } = parsed.data;
  const known = new Set(state.atlas.layers.map((each) => each.id));
  const alive = state.plan.tiers[memory.tier].areas.some((area) => area.id === memory.selected);
  const attributeId = memory.theme.kind === 'attribute' ? memory.theme.id : null;
  const themeLives = attributeId === null || state.atlas.attributes.some((each) => each.id === attributeId);
  return {
    ...memory,
    travel: { ...state.travel, service, mode },
    selected: alive ? memory.selected : null,
    visibleLayers: memory.visibleLayers.filter((id) => known.has(id)),
    unitLayer: memory.unitLayer !== null && known.has(memory.unitLayer) ? memory.unitLayer : null,
    theme: themeLives ? memory.theme : { kind: 'areas' },
  };
}

/** Restores how the open plan was looked at; where the map looked follows when it is up. */
function restorePlan(id: string): void {
  const { camera: _later, ...change } = recalled(getApp(), memory.recall(ofPlan(id)));
  setApp(change);
}

/** The map looks where it looked last, if that is known. */
function restoreCamera(view: MapView): void {
  const { plan } = getApp();
  const camera = plan ? recalled(getApp(), memory.recall(ofPlan(plan.id))).camera : null;
  if (camera) view.look(camera);
}

function keepPlan(state: AppState): void {
  if (!state.plan) return;
  const key = ofPlan(state.plan.id);
  // Before the map is up there is nothing to see of it: what was known of it stays.
  const camera = mapView()?.camera() ?? recalled(state, memory.recall(key)).camera;
  memory.keep(key, memoryOf(state, camera));
}

/** The documents that were open when the page went away, so that a reload goes on with them; null where none were. */
export function openedBefore(): { readonly atlas: string; readonly plan: string } | null {
  try {
    const kept = z.object({ atlas: z.string(), plan: z.string() });
    return kept
      .nullable()
      .catch(null)
      .parse(JSON.parse(sessionStorage.getItem(OPENED) ?? 'null'));
  } catch {
    return null; // damaged text, or storage that is forbidden
  }
}

function keepOpened({ atlas, plan }: AppState): void {
  const opened = atlas && plan?.document ? { atlas: atlas.document, plan: plan.document } : null;
  try {
    sessionStorage.setItem(OPENED, JSON.stringify(opened));
  } catch {
    return; // full or forbidden: a reload then begins at the start screen
  }
}

/** Remembers from now on; the memory must be loaded. Returns the function that stops it. Looks at most once in half a second. */
export function startRemembering(): () => void {
  const kept = windowMemory.safeParse(memory.recall(WINDOW) ?? {});
  if (kept.success) setApp(kept.data);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    timer = undefined;
    const state = getApp();
    memory.keep(WINDOW, { appearance: state.appearance, patterns: state.patterns });
    keepPlan(state);
  };
  onMapUp(restoreCamera);
  const stop = appStore.subscribe((state, before) => {
    if (state.plan?.id !== before.plan?.id) {
      keepPlan(before); // while its map still stands
      if (state.plan) restorePlan(state.plan.id);
    }
    if (state.plan?.document !== before.plan?.document) keepOpened(state);
    timer ??= setTimeout(keep, 500);
  });
  const leave = (): void => {
    keep();
    memory.leave();
  };
  window.addEventListener('pagehide', leave);
  return () => {
    stop();
    onMapUp(() => undefined);
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
  };
}
