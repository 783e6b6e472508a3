// The window: the start screen or an open plan, and what may lie over either.
import type { ReactElement } from 'react';
import { Dialogs } from './dialogs/dialogs.tsx';
import { ArrangementDialog } from './panels/arrangement-dialog.tsx';
import { CommandPalette } from './panels/command-palette.tsx';
import { ConnectionBar } from './panels/connection-bar.tsx';
import { LiveRegion } from './panels/notices.tsx';
import { PlanWindow } from './panels/plan-window.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { useApp } from './state/store.ts';
import './app.css';

export function App(): ReactElement {
  const screen = useApp((state) => state.screen);
  return (
    <div className="app">
      <ConnectionBar />
      <div className="app-screen">{screen === 'plan' ? <PlanWindow /> : <StartScreen />}</div>
      <Dialogs />
      <ArrangementDialog />
      <CommandPalette />
      <LiveRegion />
    </div>
  );
}
