// What to do where an atlas has no flows that can be used.
import type { ReactElement } from 'react';
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import { openDialog } from '../state/actions.ts';

export function NoFlows({ sets }: { readonly sets: readonly FlowSetView[] | null }): ReactElement {
  if (sets === null) return <p className="tables-quiet">Reading the flow sets of the atlas</p>;
  return (
    <div className="flow-none">
      {sets.length === 0 ? (
        <p>
          This atlas has no patient flows. Import a table that says where people come from and where they go: "Patients
          Registered at a GP Practice" by LSOA (NHS England), trust catchments (OHID), or an extract of your own with origin,
          destination and count. Practices or trusts need their places as well.
        </p>
      ) : (
        <>
          <p>The flow sets of this atlas cannot be brought onto its blocks:</p>
          <ul>
            {sets.map(({ id, label, problem }) => (
              <li key={id}>
                {label}: {problem}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" onClick={() => openDialog({ kind: 'import' })}>
        {'Import data\u2026'}
      </button>
    </div>
  );
}
