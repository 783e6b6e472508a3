import type { AtlasView, PlanView } from '../../contract/views.ts';
import { atlasView } from './atlas-view.ts';
import type { Engine, Handlers } from './engine.ts';
import { openDocument } from './open-document.ts';
import type { OpenPlan } from './open-plan.ts';
import { releasePlan } from './plan-lock.ts';
import { planView } from './plan-view.ts';

export const sessionHandlers = {
  /** Takes the place of what was open: a window that was loaded again comes back to the same plan. */
  'session.open': (engine, request): { atlas: AtlasView; plan: PlanView } => {
    closeSession(engine);
    const { library, packs, options } = engine;
    const open = openDocument({ library, packs, options, ...request });
    engine.hold(open);
    return { atlas: atlasView(request.atlas, open.parts.file), plan: planView(open) };
  },

  'session.close': (engine) => {
    closeSession(engine);
    return null;
  },
} satisfies Partial<Handlers>;

/** Ends what is open, if anything. The journal goes when everything is saved, and stays for the next time otherwise. */
export function closeSession(engine: Engine): void {
  const open = engine.session;
  if (!open) return;
  engine.hold(null);
  letGo(open);
}

function letGo({ home, parts, session }: OpenPlan): void {
  if (session.history.inStroke) session.cancelStroke();
  home.journal.close(session.history.state === home.savedState ? 'remove' : 'keep');
  parts.file.close();
  releasePlan(home.path);
}
