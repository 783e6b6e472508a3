// Every command that has a key, by menu.
import type { ReactElement } from 'react';
import { APP_COMMANDS, type AppCommand, GROUP_WORDS } from '../state/app-commands.ts';
import { chordText, onMac } from '../state/key-chords.ts';
import { DialogFrame } from './dialog-frame.tsx';
import './shortcuts-dialog.css';

/** Keys of the map itself: they belong to no command. */
const ON_THE_MAP: readonly (readonly [string, string])[] = [
  ['Arrow keys', 'Move the block cursor'],
  ['Space', 'Paint or erase at the cursor'],
  ['Enter', 'Select the area at the cursor'],
  ['Escape', 'Give up the stroke'],
  ['[ and ]', 'Smaller and larger brush'],
];

export function ShortcutsDialog(): ReactElement {
  const mac = onMac();
  const groups = Map.groupBy(
    APP_COMMANDS.filter(({ keys }) => keys.length > 0),
    ({ group }) => group,
  );
  return (
    <DialogFrame title="Keyboard shortcuts" width="wide" light>
      <div className="shortcuts">
        {[...groups].map(([group, commands]) => (
          <Group
            key={group}
            title={GROUP_WORDS[group]}
            rows={commands.map((command) => [keysOf(command, mac), command.label] as const)}
          />
        ))}
        <Group title="On the map" rows={ON_THE_MAP} />
      </div>
    </DialogFrame>
  );
}

const keysOf = ({ keys }: AppCommand, mac: boolean): string => keys.map((chord) => chordText(chord, mac)).join(' or ');

function Group({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}): ReactElement {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label.replace('\u2026', '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
