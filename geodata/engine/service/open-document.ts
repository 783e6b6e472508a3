// Opening a plan on its atlas, with what is left of a session that ended without saving.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import { openAtlas } from '../../atlas/open-atlas.ts';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import type { Issue } from '../../model/issue.ts';
import type { Plan } from '../../model/plan.ts';
import { applyDiff } from '../../plan/diff.ts';
import { History } from '../../plan/history.ts';
import type { JournalStep, Replay } from '../../plan/journal.ts';
import { atlasAnswers } from '../flows/atlas-answers.ts';
import { JournalFile, journalPath, recoverJournal } from '../journal-file.ts';
import { readPlan } from '../plan-files.ts';
import { PlanningSession } from '../planning-session.ts';
import { loadSpeeds } from './kept-speeds.ts';
import type { Library } from './library.ts';
import { OpenPlan } from './open-plan.ts';
import type { Packs } from './packs.ts';
import { claimPlan, releasePlan } from './plan-lock.ts';
import type { ServiceOptions } from './service-options.ts';

export interface OpenDocumentArgs {
  readonly library: Library;
  readonly packs: Packs;
  readonly options: Pick<ServiceOptions, 'clock' | 'who'>;
  readonly atlas: string;
  readonly plan: string;
}

/** Throws IssueError; then nothing is open and nothing was changed. */
export function openDocument(args: OpenDocumentArgs): OpenPlan {
  const atlasPath = args.library.existing(args.atlas, 'atlas');
  const planPath = args.library.existing(args.plan, 'plan');
  claimPlan(planPath);
  let file: AtlasFile | null = null;
  try {
    file = openAtlas(atlasPath, { openedAt: new Date(args.options.clock()) });
    return openOn(file, planPath, args);
  } catch (error) {
    file?.close();
    releasePlan(planPath);
    throw error;
  }
}

function openOn(
  file: AtlasFile,
  path: string,
  { library, packs, options, atlas: atlasDocument, plan: document }: OpenDocumentArgs,
): OpenPlan {
  const atlas = file.atlas();
  const { plan, issues, text } = readPlan(path, atlas);
  const replay = recoverJournal(path, plan, text, atlas);
  const history = replay ? historyOf(plan, replay.steps) : new History(plan);
  const chosen = packs.forPlan(history.plan.rulePack);
  const kept = loadSpeeds(library.home);
  const answers = atlasAnswers(file, join(library.home, '.homes'), kept.speeds);
  const session = new PlanningSession(atlas, history, chosen.pack, answers);
  if (replay && replay.discarded > 0 && replay.reason?.severity !== 'note') setAside(path);
  const journal = new JournalFile(path, plan, text, atlas, { steps: replay?.steps ?? [] });
  const told = [...recovered(replay), ...issues, ...chosen.issues, ...kept.issues];
  const { clock, who } = options;
  return new OpenPlan(
    { atlasDocument, file, session, packs, clock, who, issues: told },
    { document, path, journal, savedState: SAVED },
  );
}

/** The number that a history gives to the state it begins with. */
const SAVED = 0;

/**
 * The history that a journal tells of. It knows nothing of steps before the last save, so once one of those was undone the
 * steps are listed one after another as they happened.
 */
export function historyOf(plan: Plan, steps: readonly JournalStep[]): History {
  const history = new History(plan);
  let listed = false;
  for (const { kind, label, diff } of steps) {
    const known = kind === 'undo' ? history.position > 0 : history.position < history.labels.length;
    if (kind !== 'do' && !known) listed = true;
    if (kind === 'do') history.record(applyDiff(history.plan, diff), label);
    else if (listed) history.record(applyDiff(history.plan, diff), `${kind === 'undo' ? 'Undo' : 'Redo'}: ${label}`);
    else if (kind === 'undo') history.undo();
    else history.redo();
  }
  return history;
}

function recovered(replay: Replay | null): readonly Issue[] {
  if (!replay) return [];
  const issues: Issue[] = [];
  if (replay.applied > 0) {
    const steps = replay.applied === 1 ? 'One step that was' : `${replay.applied} steps that were`;
    issues.push({
      code: 'recovered',
      severity: 'note',
      message: `${steps} not saved when the plan was last open ${replay.applied === 1 ? 'has' : 'have'} been restored.`,
      place: {},
      fix: 'Save the plan to keep them, or undo them.',
    });
  }
  return replay.reason ? [...issues, replay.reason] : issues;
}

/** A journal that could not be replayed may be all that is left of somebody's work: it is kept under another name. */
function setAside(planPath: string): void {
  const path = journalPath(planPath);
  if (existsSync(path)) whileWriting(path, () => renameSync(path, `${path}.not-restored`));
}
