// What went wrong, inside the dialog that it concerns.
import type { ReactElement } from 'react';
import type { CallError } from '../../geodata/contract/messages.ts';
import { ProblemText } from './problem-text.tsx';

export function ErrorNote({ error }: { readonly error: CallError | null }): ReactElement | null {
  if (!error || error.code === 'cancelled') return null;
  return (
    <div className="form-error" role="alert">
      <ProblemText text={error.message} issues={error.issues} />
    </div>
  );
}
