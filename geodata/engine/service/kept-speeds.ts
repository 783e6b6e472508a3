// The speeds that travel is worked out with: those that ship, or a user's own table, kept in the library for every plan that is opened.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSpeeds, SHIPPED_SPEEDS, type SpeedTable } from '../../access/speeds/speed-table.ts';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import type { SpeedTableView } from '../../contract/access.ts';
import { type Issue, IssueError } from '../../model/issue.ts';
import { readText, replaceText } from '../text-files.ts';

/** Begins with a dot, so that no document can have this name. */
const FILE = '.speeds.json';

/** The table in use; with an issue, those that ship where the kept table cannot be used. */
export function loadSpeeds(home: string): { readonly speeds: SpeedTable; readonly issues: readonly Issue[] } {
  const path = join(home, FILE);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { speeds: SHIPPED_SPEEDS, issues: [] };
  try {
    return { speeds: checkedSpeeds(readText(path)), issues: [] };
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const message = 'Your own table of speeds cannot be read: the speeds that ship are used.';
    const fix = `Choose your table again. ${error.issues[0]?.message ?? ''}`.trim();
    return { speeds: SHIPPED_SPEEDS, issues: [{ code: 'speeds-unreadable', severity: 'warning', message, place: {}, fix }] };
  }
}

/** Keeps a user's table, given as JSON text, for every plan; null forgets it. Throws IssueError for a table that is wrong. */
export function saveSpeeds(home: string, json: string | null): SpeedTable {
  const path = join(home, FILE);
  if (json === null) {
    whileWriting(path, () => rmSync(path, { force: true }));
    return SHIPPED_SPEEDS;
  }
  const speeds = checkedSpeeds(json);
  replaceText(path, json);
  return speeds;
}

export const speedsView = (speeds: SpeedTable): SpeedTableView => ({
  label: speeds.title,
  shipped: speeds === SHIPPED_SPEEDS,
  json: JSON.stringify(speeds, null, 2),
});

function checkedSpeeds(json: string): SpeedTable {
  const parsed = parseSpeeds(json);
  if (parsed.ok) return parsed.value;
  throw new IssueError([parsed.error]);
}
