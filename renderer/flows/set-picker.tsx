// Which flow set the figures are of.
import type { ReactElement } from 'react';
import { setApp } from '../state/store.ts';
import { useFlowSet, useFlowSets } from './flow-sets.ts';

export function SetPicker(): ReactElement | null {
  const sets = useFlowSets();
  const set = useFlowSet();
  if (!sets || !set) return null;
  return (
    <label className="flow-set">
      <span className="spoken-only">Flow set</span>
      <select value={set.id} onChange={(event) => setApp({ flowSet: event.target.value })}>
        {sets.map(({ id, label, problem }) => (
          <option key={id} value={id} disabled={problem !== null} title={problem ?? undefined}>
            {problem === null ? label : `${label} (cannot be used)`}
          </option>
        ))}
      </select>
    </label>
  );
}
