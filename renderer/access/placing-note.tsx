// While a place is wanted: how to give it, and how to give up.
import type { ReactElement } from 'react';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { useApp } from '../state/store.ts';
import { PLACING_KEYS, placingText, stopPlacing } from './site-actions.ts';
import type { Placing } from './travel-wishes.ts';

export function PlacingNote({ placing }: { readonly placing: Placing }): ReactElement {
  const refused = useApp((state) => state.travel.placeRefused);
  return (
    <div className="travel-placing">
      <ErrorNote error={refused} />
      <p>
        <strong>{placingText(placing)}</strong> {PLACING_KEYS}
      </p>
      <p className="flow-legend-actions">
        <button type="button" onClick={stopPlacing}>
          Give up
        </button>
      </p>
    </div>
  );
}
