// What the window can do: each action asks the engine and brings the state in step. Components call these and nothing else.
import type { CallName, PlanCommand, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { CallError } from '../../geodata/contract/messages.ts';
import type { PlanChange, VerdictTurn } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { FIRST_TRAVEL } from '../access/travel-wishes.ts';
import { theConnection } from '../bridge/connection.ts';
import { TIER_WORDS } from '../format/words.ts';
import type { AppState, Dialog, Notice, TableName } from './app-state.ts';
import { follow, mirrorOf } from './mirror.ts';
import { getApp, setApp } from './store.ts';
import { watching } from './watching.ts';

/** Asks the engine; what went wrong becomes a notice. null when it failed. */
export async function ask<Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name> | null> {
  const reply = await theConnection().client.call(name, request);
  if (reply.ok) return reply.value;
  if (reply.error.code !== 'cancelled') tell(noticeOf(reply.error));
  return null;
}

let nextNotice = 1;
const noticeOf = (error: CallError): Omit<Notice, 'id'> => ({ tone: 'error', text: error.message, issues: error.issues });

export function tell(notice: Omit<Notice, 'id'>): void {
  setApp({ notices: [...getApp().notices, { ...notice, id: nextNotice++ }].slice(-5) });
}

export const dismissNotice = (id: number): void => setApp({ notices: getApp().notices.filter((notice) => notice.id !== id) });
export const openDialog = (dialog: Dialog | null): void => setApp({ dialog });
export const selectArea = (selected: AreaId | null): void => setApp({ selected });
export const showTable = (table: TableName | null): void => setApp({ table });
export const showTier = (tier: Tier): void => setApp({ tier, selected: null, preview: null, pointedOut: null, flowPair: null });

export async function refreshLibrary(): Promise<void> {
  const library = await ask('library.list', {});
  if (library) setApp({ library });
}

/** What is looked at of flows and of travel belongs to one plan. */
const NOTHING_LOOKED_AT: Partial<AppState> = {
  ...({ flowPart: 'areas', flowPair: null, flowMap: null, flowShading: null } as const),
  ...{ travel: FIRST_TRAVEL, travelShading: null },
};

/** Opens a plan of the library on its atlas and shows it. */
export async function openPlan(atlasDocument: string, planDocument: string): Promise<boolean> {
  const opened = await ask('session.open', { atlas: atlasDocument, plan: planDocument });
  if (!opened) return false;
  const plan = mirrorOf(opened.plan);
  // Before the plan: what is remembered of that one comes with it, and must stay.
  setApp(NOTHING_LOOKED_AT);
  setApp({ atlas: opened.atlas, plan, screen: 'plan', selected: null, preview: null, pointedOut: null, dialog: null });
  // What was told before belongs to the start screen, or to the plan before.
  setApp({ notices: [] });
  if (plan.issues.length > 0) tell({ tone: 'warning', text: plan.issues[0]?.message ?? '', issues: plan.issues });
  return true;
}

/** Takes up the open plan again after the connection was lost. What is selected and shown stays. */
export async function rejoin(): Promise<void> {
  const { atlas, plan } = getApp();
  if (!atlas || !plan?.document) return;
  const opened = await ask('session.open', { atlas: atlas.document, plan: plan.document });
  if (opened) setApp({ atlas: opened.atlas, plan: mirrorOf(opened.plan), preview: null });
}

export async function closePlan(): Promise<void> {
  await ask('session.close', {});
  setApp({ screen: 'start', atlas: null, plan: null, selected: null, dialog: null, notices: [], ...NOTHING_LOOKED_AT });
  await refreshLibrary();
}

/** Saves under the plan's own name, or under `as`. A plan that was never saved asks for a name first. */
export async function savePlan(as: string | null): Promise<boolean> {
  const view = await ask('plan.save', { as });
  const { plan } = getApp();
  if (!view || !plan) return false;
  // The arrays stay: a stroke may be under way, and the map paints into them.
  setApp({ plan: { ...mirrorOf(view), slotOf: plan.slotOf }, announcement: `Saved ${view.name}` });
  return true;
}

export async function saveNow(): Promise<void> {
  if (getApp().plan?.document === null) openDialog({ kind: 'save-as' });
  else await savePlan(null);
}

/** Runs a plan command; the mirror follows. True when something changed. */
export async function command(asked: PlanCommand): Promise<boolean> {
  return took(await ask('plan.command', { command: asked, watch: watching() }));
}

/** As `command`, but hands over what went wrong to whoever asked, and tells nobody else; null when it was done. */
export async function tryCommand(asked: PlanCommand): Promise<CallError | null> {
  const reply = await theConnection().client.call('plan.command', { command: asked, watch: watching() });
  if (!reply.ok) return reply.error;
  took(reply.value);
  return null;
}

export const undo = async (): Promise<boolean> => took(await ask('history.undo', { watch: watching() }));
export const redo = async (): Promise<boolean> => took(await ask('history.redo', { watch: watching() }));
export const goTo = async (position: number): Promise<boolean> =>
  took(await ask('history.go', { position, watch: watching() }));

/** Takes a change over into the mirror and says aloud what turned. */
export function took(change: PlanChange | null): boolean {
  const { plan } = getApp();
  if (!change || !plan) return false;
  const selected = getApp().selected;
  const after = follow(plan, change);
  const alive = selected !== null && after.tiers[getApp().tier].areas.some((area) => area.id === selected);
  setApp({ plan: after, selected: alive ? selected : null, announcement: spoken(change) });
  return true;
}

const SAID = { pass: 'passes', arguable: 'is arguable', fail: 'fails', 'not-assessed': 'cannot be assessed' } as const;
/** Verdicts about a tier as a whole have no area to name. */
const subject = (turn: VerdictTurn): string =>
  turn.areaId === null ? `${TIER_WORDS[turn.tier].many} as a whole` : turn.areaName;
const sentence = (turn: VerdictTurn): string => `${subject(turn)}: ${turn.criterion.replaceAll('-', ' ')} now ${SAID[turn.to]}`;

/** What a screen reader hears after a step: its label, then verdicts that turned (the first three). */
function spoken(change: PlanChange): string {
  const turns = change.turned.slice(0, 3).map(sentence);
  const more = change.turned.length > 3 ? [`and ${change.turned.length - 3} more`] : [];
  return [change.label, ...turns, ...more].filter((text) => text !== '').join('. ');
}
