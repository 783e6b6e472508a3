import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { refuse } from '../../model/issue.ts';
import { JournalFile } from '../journal-file.ts';
import { newPlan } from '../new-plan.ts';
import { savePlan } from '../plan-files.ts';
import type { Engine, Handlers } from './engine.ts';
import { ENDINGS } from './library.ts';
import type { OpenPlan } from './open-plan.ts';
import { performCommand } from './perform-command.ts';
import { claimPlan, releasePlan } from './plan-lock.ts';
import { planView } from './plan-view.ts';
import { previewOf } from './preview-view.ts';
import { knownBlocks } from './run-plan-command.ts';
import { withWatched } from './watched.ts';

export const planHandlers = {
  'plan.create': async ({ library, packs, options }, { atlas, name, rules, seeds }) => {
    const atlasPath = library.existing(atlas, 'atlas');
    const plan = library.freeName(name, 'plan');
    const { clock, who } = options;
    const out = library.path(plan, 'plan');
    await newPlan({ atlasPath, out, name, rules: packs.require(rules), seeds, force: false, who: who.slice(0, 100), clock });
    return { plan };
  },

  'plan.command': (engine, { command, watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, performCommand(engine, open, command), watch);
  },

  'plan.preview': (engine, { tier, areaId, blocks }) => {
    const open = engine.requireOpen();
    return previewOf(open, { tier, areaId, blocks: knownBlocks(blocks, open.atlas) });
  },

  'plan.save': (engine, { as }) => {
    const open = engine.requireOpen();
    open.requireNoStroke();
    const document = as === null || as.endsWith(ENDINGS.plan) ? as : `${as}${ENDINGS.plan}`;
    if (document === null || document === open.home.document) save(open, open.home);
    else saveAs(engine, open, document);
    return planView(open);
  },
} satisfies Partial<Handlers>;

/** Writes the plan, then begins a new journal: a crash between the two leaves a journal that says whose it is. */
function save(open: OpenPlan, { document, path }: { readonly document: string; readonly path: string }): void {
  const { journal } = open.home;
  const text = savePlan(path, open.plan, open.atlas);
  journal.close('keep');
  const savedState = open.session.history.state;
  open.home = { document, path, journal: new JournalFile(path, open.plan, text, open.atlas), savedState };
}

/** Goes on under another name. The old file stays as it was last saved, and its journal goes: the new file holds everything. */
function saveAs({ library }: Engine, open: OpenPlan, document: string): void {
  const path = library.path(document, 'plan');
  if (existsSync(path)) {
    refuse('file-exists', `The library has a plan "${basename(path)}" already.`, {}, 'Choose another name.');
  }
  const old = open.home;
  claimPlan(path);
  try {
    const text = savePlan(path, open.plan, open.atlas);
    const journal = new JournalFile(path, open.plan, text, open.atlas);
    open.home = { document, path, journal, savedState: open.session.history.state };
  } catch (error) {
    releasePlan(path);
    throw error;
  }
  old.journal.close('remove');
  releasePlan(old.path);
}
