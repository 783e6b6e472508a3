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
import { openPlan, refreshLibrary, rejoin } from './state/actions.ts';
import { runCommand } from './state/app-commands.ts';
import { followAppearance } from './state/appearance.ts';
import { hear } from './state/engine-events.ts';
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

async function start(): Promise<void> {
  const connection = await connect(onConnection);
  setConnection(connection);
  connection.client.listen(hear);
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
startRemembering();
followAppearance();
listenToKeys();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window.');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
void start();
