import { closePlan, openDialog, saveNow } from '../actions.ts';
import { type AppCommand, always, withPlan } from './types.ts';

export const fileCommands: readonly AppCommand[] = [
  {
    id: 'file.new',
    group: 'file',
    label: 'New plan\u2026',
    keys: ['Mod+Alt+N'],
    enabled: always,
    run: () => openDialog({ kind: 'new-plan' }),
  },
  {
    id: 'file.open',
    group: 'file',
    label: 'Plans and atlases',
    keys: ['Mod+O'],
    enabled: withPlan,
    run: () => void closePlan(),
  },
  { id: 'file.save', group: 'file', label: 'Save', keys: ['Mod+S'], enabled: withPlan, run: () => void saveNow() },
  {
    id: 'file.save-as',
    group: 'file',
    label: 'Save as\u2026',
    keys: ['Mod+Shift+S'],
    enabled: withPlan,
    run: () => openDialog({ kind: 'save-as' }),
  },
  {
    id: 'file.export',
    group: 'file',
    label: 'Export\u2026',
    keys: ['Mod+E'],
    enabled: withPlan,
    run: () => openDialog({ kind: 'export' }),
  },
];
