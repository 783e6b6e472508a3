// Plans and atlases from elsewhere: opened and checked where they are, then copied in under names of their own.
import { copyFileSync } from 'node:fs';
import { openAtlas } from '../../atlas/open-atlas.ts';
import { replaceFile } from '../../atlas/replace-file.ts';
import { IssueError, refuse } from '../../model/issue.ts';
import { readPlanDocument } from '../../plan/plan-document.ts';
import { readText } from '../text-files.ts';
import { type DocumentKind, ENDINGS, type Library } from './library.ts';

export interface GivenFile {
  readonly path: string;
  readonly name: string;
}

/** All of them or none: every file is checked before the first is copied. Throws IssueError. */
export function copyDocuments(files: readonly GivenFile[], library: Library, at: Date): void {
  const checked = files.map((file) => ({ ...file, kind: checkDocument(file, library, at) }));
  for (const { path, name, kind } of checked) {
    const document = library.freeName(name.slice(0, -ENDINGS[kind].length), kind);
    replaceFile(library.path(document, kind), (temporary) => copyFileSync(path, temporary));
  }
}

function checkDocument({ path, name }: GivenFile, library: Library, at: Date): DocumentKind {
  const kind = library.kindOf(name);
  if (kind === 'plan') {
    const parsed = readPlanDocument(readText(path), name);
    if (!parsed.ok) throw new IssueError(parsed.error);
    return kind;
  }
  if (kind === 'atlas') {
    const file = openAtlas(path, { openedAt: at });
    try {
      file.atlas(); // compares every array with its checksum
      file.providers();
      return kind;
    } finally {
      file.close();
    }
  }
  refuse(
    'not-a-document',
    'The file is neither a plan nor an atlas.',
    { file: name },
    `Choose files that end in ${ENDINGS.plan} or ${ENDINGS.atlas}; published tables and maps are imported instead.`,
  );
}
