import type { AtlasView, PlanView } from '../../contract/views.ts';
import { atlasView } from './atlas-view.ts';
import type { Engine, Handlers } from './engine.ts';
import { openDocument } from './open-document.ts';
import type { OpenPlan } from './open-plan.ts';
import { releasePlan } from './plan-lock.ts';
import { planView } from './plan-view.ts';

export const sessionHandlers = {
  /**
   * Takes the place of what was open, once it has been opened: a document that cannot be leaves the window with the one it
   * has. The same plan again is what a window asks for that was loaded anew; it gets back all that its journal holds.
   */
  'session.open': (engine, request): { atlas: AtlasView; plan: PlanView } => {
    const { library, packs, options } = engine;
    if (engine.session?.home.document === request.plan) closeSession(engine);
    const open = openDocument({ library, packs, options, ...request });
    closeSession(engine);
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
