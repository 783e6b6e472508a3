// The library: one folder of atlases and plans. Documents are named by file name, never by path.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { whileWriting } from '../../atlas/sqlite-issues.ts';
import { documentName } from '../../contract/values.ts';
import { refuse } from '../../model/issue.ts';
import { journalPath } from '../journal-file.ts';

export const ENDINGS = { atlas: '.atlas.gpkg', plan: '.footprint' } as const;
export type DocumentKind = keyof typeof ENDINGS;

/** Where removed plans are kept: a plan is somebody's work, and cannot be built again. */
const REMOVED = '.removed';

export class Library {
  /** Absolute. */
  readonly home: string;

  constructor(home: string) {
    this.home = resolve(home);
    whileWriting(this.home, () => mkdirSync(this.home, { recursive: true }));
  }

  /** The kind that a document's name claims, or null for names of nothing that the library holds. */
  kindOf(document: string): DocumentKind | null {
    if (document.endsWith(ENDINGS.atlas) && document !== ENDINGS.atlas) return 'atlas';
    return document.endsWith(ENDINGS.plan) && document !== ENDINGS.plan ? 'plan' : null;
  }

  /** Where a document of this name is, or would be. Throws IssueError for a name that leads out of the library. */
  path(document: string, kind: DocumentKind): string {
    const checked = documentName.safeParse(document);
    const path = join(this.home, document);
    const inside = path.startsWith(this.home.endsWith(sep) ? this.home : this.home + sep) && path === resolve(path);
    if (!checked.success || !inside || this.kindOf(document) !== kind || /[. ]$/.test(document)) {
      refuse(
        'bad-document-name',
        `"${document.slice(0, 80)}" is not the name of ${kind === 'atlas' ? 'an atlas' : 'a plan'} of the library.`,
        {},
        `Give a file name that ends in ${ENDINGS[kind]}, without folders.`,
      );
    }
    return path;
  }

  /** As `path`, of a document that is there. Throws IssueError when it is not. */
  existing(document: string, kind: DocumentKind): string {
    const path = this.path(document, kind);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      refuse(
        'no-such-document',
        `The library has no ${kind} "${document}".`,
        {},
        'Choose one that is listed; it may have been removed or renamed.',
      );
    }
    return path;
  }

  /** Documents of a kind with what the disk says of them, in code-point order. */
  documents(kind: DocumentKind): readonly { readonly document: string; readonly path: string; readonly stat: Stats }[] {
    return readdirSync(this.home)
      .filter((name) => documentName.safeParse(name).success && this.kindOf(name) === kind)
      .sort()
      .flatMap((document) => {
        const path = join(this.home, document);
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat?.isFile() ? [{ document, path, stat }] : [];
      });
  }

  /** A name that no document has, made from a title: `Fens & Wash` is `fens-wash.footprint`, then `fens-wash-2.footprint`. */
  freeName(title: string, kind: DocumentKind): string {
    const base = slug(title) || kind;
    for (let n = 1; ; n++) {
      const document = `${base}${n === 1 ? '' : `-${n}`}${ENDINGS[kind]}`;
      if (!existsSync(join(this.home, document))) return document;
    }
  }

  /** Takes a document out of the library. A plan is set aside under `.removed`; an atlas can be built again and is deleted. */
  remove(document: string, kind: DocumentKind, at: string): void {
    const path = this.existing(document, kind);
    whileWriting(path, () => {
      if (kind === 'atlas') return rmSync(path);
      const folder = join(this.home, REMOVED);
      mkdirSync(folder, { recursive: true });
      const stamp = at.replaceAll(/[^0-9]/g, '').slice(0, 14);
      renameSync(path, join(folder, `${stamp}-${document}`));
      const journal = journalPath(path);
      if (existsSync(journal)) renameSync(journal, journalPath(join(folder, `${stamp}-${document}`)));
    });
  }
}

/** Lower-case letters, digits and hyphens of a title, at most 60. */
export const slug = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
