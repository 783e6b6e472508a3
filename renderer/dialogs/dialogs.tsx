// Whichever dialog is open, or none.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { ImportDialog } from './import/import-dialog.tsx';
import { NewPlanDialog } from './new-plan/new-plan-dialog.tsx';

/** The dialogs of this folder; `commands` and `arrangement` belong to the panels they are opened from. */
export function Dialogs(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  switch (dialog?.kind) {
    case 'new-plan':
      return <NewPlanDialog atlas={dialog.atlas} />;
    case 'import':
      return <ImportDialog />;
    default:
      return null;
  }
}
