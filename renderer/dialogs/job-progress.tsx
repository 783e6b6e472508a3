// What long work is doing and how far it is, with a way out.
import type { ReactElement } from 'react';
import { percent } from '../format/numbers.ts';
import type { JobState } from '../state/app-state.ts';

interface ProgressProps {
  readonly label: string;
  readonly progress: JobState | null;
  readonly onCancel: (() => void) | null;
}

export function JobProgress({ label, progress, onCancel }: ProgressProps): ReactElement {
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
  const step = progress?.step || label;
  return (
    <div className="form-progress">
      <div className="form-progress-line">
        <span role="status">{step}</span>
        <span className="form-row">
          {share !== null && <span>{percent(share)}</span>}
          {onCancel && (
            <button type="button" onClick={onCancel}>
              Cancel
            </button>
          )}
        </span>
      </div>
      {share === null ? <progress aria-label={label} /> : <progress aria-label={label} value={share} max={1} />}
    </div>
  );
}
