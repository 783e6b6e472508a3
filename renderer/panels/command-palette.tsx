// Everything by name: commands, areas, units, blocks, practices. Keys first: type, arrow, Enter.
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { openDialog } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { keyStep } from './list-keys.ts';
import { type PaletteEntry, usePaletteEntries } from './palette-entries.ts';
import './command-palette.css';

export function CommandPalette(): ReactElement | null {
  const open = useApp((state) => state.dialog?.kind === 'commands');
  if (!open) return null;
  return (
    <ModalOverlay isOpen isDismissable className="palette-overlay" onOpenChange={(isOpen) => !isOpen && openDialog(null)}>
      <Modal className="palette">
        <Dialog aria-label="Search and commands">
          <PaletteBox />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBox(): ReactElement {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = usePaletteEntries(text);
  const chosen = Math.min(at, entries.length - 1);
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    openDialog(null);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ['Home', 'End'].includes(event.key) ? null : keyStep(event.key, chosen, entries.length, 8);
    if (step !== null) setAt(step);
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: a dialog that exists to be typed into
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={entries[chosen] ? `${list}-${chosen}` : undefined}
          aria-label="Search and commands"
          placeholder="A command, area, council, block or practice"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={list} aria-label="Found">
        {entries.map((entry, index) => (
          <PaletteRow
            key={entry.id}
            id={`${list}-${index}`}
            entry={entry}
            chosen={index === chosen}
            onPick={() => run(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <p className="palette-none">Nothing is called {`\u201c${text.trim()}\u201d`}. Try part of a name, or a code.</p>
      )}
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

function PaletteRow({ id, entry, chosen, onPick }: RowProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className="palette-row"
      onClick={onPick}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span className="palette-label">{entry.label}</span>
      <span className="palette-about">{entry.about}</span>
      {entry.keys !== '' && <kbd>{entry.keys}</kbd>}
    </div>
  );
}
