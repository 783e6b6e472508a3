// Where an import stands: kept outside React, since it outlives a closed dialog and is driven from the start screen too.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { ImportView } from '../../../geodata/contract/views.ts';
import type { LayerId } from '../../../geodata/model/ids.ts';
import type { JobState } from '../../state/app-state.ts';

export interface ImportState {
  readonly stage: 'choose' | 'uploading' | 'reading' | 'report' | 'building' | 'adding-roads' | 'built';
  readonly files: readonly File[];
  readonly token: string | null;
  readonly progress: JobState | null;
  readonly view: ImportView | null;
  readonly error: CallError | null;
  /** null until the user has typed one: then a suggestion stands. */
  readonly name: string | null;
  /** null: the finest polygons there are. */
  readonly blocks: LayerId | null;
  readonly built: { readonly atlas: string; readonly issues: number } | null;
  /** Files whose columns the user has named, so that the report can say so. */
  readonly mapped: readonly string[];
}

export const FIRST_IMPORT: ImportState = {
  stage: 'choose',
  files: [],
  token: null,
  progress: null,
  view: null,
  error: null,
  name: null,
  blocks: null,
  built: null,
  mapped: [],
};

const store = createStore<ImportState>()(() => FIRST_IMPORT);

export const useImport = <Value>(select: (state: ImportState) => Value): Value => useStore(store, select);
export const getImport = (): ImportState => store.getState();
export const setImport = (change: Partial<ImportState>): void => store.setState(change);
