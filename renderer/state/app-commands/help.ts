import { openDialog, showTable } from '../actions.ts';
import { type AppCommand, always, withPlan } from './types.ts';

export const helpCommands: readonly AppCommand[] = [
  {
    id: 'data.import',
    group: 'data',
    label: 'Import data\u2026',
    keys: ['Mod+I'],
    enabled: always,
    run: () => openDialog({ kind: 'import' }),
  },
  { id: 'data.sources', group: 'data', label: 'Sources', keys: [], enabled: withPlan, run: () => showTable('sources') },
  {
    id: 'help.criteria',
    group: 'help',
    label: 'What is tested',
    keys: ['F1'],
    enabled: always,
    run: () => openDialog({ kind: 'help', criterion: null }),
  },
  {
    id: 'help.tour',
    group: 'help',
    label: 'Show me round',
    keys: [],
    enabled: withPlan,
    run: () => openDialog({ kind: 'tour' }),
  },
  {
    id: 'help.shortcuts',
    group: 'help',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    enabled: always,
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'help.about',
    group: 'help',
    label: 'About and licences',
    keys: [],
    enabled: always,
    run: () => openDialog({ kind: 'about' }),
  },
];
