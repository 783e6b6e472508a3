// Files given to the start screen: documents are taken into the library, data goes to the import assistant.
import type { LibraryView } from '../../geodata/contract/views.ts';
import { theConnection } from '../bridge/connection.ts';
import { addFiles } from '../dialogs/import/import-session.ts';
import { counted } from '../format/numbers.ts';
import { ask, openDialog, openPlan, tell } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { arrivedPlan, atlasOf, sortFiles } from './library-entries.ts';

/** Takes whatever files were picked or dropped. A single plan is opened at once. */
export async function bringIn(files: readonly File[]): Promise<void> {
  const { documents, data } = sortFiles(files);
  if (documents.length > 0) await takeDocuments(documents, data.length === 0);
  if (data.length === 0) return;
  openDialog({ kind: 'import' });
  await addFiles(data);
}

/** Takes files that were dropped on an open plan: data goes to the import assistant, which offers roads to its atlas. */
export async function bringToPlan(files: readonly File[]): Promise<void> {
  const { documents, data } = sortFiles(files);
  if (documents.length > 0) {
    const text = 'Plans and atlases are brought in on the start screen (menu File, Plans and atlases).';
    tell({ tone: 'info', text, issues: [] });
  }
  if (data.length === 0) return;
  openDialog({ kind: 'import' });
  await addFiles(data);
}

async function takeDocuments(files: readonly File[], thenOpen: boolean): Promise<void> {
  const before = getApp().library;
  const library = await uploadDocuments(files);
  if (!library) return;
  setApp({ library });
  const names = files.map(({ name }) => name);
  const plan = thenOpen ? arrivedPlan(before, library, names) : null;
  const atlas = plan && atlasOf(library, plan);
  if (plan && atlas) {
    await openPlan(atlas.document, plan.document);
    return;
  }
  const what = files.length === 1 ? names[0] : counted(files.length, 'file');
  const hint = plan ? ' Choose the atlas to open it on: the one it was made for is not in the library.' : '';
  tell({ tone: 'info', text: `${what} is now in the library.${hint}`, issues: [] });
}

async function uploadDocuments(files: readonly File[]): Promise<LibraryView | null> {
  const begun = await ask('import.begin', {});
  if (!begun) return null;
  try {
    await theConnection().host.upload(begun.token, files, () => undefined);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ tone: 'error', text: `The file could not be sent to the planner: ${reason}`, issues: [] });
    await ask('import.drop', { token: begun.token });
    return null;
  }
  return ask('import.document', { token: begun.token });
}
