// The grid of a matrix: only the cells in sight are in the page, headings stay, one cell holds the cursor.
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import { peopleFigure } from './flow-words.ts';
import type { MatrixCells } from './matrix-cells.ts';
import { type GridCell, gridStep } from './matrix-keys.ts';
import { nameAt, spokenCell } from './matrix-words.ts';
import './matrix-grid.css';

type Places = readonly (number | null)[];
type Rule = Pick<FlowSetView, 'smallestShown' | 'basis'>;

interface GridProps {
  readonly cells: MatrixCells;
  readonly rows: Places;
  readonly columns: Places;
  readonly rule: Rule;
  /** Enter or a press on a cell; null for all areas. */
  readonly onChoose: (from: number | null, to: number | null) => void;
}

/** Roles and not elements of a table: cells are placed one by one, which a table does not allow. Counted from 1, headings included. */
const LABEL = 'People by where they live (rows) and where they are served (columns). Enter on a cell shows who crosses.';
const gridAria = (rows: number, columns: number) =>
  ({ role: 'grid', 'aria-label': LABEL, 'aria-rowcount': rows + 1, 'aria-colcount': columns + 1 }) as const;
const lineAria = (row: number) => ({ role: 'row', 'aria-rowindex': row }) as const;
const rowHeadAria = { role: 'rowheader', 'aria-colindex': 1 } as const;
const columnHeadAria = (column: number) => ({ role: 'columnheader', 'aria-colindex': column }) as const;
const cellAria = (column: number, label: string) =>
  ({ role: 'gridcell', 'aria-colindex': column, 'aria-label': label }) as const;

const ROW = 28;
const COLUMN = 92;
/** Of the names before the rows. */
const HEAD = 176;

export function MatrixGrid({ cells, rows, columns, rule, onChoose }: GridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<GridCell>({ row: 0, column: 0 });
  const common = { getScrollElement: () => scroller.current, initialRect: { width: 800, height: 300 }, overscan: 4 };
  const down = useVirtualizer({ ...common, count: rows.length, estimateSize: () => ROW, scrollPaddingStart: ROW });
  const across = useVirtualizer({
    ...common,
    count: columns.length,
    estimateSize: () => COLUMN,
    horizontal: true,
    scrollPaddingStart: HEAD,
  });
  const at = { row: Math.min(cursor.row, rows.length - 1), column: Math.min(cursor.column, columns.length - 1) };
  const goTo = (cell: GridCell): void => {
    setCursor(cell);
    down.scrollToIndex(cell.row);
    across.scrollToIndex(cell.column);
    // The cell may come into the page only with the next frame.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = gridStep(event, at, { rows: rows.length, columns: columns.length });
    if (next) goTo(next);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(rows[at.row] ?? null, columns[at.column] ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inSight = across.getVirtualItems();
  // The row with the cursor stays in the page wherever the grid is scrolled: else the Tab key would find nothing in it.
  const lines = withItem(down.getVirtualItems(), at.row, ROW);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, and hears the keys of all its cells
    <div className="matrix" ref={scroller} {...gridAria(rows.length, columns.length)} onKeyDown={onKeyDown}>
      <div className="matrix-room" style={{ inlineSize: HEAD + across.getTotalSize(), blockSize: ROW + down.getTotalSize() }}>
        <HeadRow cells={cells} columns={columns} inSight={inSight} />
        {lines.map(({ index, start }) => (
          <div
            key={index}
            {...lineAria(index + 2)}
            className="matrix-row"
            style={{ insetBlockStart: ROW + start, inlineSize: HEAD + across.getTotalSize() }}
          >
            <span {...rowHeadAria} className="matrix-name" title={nameAt(cells, rows[index] ?? null)}>
              {nameAt(cells, rows[index] ?? null)}
            </span>
            {(index === at.row ? withItem(inSight, at.column, COLUMN) : inSight).map((column) => (
              <Cell
                key={column.index}
                {...{ cells, rule }}
                from={rows[index] ?? null}
                to={columns[column.index] ?? null}
                place={{ row: index, column: column.index }}
                start={column.start}
                isCursor={index === at.row && column.index === at.column}
                onFocus={setCursor}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type Item = Pick<VirtualItem, 'index' | 'start'>;

/** The items in sight with one more, where it is not among them. */
const withItem = (items: readonly Item[], index: number, size: number): readonly Item[] =>
  index < 0 || items.some((item) => item.index === index) ? items : [...items, { index, start: index * size }];

interface HeadProps {
  readonly cells: MatrixCells;
  readonly columns: Places;
  readonly inSight: readonly Item[];
}

function HeadRow({ cells, columns, inSight }: HeadProps): ReactElement {
  return (
    <div {...lineAria(1)} className="matrix-row matrix-head">
      <span {...columnHeadAria(1)} className="matrix-name">
        Live in / served in
      </span>
      {inSight.map(({ index, start }) => {
        const name = nameAt(cells, columns[index] ?? null);
        return (
          <span
            key={index}
            {...columnHeadAria(index + 2)}
            className="matrix-column"
            style={{ insetInlineStart: HEAD + start }}
            title={name}
          >
            {name}
          </span>
        );
      })}
    </div>
  );
}

interface CellProps {
  readonly cells: MatrixCells;
  readonly rule: Rule;
  readonly from: number | null;
  readonly to: number | null;
  readonly place: GridCell;
  readonly start: number;
  readonly isCursor: boolean;
  readonly onFocus: (place: GridCell) => void;
  readonly onChoose: (from: number | null, to: number | null) => void;
}

function Cell({ cells, rule, from, to, place, start, isCursor, onFocus, onChoose }: CellProps): ReactElement {
  const people = cells.people(from, to);
  const spoken = spokenCell(cells, from, to, rule);
  const style: CSSProperties = { insetInlineStart: HEAD + start, ...shade(cells, from, to) };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the grid hears the keys of all its cells
    <span
      {...cellAria(place.column + 2, spoken)}
      data-cell={`${place.row} ${place.column}`}
      className={`matrix-cell numbers${from === null || to === null ? ' is-total' : ''}${people === 0 ? ' is-none' : ''}`}
      title={spoken}
      style={style}
      tabIndex={isCursor ? 0 : -1}
      onFocus={() => onFocus(place)}
      onClick={() => onChoose(from, to)}
    >
      {people === 0 ? '\u00b7' : peopleFigure(people, rule)}
    </span>
  );
}

/** Darker for a larger share of the row's people. By the square root: most shares but the diagonal's are small. */
function shade(cells: MatrixCells, from: number | null, to: number | null): CSSProperties {
  const share = from === null || to === null ? 0 : (cells.share(from, to) ?? 0);
  if (share === 0) return {};
  return { background: `color-mix(in srgb, var(--accent) ${(Math.sqrt(share) * 42).toFixed(1)}%, var(--paper-raised))` };
}
