// What is done about flows: from tables, the scorecard, the map and menus.
import type { CatchmentMethod } from '../../geodata/contract/flows.ts';
import type { AreaId } from '../../geodata/model/ids.ts';
import { inLane } from '../drawing/engine-lane.ts';
import { ask, took } from '../state/actions.ts';
import { currentTier } from '../state/selectors.ts';
import { getApp, setApp } from '../state/store.ts';
import { watching } from '../state/watching.ts';
import { FIRST_FLOW_MAP, type FlowMapWish, type FlowPart } from './flow-wishes.ts';

/** Opens the flows table at one of its parts, on a flow set where one is named. */
export const showFlows = (flowPart: FlowPart, set?: string): void =>
  setApp({ table: 'flows', flowPart, ...(set === undefined ? {} : { flowSet: set }) });

/** Who crosses between two areas of the tier on show. */
export function showBorder(areaId: AreaId, other: AreaId): void {
  setApp({ table: 'flows', flowPart: 'border', flowPair: { tier: getApp().tier, areaId, other } });
}

/** A border was pressed on the map: the table follows where it is open; else the scorecard offers it. */
export function noteBorder(areaId: AreaId, other: AreaId): void {
  const { table, tier } = getApp();
  setApp({ flowPair: { tier, areaId, other }, ...(table === 'flows' ? { flowPart: 'border' } : {}) });
}

/** Switches the flow map on with a wish, or changes what it draws. */
export const drawFlows = (change: Partial<FlowMapWish>): void =>
  setApp({ flowMap: { ...(getApp().flowMap ?? FIRST_FLOW_MAP), ...change } });

export const hideFlowMap = (): void =>
  setApp({ flowMap: null, announcement: 'Flow map off', ...(getApp().flowPart === 'lines' ? { flowPart: 'areas' } : {}) });

/** Shades blocks by how many of their people use a provider. */
export const showCatchment = (set: string, provider: string, method: CatchmentMethod): void =>
  setApp({ theme: { kind: 'catchment', set, provider, method } });

export const showAreasTheme = (): void => setApp({ theme: { kind: 'areas' } });

/** The draft goes; the map shows the tier's areas again. */
export function discardDraft(): void {
  const { theme } = getApp();
  setApp({ flowShading: null, ...(theme.kind === 'draft' ? { theme: { kind: 'areas' } } : {}) });
}

/** Puts the draft in place of the tier's areas, as one step. */
export async function acceptDraft(): Promise<void> {
  const shading = getApp().flowShading;
  if (shading?.of !== 'draft') return;
  const { tier, view } = shading;
  const done = await inLane(async () => took(await ask('flows.accept', { draft: view.draft, tier, watch: watching() })));
  if (!done) return;
  discardDraft();
  setApp({ tier, selected: null });
}

/** Area of a slot in the tier on show; null where none holds it. */
export const areaOfSlot = (slot: number | undefined): AreaId | null =>
  currentTier(getApp())?.areas.find((area) => area.slot === slot)?.id ?? null;
