// Area to area: rows are where people live, columns where they are served.
import { type ReactElement, useMemo, useState } from 'react';
import type { FlowMatrixView, FlowSetView } from '../../geodata/contract/flows.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { TIER_WORDS } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { showBorder } from './flow-actions.ts';
import { FlowBar } from './flow-bar.tsx';
import { leftOutText, peopleText } from './flow-words.ts';
import { MATRIX_ORDERS, MatrixCells, type MatrixOrder } from './matrix-cells.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { matrixCsv } from './matrix-words.ts';
import { useFlowAnswer } from './use-flow-answer.ts';

/** Beyond so many cells a copy would hold up the window. */
const MOST_COPIED = 2_000_000;

export function FlowMatrix({ set }: { readonly set: FlowSetView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const { value, error } = useFlowAnswer('flows.matrix', { set: set.id, tier });
  return (
    <>
      {value && value.areas.length > 0 ? (
        <MatrixView view={value} />
      ) : (
        <>
          <FlowBar set={set} note={value || error ? '' : 'Counting ...'} />
          <ErrorNote error={error} />
          {value && <p className="tables-quiet">No {TIER_WORDS[tier].many.toLowerCase()} yet: nothing to count between.</p>}
        </>
      )}
    </>
  );
}

function MatrixView({ view }: { readonly view: FlowMatrixView }): ReactElement {
  const { set, areas } = view;
  const cells = useMemo(() => new MatrixCells(view), [view]);
  const [rowOrder, setRowOrder] = useState<MatrixOrder>('plan');
  const [columnOrder, setColumnOrder] = useState<MatrixOrder>('plan');
  const rows = useMemo(() => cells.ordered(rowOrder, 'from'), [cells, rowOrder]);
  const columns = useMemo(() => cells.ordered(columnOrder, 'to'), [cells, columnOrder]);
  const choose = (from: number | null, to: number | null): void => {
    const [one, other] = [from === null ? null : areas[from]?.areaId, to === null ? null : areas[to]?.areaId];
    if (one && other && one !== other) showBorder(one, other);
  };
  return (
    <>
      <FlowBar set={set} note={[peopleText(cells.total, set), leftOutText(view.leftOut, set)].filter(Boolean).join('. ')}>
        <OrderSelect label="Rows by" total="people who live there" value={rowOrder} onChoose={setRowOrder} />
        <OrderSelect label="Columns by" total="people served there" value={columnOrder} onChoose={setColumnOrder} />
        <CopyButton
          text={() => matrixCsv(cells, rows, columns, set)}
          label="Copy as CSV"
          disabled={rows.length * columns.length > MOST_COPIED}
        />
      </FlowBar>
      <MatrixGrid cells={cells} rows={rows} columns={columns} rule={set} onChoose={choose} />
    </>
  );
}

interface OrderProps {
  readonly label: string;
  readonly total: string;
  readonly value: MatrixOrder;
  readonly onChoose: (order: MatrixOrder) => void;
}

function OrderSelect({ label, total, value, onChoose }: OrderProps): ReactElement {
  const words: Readonly<Record<MatrixOrder, string>> = { plan: 'order of the plan', name: 'name', total };
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => onChoose(MATRIX_ORDERS.find((order) => order === event.target.value) ?? 'plan')}
      >
        {MATRIX_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words[order]}
          </option>
        ))}
      </select>
    </label>
  );
}
