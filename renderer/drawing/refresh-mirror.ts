// What to do when window and engine may disagree: ask for the whole plan again and believe it.
import { theConnection } from '../bridge/connection.ts';
import { tell } from '../state/actions.ts';
import { mirrorOf } from '../state/mirror.ts';
import { getApp, setApp } from '../state/store.ts';

/** Opens the plan on show again, so that the mirror is the engine's plan whatever went wrong. True when it is. */
export async function refreshMirror(): Promise<boolean> {
  const { atlas, plan } = getApp();
  if (!atlas || !plan) return false;
  if (plan.document !== null) {
    const reply = await theConnection().client.call('session.open', { atlas: atlas.document, plan: plan.document });
    if (reply.ok) {
      setApp({ plan: mirrorOf(reply.value.plan), preview: null, pointedOut: null });
      return true;
    }
  }
  const text = 'The map may not show what the plan holds. Close the plan and open it again.';
  tell({ tone: 'error', text, issues: [] });
  return false;
}
