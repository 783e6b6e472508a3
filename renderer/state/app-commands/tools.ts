import type { Tool } from '../app-state.ts';
import { setApp } from '../store.ts';
import { type AppCommand, withPlan } from './types.ts';

const TOOLS: readonly { readonly tool: Tool; readonly label: string; readonly key: string }[] = [
  { tool: 'select', label: 'Select', key: 'V' },
  { tool: 'pan', label: 'Move the map', key: 'H' },
  { tool: 'paint', label: 'Paint blocks', key: 'B' },
  { tool: 'erase', label: 'Erase blocks', key: 'E' },
  { tool: 'rectangle', label: 'Rectangle', key: 'R' },
  { tool: 'lasso', label: 'Lasso', key: 'L' },
  { tool: 'unit', label: 'Paint whole units', key: 'U' },
  { tool: 'edge', label: 'Push an edge', key: 'G' },
  { tool: 'split', label: 'Split an area', key: 'X' },
];

export const toolCommands: readonly AppCommand[] = TOOLS.map(({ tool, label, key }) => ({
  id: `tool.${tool}`,
  group: 'tool',
  label,
  keys: [key],
  enabled: withPlan,
  checked: (state) => state.tool === tool,
  run: () => setApp({ tool, preview: null }),
}));
