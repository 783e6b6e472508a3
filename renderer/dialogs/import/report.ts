// What the assistant makes of an import report: a name for the atlas, a text to send on.
import type { ImportView } from '../../../geodata/contract/views.ts';
import type { FileReport } from '../../../geodata/model/contents.ts';
import { describeIssue, type Issue } from '../../../geodata/model/issue.ts';
import { counted, grouped } from '../../format/numbers.ts';
import { layerWord } from '../../format/words.ts';
import type { ImportState } from './import-state.ts';

export type FileState = 'read' | 'warned' | 'refused' | 'unknown';

/** How a file fared, for its mark in the table. */
export function fileState(file: FileReport): FileState {
  if (file.issues.some((issue) => issue.severity === 'error')) return 'refused';
  if (file.recognisedAs === null) return 'unknown';
  return file.rowsRefused > 0 || file.issues.some((issue) => issue.severity === 'warning') ? 'warned' : 'read';
}

/** A name to begin with: `My atlas, LSOA 2011`. */
export function suggestedName(view: ImportView): string {
  const [finest] = view.blockLayers;
  return finest ? `My atlas, ${layerWord(finest)}` : 'My atlas';
}

/** The name that the atlas gets; '' when the user has emptied the field. */
export const atlasName = ({ name, view }: Pick<ImportState, 'name' | 'view'>): string =>
  (name ?? (view ? suggestedName(view) : '')).trim();

const KEYS: Readonly<Record<Issue['severity'], string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

export const issueLine = (issue: Issue): string => `${KEYS[issue.severity]}: ${describeIssue(issue)}`;

/** The report as plain text, to send to whoever made the files. */
export function reportText(view: ImportView): string {
  const files = view.files.flatMap((file) => [
    `${fileTitle(file)}: ${file.recognisedAs === null ? 'not recognised' : file.label}; ${rowsText(file)}`,
    ...file.issues.map((issue) => `  ${issueLine(issue)}`),
    ...(file.moreIssues > 0 ? [`  and ${grouped(file.moreIssues)} more`] : []),
  ]);
  const errors = view.errors.map((issue) => issueLine(issue));
  const missing = view.missing.map(({ test, needs }) => `${test} needs ${needs}`);
  return [
    ...files,
    ...(errors.length > 0 ? ['', 'What stops the atlas from being built:', ...errors] : []),
    ...(missing.length > 0 ? ['', 'What some tests still need:', ...missing] : []),
  ].join('\n');
}

export const fileTitle = (file: FileReport): string => (file.sheet === null ? file.file : `${file.file}, sheet ${file.sheet}`);

const rowsText = (file: FileReport): string =>
  `${counted(file.rowsRead, 'row')} read, ${grouped(file.rowsKept)} kept, ${grouped(file.rowsRefused)} refused`;
