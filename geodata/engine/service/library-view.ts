// What the start screen shows of the library. Read from headers, and remembered while a file stays as it was.
import { closeSync, existsSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { readAtlasSummary } from '../../atlas/atlas-summary.ts';
import type { AtlasEntry, LibraryView, PlanEntry } from '../../contract/views.ts';
import { IssueError } from '../../model/issue.ts';
import { readPlanDocument } from '../../plan/plan-document.ts';
import { journalPath } from '../journal-file.ts';
import { readText } from '../text-files.ts';
import type { Library } from './library.ts';

export class LibraryReader {
  readonly #library: Library;
  readonly #clock: () => string;
  readonly #atlases = new Map<string, { readonly version: string; readonly entry: AtlasEntry }>();
  readonly #plans = new Map<string, { readonly version: string; readonly entry: PlanEntry }>();

  constructor(library: Library, clock: () => string) {
    this.#library = library;
    this.#clock = clock;
  }

  /** Everything in the library; a document that cannot be read says why and hinders nobody. */
  view(): LibraryView {
    return {
      atlases: this.#library
        .documents('atlas')
        .map((found) => remembered(this.#atlases, found, () => atlasEntry(found, new Date(this.#clock())))),
      plans: this.#library.documents('plan').map((found) => {
        const entry = remembered(this.#plans, found, () => planEntry(found.document, found.path, found.stat));
        return { ...entry, unsaved: holdsSteps(journalPath(found.path)) };
      }),
      place: this.#library.home,
    };
  }
}

function remembered<Entry>(
  known: Map<string, { readonly version: string; readonly entry: Entry }>,
  { path, stat }: { readonly path: string; readonly stat: Stats },
  read: () => Entry,
): Entry {
  const version = `${stat.ino}:${stat.size}:${stat.mtimeMs}`;
  const found = known.get(path);
  if (found?.version === version) return found.entry;
  const entry = read();
  known.set(path, { version, entry });
  return entry;
}

function atlasEntry({ document, path, stat }: ReturnType<Library['documents']>[number], openedAt: Date): AtlasEntry {
  try {
    return { document, ...readAtlasSummary(path, { openedAt }), bytes: stat.size, problem: null };
  } catch (error) {
    const nothing = { title: document, blocks: 0, blockLayer: '', people: 0, layers: [], fingerprint: '' };
    return { document, ...nothing, bytes: stat.size, problem: sentence(error) };
  }
}

function planEntry(document: string, path: string, stat: Stats): PlanEntry {
  const about = { document, modified: stat.mtime.toISOString(), unsaved: false };
  try {
    const head = planHead(readText(path), document);
    return { ...about, ...head, problem: null };
  } catch (error) {
    return { ...about, name: document, atlasFingerprint: '', problem: sentence(error) };
  }
}

/** Name and atlas of a plan. Its thousands of blocks are not checked until it is opened. */
function planHead(text: string, file: string): { name: string; atlasFingerprint: string } {
  const head = quickHead(text);
  if (head) return head;
  const parsed = readPlanDocument(text, file);
  if (!parsed.ok) throw new IssueError(parsed.error);
  return { name: parsed.value.name, atlasFingerprint: parsed.value.atlas.fingerprint };
}

function quickHead(text: string): { name: string; atlasFingerprint: string } | null {
  try {
    const { schema, name, atlas } = JSON.parse(text);
    const known = schema === 1 && typeof name === 'string' && typeof atlas?.fingerprint === 'string';
    return known ? { name, atlasFingerprint: atlas.fingerprint } : null;
  } catch {
    // Not JSON, or nothing that has members: the full reader says what is wrong, and where.
    return null;
  }
}

/** Whether a journal holds more than its first line. */
export function holdsSteps(journal: string): boolean {
  if (!existsSync(journal)) return false;
  const size = statSync(journal).size;
  const handle = openSync(journal, 'r');
  try {
    const start = Buffer.alloc(Math.min(size, 4096));
    readSync(handle, start, 0, start.length, 0);
    const end = start.indexOf(10);
    return end >= 0 && size > end + 1;
  } finally {
    closeSync(handle);
  }
}

function sentence(error: unknown): string {
  if (error instanceof IssueError) return error.issues[0]?.message ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
