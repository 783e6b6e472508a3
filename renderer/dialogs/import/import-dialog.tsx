// The import assistant: files in, a report of what was found in each, an atlas out.
import type { ReactElement, ReactNode } from 'react';
import { RoadsOffer } from '../../access/roads-offer.tsx';
import { useRoadsAlone } from '../../access/use-roads-offer.ts';
import { counted } from '../../format/numbers.ts';
import { DropTarget } from '../../start/drop-target.tsx';
import { openDialog } from '../../state/actions.ts';
import { DialogFrame } from '../dialog-frame.tsx';
import { ErrorNote } from '../error-note.tsx';
import { JobProgress } from '../job-progress.tsx';
import { BuildForm } from './build-form.tsx';
import { BuiltNote } from './built-note.tsx';
import { FileChooser } from './file-chooser.tsx';
import { ImportReport } from './import-report.tsx';
import { abandonImport, addFiles, buildAtlas, cancelImportJob, readFiles } from './import-session.ts';
import { type ImportState, useImport } from './import-state.ts';
import { atlasName } from './report.ts';
import './import.css';

export function ImportDialog(): ReactElement {
  const stage = useImport((state) => state.stage);
  const close = (): void => {
    openDialog(null);
    // Closing keeps the files and the report: reopening goes on where it stopped. What is done is done.
    if (stage === 'built') void abandonImport();
  };
  return (
    <DialogFrame title="Import data" width="wide" onClose={close} footer={<Footer stage={stage} close={close} />}>
      <DropTarget className="import-body" invitation="Drop to add to the import" onFiles={(files) => void addFiles(files)}>
        <Stage stage={stage} />
      </DropTarget>
    </DialogFrame>
  );
}

function Stage({ stage }: { readonly stage: ImportState['stage'] }): ReactNode {
  const error = useImport((state) => state.error);
  const progress = useImport((state) => state.progress);
  const files = useImport((state) => state.files);
  if (stage === 'choose') {
    return (
      <>
        <FileChooser prominent />
        {files.length > 0 && (
          <p className="form-note import-files">
            {counted(files.length, 'file')} of this import: {files.map(({ name }) => name).join(', ')}
          </p>
        )}
        <ErrorNote error={error} />
      </>
    );
  }
  if (stage === 'built') return <BuiltNote />;
  if (stage === 'report') {
    return (
      <>
        <RoadsOffer />
        <ImportReport />
        <BuildForm />
        <ErrorNote error={error} />
      </>
    );
  }
  return (
    <div className="import-busy">
      <JobProgress label={BUSY[stage]} progress={progress} onCancel={cancelImportJob} />
      <p className="form-note">
        {stage === 'building' || stage === 'adding-roads'
          ? 'Nothing is stored until it is finished; a failed build leaves no trace.'
          : ''}
      </p>
    </div>
  );
}

const BUSY: Readonly<Record<'uploading' | 'reading' | 'building' | 'adding-roads', string>> = {
  uploading: 'Sending the files to the planner',
  reading: 'Reading the files',
  building: 'Building the atlas',
  'adding-roads': 'Adding the roads',
};

function Footer({ stage, close }: { readonly stage: ImportState['stage']; readonly close: () => void }): ReactElement {
  const files = useImport((state) => state.files);
  const canBuild = useImport((state) => state.view?.canBuild === true && atlasName(state) !== '');
  const roadsAlone = useRoadsAlone();
  if (stage === 'built') {
    return (
      <button type="button" onClick={close}>
        Close
      </button>
    );
  }
  return (
    <>
      {files.length > 0 && (
        <span className="dialog-foot-note">
          <button type="button" className="quiet" onClick={() => void abandonImport()}>
            Start over
          </button>
        </span>
      )}
      {stage === 'choose' && files.length > 0 && (
        <button type="button" onClick={() => void readFiles()}>
          Read the files again
        </button>
      )}
      <button type="button" onClick={close}>
        {files.length > 0 ? 'Close and keep' : 'Cancel'}
      </button>
      {stage === 'report' && !roadsAlone && (
        <button type="button" className="primary" disabled={!canBuild} onClick={() => void buildAtlas()}>
          Build the atlas
        </button>
      )}
    </>
  );
}
