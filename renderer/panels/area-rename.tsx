// Editing a name in place. Lies over its row, since an option may not hold a field.
import { type ReactElement, useRef } from 'react';
import type { AreaView } from '../../geodata/contract/views.ts';
import { renameArea } from '../state/area-actions.ts';
import { setApp } from '../state/store.ts';

export function AreaRename({ area, top }: { readonly area: AreaView; readonly top: number }): ReactElement {
  const given = useRef(false);
  const close = (name: string | null): void => {
    if (given.current) return;
    given.current = true; // Enter closes the field, and its blur would give the name again
    if (name === null) setApp({ renaming: null });
    else void renameArea(area.id, name);
    document.querySelector<HTMLElement>('.area-list')?.focus({ preventScroll: true });
  };
  return (
    <div className="area-rename" style={{ insetBlockStart: top + 1 }}>
      <input
        aria-label={`New name of ${area.name}`}
        defaultValue={area.name}
        maxLength={200}
        ref={(input) => {
          if (input && document.activeElement !== input) {
            input.focus({ preventScroll: true });
            input.select();
          }
        }}
        onBlur={(event) => close(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') close(event.currentTarget.value);
          else if (event.key === 'Escape') close(null);
          event.stopPropagation();
        }}
      />
    </div>
  );
}
