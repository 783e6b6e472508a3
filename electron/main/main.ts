// Coterminous in Electron. Thin on purpose: the walls, a window, the menu, and the way to the engine's process.
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import { CHANNELS, type MenuMessage } from '../../geodata/contract/window-bridge.ts';
import { libraryFolder } from '../files/home.ts';
import { TileStore } from '../files/tile-store.ts';
import { EngineLink } from '../link/engine-link.ts';
import { REPLACING } from '../link/replacing.ts';
import { bringIn } from './documents.ts';
import { hardenPages, hardenSession } from './harden.ts';
import { menuTemplate } from './menu.ts';
import { documentIn, homeIn } from './policies/opened-files.ts';
import { SCHEME } from './policies/origins.ts';
import { answerScheme } from './protocol.ts';
import { openRouter } from './router.ts';
import { selfTest } from './self-test.ts';
import { startUtilityEngine } from './utility-engine.ts';
import { openMainWindow } from './window.ts';

const here = import.meta.dirname;
const developing = !app.isPackaged;
const home = libraryFolder(homeIn(process.argv), process.env);
const tiles = new TileStore(home);

let window: BrowserWindow | null = null;
/** Opened before the window could hear of it. */
let waiting: string | null = documentIn(process.argv.slice(1), process.cwd());

function main(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  hardenPages();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.on('second-instance', (_event, argv, cwd) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    openDocument(documentIn(argv.slice(1), cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openDocument(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(ready);
}

function ready(): void {
  hardenSession(session.defaultSession, developing);
  protocol.handle(SCHEME, (request) => answerScheme(request, { page: join(here, '..', 'renderer'), tiles }));
  const engine = new EngineLink({
    start: (ears) => startUtilityEngine(join(here, 'engine.js'), home, ears),
    onEvent: (event) => window?.webContents.send(CHANNELS.event, event),
    now: Date.now,
  });
  const ask: EngineLink['ask'] = (message, answer) => {
    if (REPLACING.includes(message.call)) tiles.release();
    engine.ask(message, answer);
  };
  quitWith(engine);
  openRouter({ home, ask, isOurs: (asking) => asking === window });
  opener = (path) =>
    void bringIn(path, home, ask).then(
      (opened) => tell({ opened }),
      (error: Error) => complain(path, error),
    );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        { send: (command) => tell({ command }), addDocument: () => void chooseDocument() },
        process.platform,
        developing,
      ),
    ),
  );
  window = openMainWindow({ preload: join(here, 'preload.cjs'), stateFile: join(app.getPath('userData'), 'window.json') });
  window.on('closed', () => {
    window = null;
  });
  window.webContents.on('did-finish-load', () => openDocument(waiting));
  if (process.argv.includes('--self-test')) void selfTest(window, ask).then((code) => app.exit(code));
}

let opener: ((path: string) => void) | null = null;

/** Opens a document now, or when the window is there. */
function openDocument(path: string | null): void {
  if (path === null) return;
  const canHear = opener && window && !window.webContents.isLoading();
  waiting = canHear ? null : path;
  if (!canHear) return;
  app.addRecentDocument(path);
  opener?.(path);
}

const tell = (message: MenuMessage): void => window?.webContents.send(CHANNELS.command, message);

const complain = (path: string, error: Error): void =>
  dialog.showErrorBox('The file could not be opened', `${path}\n\n${error.message}`);

async function chooseDocument(): Promise<void> {
  if (!window) return;
  const filters = [{ name: 'Plans and atlases', extensions: ['footprint', 'gpkg'] }];
  const { filePaths } = await dialog.showOpenDialog(window, { filters, properties: ['openFile'] });
  openDocument(filePaths[0] ?? null);
}

/** The engine closes its plan before the app goes. */
function quitWith(engine: EngineLink): void {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void engine.stop().finally(() => {
      stopped = true;
      tiles.release();
      app.quit();
    });
  });
}

main();
