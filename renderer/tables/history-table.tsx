// Every step of the plan: where it stands, and a way back to any of them.
import { type ReactElement, useMemo } from 'react';
import { counted } from '../format/numbers.ts';
import { goTo } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { DataTable, type ShownColumn } from './data-table.tsx';

interface Step {
  /** How many steps are done when the plan stands here. */
  readonly position: number;
  readonly label: string;
  readonly done: boolean;
}

const COLUMNS: readonly ShownColumn<Step>[] = [
  { id: 'number', label: 'Step', numeric: true, width: 72, value: (step) => step.position },
  { id: 'label', label: 'What was done', numeric: false, width: null, value: (step) => step.label },
  { id: 'state', label: 'State', numeric: false, width: 120, value: (step) => (step.done ? 'done' : 'undone') },
];

const NONE: readonly string[] = [];

export function HistoryTable(): ReactElement {
  const labels = useApp((state) => state.plan?.history.labels ?? NONE);
  const position = useApp((state) => state.plan?.history.position ?? 0);
  const steps = useMemo(() => {
    const start: Step = { position: 0, label: 'The plan as it was opened', done: true };
    const made = labels.map((label, at): Step => ({ position: at + 1, label, done: at < position }));
    // Newest first: what was just done is what one wants back.
    return [start, ...made].reverse();
  }, [labels, position]);
  const undone = labels.length - position;
  return (
    <>
      <div className="tables-bar">
        <span className="tables-bar-note">
          {counted(position, 'step')} done{undone > 0 ? `, ${undone} undone` : ''}. Choose a step to go back or forth to it.
        </span>
      </div>
      <DataTable
        caption="Steps of the plan, newest first. Enter goes to the step."
        columns={COLUMNS}
        rows={steps}
        keyOf={(step) => String(step.position)}
        empty=""
        onRow={(step) => void goTo(step.position)}
        isCurrent={(step) => step.position === position}
      />
    </>
  );
}
