// The top bar: menus, the plan's name, undo and redo, search, and the panes' switches.
import { PanelBottom, PanelLeft, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import type { ComponentType, ReactElement } from 'react';
import { appCommand, runCommand } from '../state/app-commands.ts';
import { ariaChord, chordText, onMac } from '../state/key-chords.ts';
import { useApp } from '../state/store.ts';
import { MenuBar } from './menu-bar.tsx';
import { PlanName } from './plan-name.tsx';
import './top-bar.css';

export function TopBar(): ReactElement {
  return (
    <header className="top-bar">
      <h1 className="app-name">Coterminous</h1>
      <MenuBar />
      <PlanName />
      <div className="top-tools">
        <CommandButton id="edit.undo" icon={Undo2} />
        <CommandButton id="edit.redo" icon={Redo2} />
        <SearchButton />
        <CommandButton id="view.left" icon={PanelLeft} />
        <CommandButton id="view.tables" icon={PanelBottom} />
        <CommandButton id="view.right" icon={PanelRight} />
      </div>
    </header>
  );
}

interface ButtonProps {
  readonly id: string;
  readonly icon: ComponentType<{ readonly 'aria-hidden': true }>;
}

/** A command as an icon; its label of the moment is the tooltip. Stays focusable when off, so that the label can be read. */
function CommandButton({ id, icon: Icon }: ButtonProps): ReactElement {
  const command = appCommand(id);
  const enabled = useApp(command.enabled);
  const pressed = useApp((state) => command.checked?.(state));
  const label = useApp((state) => command.labelNow?.(state) ?? command.label);
  const chord = command.keys[0] ?? '';
  return (
    <button
      type="button"
      className="quiet icon-only"
      aria-disabled={!enabled}
      aria-pressed={pressed}
      aria-keyshortcuts={chord === '' ? undefined : ariaChord(chord, onMac())}
      title={chord === '' ? label : `${label} (${chordText(chord, onMac())})`}
      onClick={() => runCommand(id)}
    >
      <Icon aria-hidden />
      <span className="spoken-only">{label}</span>
    </button>
  );
}

function SearchButton(): ReactElement {
  return (
    <button
      type="button"
      className="search-button"
      aria-keyshortcuts={ariaChord('Mod+K', onMac())}
      onClick={() => runCommand('edit.find')}
    >
      <Search aria-hidden />
      <span>Search</span>
      <kbd>{chordText('Mod+K', onMac())}</kbd>
    </button>
  );
}
