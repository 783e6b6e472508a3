// Saves the plan under a name of its own; the plan that was open stays as it was last saved.
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { command, openDialog, refreshLibrary, savePlan } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { copyName, fileNameFor } from './save-names.ts';

export function SaveAsDialog(): ReactElement | null {
  const plan = useApp((state) => state.plan);
  const library = useApp((state) => state.library);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void refreshLibrary();
  }, []);
  if (!plan) return null;
  const taken = library?.plans ?? [];
  const names = taken.map(({ name }) => name);
  // A plan that was never saved keeps its name; a saved one is being duplicated.
  const name = typed ?? (plan.document === null ? plan.name : copyName(plan.name, names));
  const file = fileNameFor(name);
  const exists = taken.some(({ document }) => document.toLowerCase() === file.toLowerCase());
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === '' || exists) return;
    setBusy(true);
    // First the copy, then its name: the plan it was made from must not get the step.
    const saved = await savePlan(file);
    if (saved && name.trim() !== plan.name) {
      await command({ name: 'rename-plan', planName: name.trim() });
      await savePlan(null);
    }
    setBusy(false);
    if (!saved) return;
    openDialog(null);
    await refreshLibrary();
  };
  const footer = (
    <>
      <button type="button" onClick={() => openDialog(null)}>
        Cancel
      </button>
      <button type="submit" form="save-as-form" className="primary" disabled={file === '' || exists || busy}>
        {plan.document === null ? 'Save' : 'Save a copy'}
      </button>
    </>
  );
  return (
    <DialogFrame title={plan.document === null ? 'Save the plan' : 'Save as a copy'} width="narrow" footer={footer}>
      <form id="save-as-form" onSubmit={(event) => void save(event)}>
        <label className="form-field">
          <span className="form-label">Name of the plan</span>
          <input
            className="form-input"
            type="text"
            // biome-ignore lint/a11y/noAutofocus: the one field of a dialog that was asked for
            autoFocus
            maxLength={120}
            value={name}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="form-note" role="status">
          {file === ''
            ? 'Give the plan a name.'
            : exists
              ? `\u201c${file}\u201d is already in the library. Choose another name.`
              : `Saved in the library as \u201c${file}\u201d.`}
          {plan.document !== null && !exists && ` You go on in the copy; \u201c${plan.name}\u201d stays as it was last saved.`}
        </p>
      </form>
    </DialogFrame>
  );
}
