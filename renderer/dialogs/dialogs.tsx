// Whichever dialog is open, or none.
import type { ReactElement } from 'react';
import { SpeedsDialog } from '../access/speeds-dialog.tsx';
import { AreasFromFlowsDialog } from '../flows/regions/areas-from-flows-dialog.tsx';
import { useApp } from '../state/store.ts';
import { AboutDialog } from './about-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { HelpDialog } from './help/help-dialog.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NewPlanDialog } from './new-plan/new-plan-dialog.tsx';
import { RulesDialog } from './rules/rules-dialog.tsx';
import { SaveAsDialog } from './save-as-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { Tour } from './tour/tour.tsx';

/** The dialogs of this folder; `commands` and `arrangement` belong to the panels they are opened from. */
export function Dialogs(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  switch (dialog?.kind) {
    case 'new-plan':
      return <NewPlanDialog atlas={dialog.atlas} />;
    case 'import':
      return <ImportDialog />;
    case 'rules':
      return <RulesDialog />;
    case 'export':
      return <ExportDialog />;
    case 'save-as':
      return <SaveAsDialog />;
    case 'merge':
      return <MergeDialog tier={dialog.tier} areaId={dialog.areaId} />;
    case 'areas-from-flows':
      return <AreasFromFlowsDialog />;
    case 'travel-speeds':
      return <SpeedsDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'help':
      return <HelpDialog key={dialog.criterion} criterion={dialog.criterion} />;
    case 'tour':
      return <Tour />;
    case 'about':
      return <AboutDialog />;
    default:
      return null;
  }
}
