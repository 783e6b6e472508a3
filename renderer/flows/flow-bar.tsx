// The bar above every part of the flows table: which part, which set, what it rests on.
import type { ReactElement, ReactNode } from 'react';
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import { useApp } from '../state/store.ts';
import { BasisNote } from './basis-note.tsx';
import { showFlows } from './flow-actions.ts';
import type { FlowPart } from './flow-wishes.ts';
import { SetPicker } from './set-picker.tsx';

const PARTS: readonly { readonly part: FlowPart; readonly label: string }[] = [
  { part: 'areas', label: 'Areas' },
  { part: 'matrix', label: 'Matrix' },
  { part: 'diagram', label: 'Diagram' },
  { part: 'border', label: 'Border' },
  { part: 'lines', label: 'Lines' },
];

interface BarProps {
  readonly set: FlowSetView;
  /** One sentence about what is shown. */
  readonly note: string;
  readonly children?: ReactNode;
}

export function FlowBar({ set, note, children }: BarProps): ReactElement {
  const part = useApp((state) => state.flowPart);
  return (
    <>
      <div className="tables-bar">
        <fieldset className="flow-parts" aria-label="What to show of the flows">
          {PARTS.map((each) => (
            <button key={each.part} type="button" aria-pressed={each.part === part} onClick={() => showFlows(each.part)}>
              {each.label}
            </button>
          ))}
        </fieldset>
        <SetPicker />
        <span className="tables-bar-actions">{children}</span>
      </div>
      <BasisNote set={set} note={note} whole />
    </>
  );
}
