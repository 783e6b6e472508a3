// Opens the made-up county: the quickest way to see what the program does.
import { Map as MapIcon } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import type { CallError } from '../../geodata/contract/messages.ts';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { JobProgress } from '../dialogs/job-progress.tsx';
import { type RunningJob, runJob } from '../dialogs/run-job.ts';
import { tourWasSeen } from '../dialogs/tour/tour-memory.ts';
import { openDialog, openPlan, refreshLibrary } from '../state/actions.ts';
import type { JobState } from '../state/app-state.ts';

interface Opened {
  readonly atlas: string;
  readonly plan: string;
}

export function SampleButton({ primary }: { readonly primary: boolean }): ReactElement {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<JobState | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const running = useRef<RunningJob<Opened>>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setProgress(null);
    running.current = runJob('sample.open', (job) => ({ job }), setProgress);
    const outcome = await running.current.outcome;
    if (outcome.ok) {
      const opened = await openPlan(outcome.value.atlas, outcome.value.plan);
      // Whoever opens the sample for the first time is new here.
      if (opened && !tourWasSeen()) openDialog({ kind: 'tour' });
      await refreshLibrary();
    } else setError(outcome.error);
    setBusy(false);
  };
  if (busy) {
    return (
      <div className="start-job">
        <JobProgress label="Making the sample county" progress={progress} onCancel={() => running.current?.cancel()} />
      </div>
    );
  }
  return (
    <>
      <button type="button" className={primary ? 'primary' : ''} onClick={() => void open()}>
        <MapIcon aria-hidden /> Open the sample county
      </button>
      <ErrorNote error={error} />
    </>
  );
}
