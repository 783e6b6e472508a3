// The native menu. Its items name commands of the window; the window knows whether they can be run now.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../geodata/contract/window-bridge.ts';

type Item = { readonly command: MenuCommand; readonly label: string; readonly keys?: string } | 'line';

const item = (command: MenuCommand, label: string, keys?: string): Item => ({ command, label, ...(keys ? { keys } : {}) });

const FILE: readonly Item[] = [
  item('file.new', 'New plan\u2026', 'CmdOrCtrl+Alt+N'),
  item('file.open', 'Plans and atlases', 'CmdOrCtrl+O'),
  'line',
  item('file.save', 'Save', 'CmdOrCtrl+S'),
  item('file.save-as', 'Save as\u2026', 'CmdOrCtrl+Shift+S'),
  item('file.export', 'Export\u2026', 'CmdOrCtrl+E'),
];
const EDIT: readonly Item[] = [
  item('edit.undo', 'Undo', 'CmdOrCtrl+Z'),
  item('edit.redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
  'line',
  item('edit.find', 'Search and commands', 'CmdOrCtrl+K'),
];
const VIEW: readonly Item[] = [
  item('view.tier-neighbourhood', 'Show neighbourhoods'),
  item('view.tier-place', 'Show places'),
  item('view.tier-system', 'Show systems'),
  'line',
  item('view.fit', 'Fit the whole plan'),
  item('view.fit-area', 'Zoom to the selected area'),
  'line',
  item('view.left', 'Area list', 'CmdOrCtrl+B'),
  item('view.right', 'Scorecard', 'CmdOrCtrl+Alt+B'),
  item('view.tables', 'Tables', 'CmdOrCtrl+J'),
  'line',
  item('view.patterns', 'Patterns as well as colours'),
  item('view.light', 'Light'),
  item('view.dark', 'Dark'),
  item('view.system', 'Light or dark as the computer'),
];
const PLAN: readonly Item[] = [
  item('plan.add-area', 'New area'),
  item('plan.rename-area', 'Rename area', 'F2'),
  item('plan.merge-area', 'Merge with other areas\u2026'),
  'line',
  item('plan.next-unassigned', 'Next unassigned blocks', 'Alt+U'),
  item('plan.next-fragment', 'Next piece that lies apart', 'Alt+P'),
  'line',
  item('plan.rules', 'Rules and thresholds\u2026'),
];
const DATA: readonly Item[] = [item('data.import', 'Import data\u2026', 'CmdOrCtrl+I'), item('data.sources', 'Sources')];
const HELP: readonly Item[] = [
  item('help.criteria', 'What is tested', 'F1'),
  item('help.tour', 'Show me round'),
  item('help.shortcuts', 'Keyboard shortcuts'),
  'line',
  item('help.about', 'About and licences'),
];

export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  /** A file dialog of the host: the page never names a path. */
  readonly addDocument: () => void;
}

/** The menu as Electron takes it. */
export function menuTemplate(
  actions: MenuActions,
  platform: NodeJS.Platform,
  developing: boolean,
): MenuItemConstructorOptions[] {
  const group = (label: string, items: readonly Item[]): MenuItemConstructorOptions => ({
    label,
    submenu: items.map((entry) => menuItem(entry, actions)),
  });
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      ...FILE.map((entry) => menuItem(entry, actions)),
      { type: 'separator' },
      { label: 'Add a plan or an atlas\u2026', click: actions.addDocument },
      { role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] },
      { type: 'separator' },
      { role: platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
  const clipboard: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const edit = { label: '&Edit', submenu: [...EDIT.map((entry) => menuItem(entry, actions)), ...clipboard] };
  const tools: MenuItemConstructorOptions[] = developing
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  const view = {
    label: '&View',
    submenu: [
      ...VIEW.map((entry) => menuItem(entry, actions)),
      { type: 'separator' as const },
      { role: 'togglefullscreen' as const },
      ...tools,
    ],
  };
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...own, file, edit, view, group('&Plan', PLAN), group('&Data', DATA), group('&Help', HELP)];
}

function menuItem(entry: Item, { send }: MenuActions): MenuItemConstructorOptions {
  if (entry === 'line') return { type: 'separator' };
  const { command, label, keys } = entry;
  // The window hears these keys itself and knows when they belong to a text field: the menu only shows them.
  const shown = keys ? { accelerator: keys, registerAccelerator: false } : {};
  return { id: command, label, click: () => send(command), ...shown };
}
