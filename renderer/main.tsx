// Start-up: look, memory, keys, the engine; then the window.
// First, since schemas look at this setting when they are made.
import './state/schemas-uncompiled.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/floating.css';
import { App } from './app.tsx';
import { connect, listenToMenu } from './bridge/connect.ts';
import { setConnection } from './bridge/connection.ts';
import type { ConnectionState } from './bridge/connection-state.ts';
import { ErrorBoundary } from './panels/error-boundary.tsx';
import { restorePaneSizes } from './panels/pane-sizes.ts';
import { openPlan, refreshLibrary, rejoin } from './state/actions.ts';
import { runCommand } from './state/app-commands.ts';
import { followAppearance } from './state/appearance.ts';
import { hear } from './state/engine-events.ts';
import { memory } from './state/memory.ts';
import { openedBefore, startRemembering } from './state/remembering.ts';
import { listenToKeys } from './state/shortcuts.ts';
import { getApp, setApp } from './state/store.ts';

/** React Aria would add a style element under this id, which the content policy refuses; base.css says the same. */
function forestallInjectedStyle(): void {
  const taken = document.createElement('meta');
  taken.id = 'react-aria-pressable-style';
  document.head.append(taken);
}

function onConnection(now: ConnectionState): void {
  const before = getApp().connection;
  setApp({ connection: now });
  if (now === 'ready' && before === 'lost') void rejoin();
}

/** A window that waits for its memory longer than this shows itself without it. */
const PATIENCE_MS = 2000;

/** Connects, and looks as the window looked last: before anything is drawn, or it would be seen to change. */
async function begin(): Promise<void> {
  const connection = await connect(onConnection);
  setConnection(connection);
  connection.client.listen(hear);
  await memory.load();
  restorePaneSizes();
  startRemembering();
}

function show(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the window.');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}

async function goOn(): Promise<void> {
  listenToMenu((message) => {
    if ('command' in message) runCommand(message.command);
    else if (message.opened.atlas !== null && message.opened.plan !== null) {
      void openPlan(message.opened.atlas, message.opened.plan);
    } else void refreshLibrary();
  });
  setApp({ connection: 'ready' });
  const before = openedBefore();
  if (before && (await openPlan(before.atlas, before.plan))) return;
  await refreshLibrary();
}

forestallInjectedStyle();
followAppearance();
listenToKeys();
const begun = begin();
void Promise.race([begun, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]).then(show);
void begun.then(goOn);
