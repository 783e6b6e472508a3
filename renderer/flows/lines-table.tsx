// The lines of the flow map as a table: the same, for those who do not see the map.
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { FlowLinesView, FlowSetView } from '../../geodata/contract/flows.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { mapView } from '../state/map-view.ts';
import { useApp } from '../state/store.ts';
import { DataTable, type ShownColumn } from '../tables/data-table.tsx';
import { tableCsv } from '../tables/table-rows.ts';
import { drawFlows } from './flow-actions.ts';
import { FlowBar } from './flow-bar.tsx';
import { basisLine, peopleFigure } from './flow-words.ts';
import { shownLines } from './map/lines-store.ts';
import { linesText } from './map/what-is-drawn.ts';

interface LineRow {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export function LinesTable({ set }: { readonly set: FlowSetView }): ReactElement {
  const isOn = useApp((state) => state.flowMap !== null);
  const lines = useStore(shownLines, (shown) => shown.lines);
  const rows = useMemo(() => (lines ? rowsOf(lines) : []), [lines]);
  const columns = useMemo(() => columnsOf(set), [set]);
  if (!isOn) {
    return (
      <>
        <FlowBar set={set} note="" />
        <div className="flow-none">
          <p>The flow map is off. Its lines are listed here when it is on.</p>
          <button type="button" onClick={() => drawFlows({})}>
            Draw the flow map
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <FlowBar set={lines?.set ?? set} note={lines ? linesText(lines) : 'Counting ...'}>
        <CopyButton
          text={() => `${tableCsv(columns, rows)}\r\n${basisLine(set)}\r\n`}
          label="Copy as CSV"
          disabled={rows.length === 0}
        />
      </FlowBar>
      <DataTable
        caption={`Lines of the flow map: ${basisLine(set)}. Enter goes to both ends on the map.`}
        columns={columns}
        rows={rows}
        keyOf={(row) => String(row.at)}
        empty={lines ? 'No line stands for as many people. Lower the least number, or draw more.' : ''}
        onRow={({ at }) => lines && goTo(lines, at)}
      />
    </>
  );
}

const rowsOf = ({ names, from, to, people }: FlowLinesView): readonly LineRow[] =>
  Array.from(people, (count, at) => ({ at, from: names[from[at]!] ?? '', to: names[to[at]!] ?? '', people: count }));

const columnsOf = (set: FlowSetView): readonly ShownColumn<LineRow>[] => [
  { id: 'from', label: 'From', numeric: false, width: null, value: (row) => row.from },
  { id: 'to', label: 'To', numeric: false, width: null, value: (row) => row.to },
  {
    id: 'people',
    label: 'People',
    numeric: true,
    width: 96,
    value: (row) => (row.people < set.smallestShown ? peopleFigure(row.people, set) : row.people),
    order: (row) => row.people,
    text: (row) => peopleFigure(row.people, set),
  },
];

/** Degrees around both ends. */
const ROOM = 0.03;

function goTo({ longitude, latitude, from, to }: FlowLinesView, at: number): void {
  const [a, b] = [from[at]!, to[at]!];
  const [east, north] = [
    [longitude[a]!, longitude[b]!],
    [latitude[a]!, latitude[b]!],
  ] as const;
  mapView()?.fit([Math.min(...east) - ROOM, Math.min(...north) - ROOM, Math.max(...east) + ROOM, Math.max(...north) + ROOM]);
}
