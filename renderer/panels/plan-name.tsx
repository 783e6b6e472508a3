// The plan's name, edited in place, with a mark while steps are not saved.
import { type ReactElement, useRef, useState } from 'react';
import { command } from '../state/actions.ts';
import { useApp } from '../state/store.ts';

export function PlanName(): ReactElement {
  const [editing, edit] = useState(false);
  return (
    <div className="plan-name">
      {editing ? <NameField onDone={() => edit(false)} /> : <NameButton onEdit={() => edit(true)} />}
    </div>
  );
}

function NameButton({ onEdit }: { readonly onEdit: () => void }): ReactElement {
  const name = useApp((state) => state.plan?.name ?? '');
  const dirty = useApp((state) => state.plan?.dirty ?? false);
  const unsaved = 'Not saved to the plan file yet. Every step is kept in the journal, so nothing can be lost.';
  return (
    <button
      type="button"
      className="quiet plan-title"
      title={dirty ? `${unsaved} Press to rename.` : 'Rename the plan'}
      onClick={onEdit}
    >
      <span className="plan-title-text">{name}</span>
      {dirty && <span className="plan-unsaved" aria-hidden />}
      <span className="spoken-only">{dirty ? ', not saved, rename the plan' : ', rename the plan'}</span>
    </button>
  );
}

function NameField({ onDone }: { readonly onDone: () => void }): ReactElement {
  const name = useApp((state) => state.plan?.name ?? '');
  const given = useRef(false);
  const give = async (wanted: string | null): Promise<void> => {
    if (given.current) return;
    given.current = true; // Enter closes the field, and its blur would give the name again
    const planName = wanted?.trim() ?? '';
    if (planName !== '' && planName !== name) await command({ name: 'rename-plan', planName });
    onDone();
  };
  return (
    <input
      aria-label="Name of the plan"
      defaultValue={name}
      maxLength={200}
      ref={(input) => {
        if (input && document.activeElement !== input) input.select();
      }}
      onBlur={(event) => void give(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void give(event.currentTarget.value);
        if (event.key === 'Escape') void give(null);
      }}
    />
  );
}
