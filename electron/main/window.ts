// The window: where it was, what it may do, and what happens when its process dies.
import { existsSync, readFileSync } from 'node:fs';
import { BrowserWindow, screen } from 'electron';
import { writeWhole } from '../files/write-whole.ts';
import { APP_URL } from './policies/origins.ts';
import { webPreferences } from './policies/web-preferences.ts';
import { SMALLEST, windowState } from './policies/window-bounds.ts';

export interface WindowOptions {
  readonly preload: string;
  /** Where the state of the window is kept between runs. */
  readonly stateFile: string;
}

/** Opens the window. It is shown when there is something to see. */
export function openMainWindow({ preload, stateFile }: WindowOptions): BrowserWindow {
  const stored = existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : null;
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximised, ...bounds } = windowState(stored, screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Coterminous',
    webPreferences: webPreferences(preload),
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(window, stateFile));
  // The plan is safe in the engine: a page that died is simply loaded anew.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  void window.loadURL(APP_URL);
  return window;
}

function remember(window: BrowserWindow, stateFile: string): void {
  const state = JSON.stringify({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  // Where a window was is not worth a word when it cannot be kept.
  void writeWhole(stateFile, state).catch(() => undefined);
}
