import { openDialog } from '../actions.ts';
import { addArea, deleteSelected, fillUnassigned, toggleLock } from '../area-actions.ts';
import { nextSpot } from '../looking.ts';
import { selectedArea } from '../selectors.ts';
import { getApp, setApp } from '../store.ts';
import { type AppCommand, always, withArea, withPlan } from './types.ts';

const areaCommands: readonly AppCommand[] = [
  {
    id: 'plan.rename-area',
    group: 'plan',
    label: 'Rename area',
    keys: ['F2'],
    enabled: withArea,
    run: () => setApp({ renaming: getApp().selected, leftOpen: true }),
  },
  {
    id: 'plan.lock-area',
    group: 'plan',
    label: 'Lock area',
    labelNow: (state) => (selectedArea(state)?.locked ? 'Unlock area' : null),
    keys: [],
    enabled: withArea,
    run: () => void toggleLock(),
  },
  {
    id: 'plan.merge-area',
    group: 'plan',
    label: 'Merge with other areas\u2026',
    keys: ['M'],
    enabled: withArea,
    run: () => {
      const { tier, selected } = getApp();
      if (selected !== null) openDialog({ kind: 'merge', tier, areaId: selected });
    },
  },
  {
    id: 'plan.delete-area',
    group: 'plan',
    label: 'Delete area',
    keys: ['Shift+Delete'],
    enabled: withArea,
    run: () => void deleteSelected(),
  },
];

export const planCommands: readonly AppCommand[] = [
  { id: 'plan.add-area', group: 'plan', label: 'New area', keys: ['N'], enabled: withPlan, run: () => void addArea() },
  ...areaCommands,
  {
    id: 'plan.next-unassigned',
    group: 'plan',
    label: 'Next unassigned blocks',
    keys: ['Alt+U'],
    enabled: withPlan,
    run: () => void nextSpot('find.unassigned'),
  },
  {
    id: 'plan.next-fragment',
    group: 'plan',
    label: 'Next piece that lies apart',
    keys: ['Alt+P'],
    enabled: withPlan,
    run: () => void nextSpot('find.fragments'),
  },
  {
    id: 'plan.fill',
    group: 'plan',
    label: 'Fill unassigned blocks',
    keys: [],
    enabled: withPlan,
    run: () => void fillUnassigned(),
  },
  {
    id: 'plan.areas-from-flows',
    group: 'plan',
    label: 'Areas from flows\u2026',
    keys: [],
    enabled: withPlan,
    run: () => openDialog({ kind: 'areas-from-flows' }),
  },
  {
    id: 'plan.rules',
    group: 'plan',
    label: 'Rules and thresholds\u2026',
    keys: [],
    enabled: always,
    run: () => openDialog({ kind: 'rules' }),
  },
];
