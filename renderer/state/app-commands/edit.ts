import { inLane } from '../../drawing/engine-lane.ts';
import { openDialog, redo, undo } from '../actions.ts';
import { redoLabel, undoLabel } from '../selectors.ts';
import { getApp, setApp } from '../store.ts';
import { type AppCommand, always } from './types.ts';

const after = (verb: string, label: string | null): string | null => (label === null ? null : `${verb}: ${label}`);

export const editCommands: readonly AppCommand[] = [
  {
    id: 'edit.undo',
    group: 'edit',
    label: 'Undo',
    labelNow: (state) => after('Undo', undoLabel(state)),
    keys: ['Mod+Z'],
    enabled: (state) => undoLabel(state) !== null,
    // A stroke may still be on its way: it is what is meant, and the engine must have it first.
    run: () => void inLane(undo),
  },
  {
    id: 'edit.redo',
    group: 'edit',
    label: 'Redo',
    labelNow: (state) => after('Redo', redoLabel(state)),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: (state) => redoLabel(state) !== null,
    run: () => void inLane(redo),
  },
  {
    id: 'edit.deselect',
    group: 'edit',
    label: 'Select nothing',
    keys: ['Escape'],
    enabled: (state) => state.plan !== null && (state.selected !== null || state.pointedOut !== null),
    // What is pointed out goes first, then the selection: one press, one step back.
    run: () => setApp(getApp().pointedOut === null ? { selected: null, preview: null } : { pointedOut: null }),
  },
  {
    id: 'edit.find',
    group: 'edit',
    label: 'Search and commands',
    keys: ['Mod+K', 'Mod+Shift+P'],
    enabled: always,
    run: () => openDialog({ kind: 'commands' }),
  },
];
