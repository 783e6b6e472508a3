// The atlas of the open plan has roads now: the plan is taken up again, and travel is shown.
import { counted } from '../format/numbers.ts';
import { ask, tell } from '../state/actions.ts';
import { mirrorOf } from '../state/mirror.ts';
import { getApp, setApp } from '../state/store.ts';
import { showTravelTheme } from './travel-actions.ts';

/** What is selected and shown stays; the map is made anew with the atlas. */
export async function goOnWithRoads(built: { readonly atlas: string; readonly issues: number }): Promise<void> {
  const { plan } = getApp();
  if (!plan?.document) return;
  const opened = await ask('session.open', { atlas: built.atlas, plan: plan.document });
  if (!opened) return;
  const { travel } = getApp();
  setApp({
    atlas: opened.atlas,
    plan: mirrorOf(opened.plan),
    ...{ preview: null, pointedOut: null, travelShading: null },
    travel: { ...travel, epoch: travel.epoch + 1 },
  });
  showTravelTheme();
  const remarks = built.issues === 0 ? '' : ` ${counted(built.issues, 'remark')} stand in the sources table.`;
  tell({ tone: 'info', text: `${opened.atlas.title} has roads now: times are by road.${remarks}`, issues: [] });
}
