// What went wrong, inside the dialog that it concerns: sentence first, details and a copy for a colleague behind it.
import type { ReactElement } from 'react';
import type { CallError } from '../../geodata/contract/messages.ts';
import { describeIssue } from '../../geodata/model/issue.ts';
import { CopyButton } from './copy-button.tsx';

export function ErrorNote({ error }: { readonly error: CallError | null }): ReactElement | null {
  if (!error || error.code === 'cancelled') return null;
  const lines = error.issues.map(describeIssue).filter((line) => line !== error.message);
  return (
    <div className="form-error" role="alert">
      <p>{error.message}</p>
      {lines.length > 0 && (
        <details>
          <summary>Details</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CopyButton text={[error.message, ...lines].join('\n')} label="Copy for a colleague" />
        </details>
      )}
    </div>
  );
}
