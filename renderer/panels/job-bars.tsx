// Long work under way: what, how much of it, and a way to stop it. A dialog that started work shows it itself.
import type { ReactElement } from 'react';
import { percent } from '../format/numbers.ts';
import { cancelJob } from '../state/engine-events.ts';
import { useApp } from '../state/store.ts';
import './job-bars.css';

export function JobBars(): ReactElement | null {
  const jobs = useApp((state) => state.jobs);
  const hidden = useApp((state) => state.dialog !== null || state.screen === 'start');
  const names = Object.keys(jobs);
  if (hidden || names.length === 0) return null;
  return (
    <ul className="job-bars" aria-label="Work under way">
      {names.map((name) => (
        <JobBar key={name} name={name} />
      ))}
    </ul>
  );
}

function JobBar({ name }: { readonly name: string }): ReactElement | null {
  const job = useApp((state) => state.jobs[name]);
  if (!job) return null;
  const share = job.total > 0 ? job.done / job.total : null;
  return (
    <li className="job-bar">
      <span className="job-step">{job.step}</span>
      <progress aria-label={job.step} {...(share === null ? {} : { value: share })} max={1} />
      <span className="job-share numbers">{share === null ? '' : percent(share)}</span>
      <button type="button" onClick={() => void cancelJob(name)}>
        Cancel
      </button>
    </li>
  );
}
