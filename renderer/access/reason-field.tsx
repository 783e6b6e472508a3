// Why a site is changed: one line, which nobody has to write. It stands in the list of the plan's changes and goes with the plan.
import type { ReactElement } from 'react';

interface FieldProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

export function ReasonField({ reason, onChange }: FieldProps): ReactElement {
  return (
    <label className="flow-field site-reason">
      Reason
      <input
        type="text"
        maxLength={400}
        placeholder="optional"
        value={reason}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
