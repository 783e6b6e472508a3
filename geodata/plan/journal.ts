// The journal beside a plan file: one line a step since the plan was last saved, so that a crash loses nothing that was
// on screen. Appended to, never rewritten; a new one begins with every save. Every line ends in its own checksum.
import { z } from 'zod';
import type { LayerId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import { faultInPlan } from './check-plan.ts';
import { crc32 } from './crc32.ts';
import { applyDiff, misfitOfDiff, type PlanDiff } from './diff.ts';
import { decodeDiff, diffRecord, encodeDiff } from './diff-record.ts';
import { codeText, layerIdText } from './plan-records.schema.ts';
import { countOf } from './wording.ts';

const JOURNAL_SCHEMA = 1;
const CRC_MEMBER = /,"crc":"([0-9a-f]{8})"\}$/;

const headerRecord = z.strictObject({
  journal: z.literal(JOURNAL_SCHEMA),
  plan: codeText,
  /** Hash of the saved text that the steps begin from; any hash, as long as it is the same one when replaying. */
  saved: codeText,
  blockLayer: layerIdText,
});
const entryRecord = z.strictObject({
  n: z.int().min(1),
  at: codeText,
  kind: z.enum(['do', 'undo', 'redo']),
  label: z.string().max(2_000),
  diff: diffRecord,
});

export type JournalHeader = Pick<z.infer<typeof headerRecord>, 'plan' | 'saved'> & { readonly blockLayer: LayerId };

/** One step as it happened. An undo holds the diff that led back, so replaying needs no history. */
export interface JournalStep {
  /** 1 for the first since the save, then without a gap. */
  readonly n: number;
  /** ISO 8601, from the caller's clock. */
  readonly at: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly label: string;
  readonly diff: PlanDiff;
}

/** The record as one line, its checksum last. */
function sealed(record: object): string {
  const body = JSON.stringify(record).slice(0, -1);
  return `${body},"crc":"${crc32(body)}"}\n`;
}

/** The record of a line without its checksum, or null when the line is not whole. */
function unsealed(line: string): unknown {
  const match = CRC_MEMBER.exec(line);
  if (!match) return null;
  const body = line.slice(0, match.index);
  if (crc32(body) !== match[1]) return null;
  try {
    return JSON.parse(`${body}}`);
  } catch {
    // The checksum fits but it is no JSON: nothing that this program wrote.
    return null;
  }
}

/** The first line of a journal, with its line break: which save of which plan the steps begin from. */
export const encodeHeader = ({ plan, saved, blockLayer }: JournalHeader): string =>
  sealed({ journal: JOURNAL_SCHEMA, plan, saved, blockLayer });

/** One step as a line, with its line break; blocks by code (`blockCodes` in index order). */
export const encodeEntry = ({ n, at, kind, label, diff }: JournalStep, blockCodes: readonly string[]): string =>
  sealed({ n, at, kind, label: label.slice(0, 2_000), diff: encodeDiff(diff, blockCodes) });

export interface ReplayContext {
  readonly indexOf: ReadonlyMap<string, number>;
  /** Hash of the text of the plan as it was read. */
  readonly saved: string;
  /** The journal's file, to name in messages. */
  readonly file: string;
}

export interface Replay {
  /** The plan after the steps that could be replayed. */
  readonly plan: Plan;
  /** Those steps, for rebuilding the history. */
  readonly steps: readonly JournalStep[];
  readonly applied: number;
  /** Lines after them that were not used. */
  readonly discarded: number;
  /** Why, when any was discarded: a note for a torn last line, a warning for anything else. */
  readonly reason: Issue | null;
}

/** Lines of the journal's text; what follows the last line break is a line too, unless it is empty. */
export function journalLines(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Why the journal does not belong to the plan as it was read, or null when it does. */
function misfitOfHeader(line: string, plan: Plan, saved: string): string | null {
  const header = headerRecord.safeParse(unsealed(line));
  if (!header.success) return 'its first line is damaged';
  if (header.data.plan !== plan.id) return 'it belongs to another plan';
  if (header.data.blockLayer !== plan.blockLayer) return 'it was made on other blocks';
  return header.data.saved === saved ? null : 'it belongs to another saved version of the plan';
}

/** The step of a line and the plan after it, or why it cannot be replayed. */
function replayLine(line: string, n: number, plan: Plan, context: ReplayContext): { step: JournalStep; plan: Plan } | string {
  const record = unsealed(line);
  if (record === null) return 'it is damaged';
  const entry = entryRecord.safeParse(record);
  if (!entry.success) return 'it is not a step that this version knows';
  if (entry.data.n !== n) return `it is step ${entry.data.n}, not ${n}`;
  const diff = decodeDiff(entry.data.diff, context.indexOf);
  if (diff === null) return 'it names a block that the atlas does not have';
  const misfit = misfitOfDiff(plan, diff);
  if (misfit !== null) return misfit;
  const next = applyDiff(plan, diff);
  const fault = faultInPlan(next);
  return fault ?? { step: { ...entry.data, diff }, plan: next };
}

function discardedIssue(why: string, row: number, discarded: number, context: ReplayContext): Issue {
  const place = { file: context.file, row };
  if (why === 'it is damaged' && discarded === 1) {
    const message = 'The last step was not written whole, so it is not restored.';
    return { code: 'journal-torn', severity: 'note', message, place, fix: 'Repeat it if you miss it.' };
  }
  const message = `${countOf(discarded, 'line')} of the journal could not be replayed from here: ${why}.`;
  return { code: 'journal-stopped', severity: 'warning', message, place, fix: 'Check the latest changes, then save the plan.' };
}

/**
 * Replays a journal on the plan as it was saved. Never throws on any lines: it stops at the first line that is damaged,
 * out of turn or does not fit, and says how many lines were left. The plan returned is always whole (`faultInPlan`).
 */
export function replayJournal(plan: Plan, lines: readonly string[], context: ReplayContext): Replay {
  const steps: JournalStep[] = [];
  if (lines.length === 0) return { plan, steps, applied: 0, discarded: 0, reason: null };
  let current = plan;
  let why = misfitOfHeader(lines[0]!, plan, context.saved);
  let used = why === null ? 1 : 0;
  while (why === null && used < lines.length) {
    const outcome = replayLine(lines[used]!, used, current, context);
    if (typeof outcome === 'string') why = outcome;
    else {
      steps.push(outcome.step);
      current = outcome.plan;
      used++;
    }
  }
  const discarded = lines.length - used;
  const reason = why === null ? null : discardedIssue(why, used + 1, discarded, context);
  return { plan: current, steps, applied: steps.length, discarded, reason };
}
