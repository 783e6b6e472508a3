import { TIERS } from '../../../geodata/model/ids.ts';
import { drawFlows, hideFlowMap, showFlows } from '../../flows/flow-actions.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { showTable, showTier } from '../actions.ts';
import type { AppState, TableName } from '../app-state.ts';
import { fitAll, fitSelected } from '../looking.ts';
import { mapView } from '../map-view.ts';
import { getApp, setApp } from '../store.ts';
import { type AppCommand, always, withArea, withPlan } from './types.ts';

const tierCommands: readonly AppCommand[] = TIERS.map((tier, index) => ({
  id: `view.tier-${tier}`,
  group: 'view',
  label: `Show ${TIER_WORDS[tier].many.toLowerCase()}`,
  keys: [String(index + 1)],
  enabled: withPlan,
  checked: (state: AppState) => state.tier === tier,
  run: () => showTier(tier),
}));

const TABLES: readonly { readonly name: TableName; readonly label: string }[] = [
  { name: 'areas', label: 'Areas table' },
  { name: 'crosstab', label: 'Cross-tab table' },
  { name: 'flows', label: 'Flows table' },
  { name: 'travel', label: 'Travel table' },
  { name: 'compare', label: 'Compare table' },
  { name: 'history', label: 'History table' },
  { name: 'sources', label: 'Sources table' },
];

const tableCommands: readonly AppCommand[] = TABLES.map(({ name, label }) => ({
  id: `view.table-${name}`,
  group: 'view',
  label,
  keys: [],
  enabled: withPlan,
  checked: (state: AppState) => state.table === name,
  run: () => showTable(getApp().table === name ? null : name),
}));

const flowCommands: readonly AppCommand[] = [
  {
    id: 'view.flow-map',
    group: 'view',
    label: 'Flow map',
    keys: ['Shift+F'],
    enabled: withPlan,
    checked: (state) => state.flowMap !== null,
    run: () => (getApp().flowMap === null ? drawFlows({}) : hideFlowMap()),
  },
  {
    id: 'view.flow-matrix',
    group: 'view',
    label: 'Flow matrix',
    keys: ['Shift+M'],
    enabled: withPlan,
    run: () => showFlows('matrix'),
  },
  {
    id: 'view.flow-diagram',
    group: 'view',
    label: 'Flow diagram',
    keys: [],
    enabled: withPlan,
    run: () => showFlows('diagram'),
  },
];

const LOOKS = [
  { appearance: 'light', label: 'Light' },
  { appearance: 'dark', label: 'Dark' },
  { appearance: 'system', label: 'Light or dark as the computer' },
] as const;

const lookCommands: readonly AppCommand[] = LOOKS.map(({ appearance, label }) => ({
  id: `view.${appearance}`,
  group: 'view',
  label,
  keys: [],
  enabled: always,
  checked: (state: AppState) => state.appearance === appearance,
  run: () => setApp({ appearance }),
}));

export const viewCommands: readonly AppCommand[] = [
  ...tierCommands,
  { id: 'view.fit', group: 'view', label: 'Fit the whole plan', keys: ['F'], enabled: withPlan, run: fitAll },
  { id: 'view.fit-area', group: 'view', label: 'Zoom to the selected area', keys: ['Z'], enabled: withArea, run: fitSelected },
  { id: 'view.zoom-in', group: 'view', label: 'Zoom in', keys: ['+', '='], enabled: withPlan, run: () => mapView()?.zoomBy(1) },
  { id: 'view.zoom-out', group: 'view', label: 'Zoom out', keys: ['-'], enabled: withPlan, run: () => mapView()?.zoomBy(-1) },
  {
    id: 'view.left',
    group: 'view',
    label: 'Area list',
    keys: ['Mod+B'],
    enabled: withPlan,
    checked: (state) => state.leftOpen,
    run: () => setApp({ leftOpen: !getApp().leftOpen }),
  },
  {
    id: 'view.right',
    group: 'view',
    label: 'Scorecard',
    keys: ['Mod+Alt+B'],
    enabled: withPlan,
    checked: (state) => state.rightOpen,
    run: () => setApp({ rightOpen: !getApp().rightOpen }),
  },
  {
    id: 'view.tables',
    group: 'view',
    label: 'Tables',
    keys: ['Mod+J'],
    enabled: withPlan,
    checked: (state) => state.table !== null,
    run: () => showTable(getApp().table === null ? 'areas' : null),
  },
  ...tableCommands,
  ...flowCommands,
  {
    id: 'view.patterns',
    group: 'view',
    label: 'Patterns as well as colours',
    keys: [],
    enabled: withPlan,
    checked: (state) => state.patterns,
    run: () => setApp({ patterns: !getApp().patterns }),
  },
  ...lookCommands,
];
