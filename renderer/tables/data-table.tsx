// A table of any length: sortable, only the rows in sight are in the page, every row reachable by the arrow keys.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, type ReactNode, useMemo, useRef, useState } from 'react';
import { type Column, nextOrder, type SortOrder, sortRows } from './table-rows.ts';
import { useScrollEdges } from './use-scroll-edges.ts';
import './data-table.css';

export interface ShownColumn<Row> extends Column<Row> {
  /** For cells that are more than text. */
  show?(row: Row): ReactNode;
}

interface TableProps<Row> {
  /** Read aloud; says what the rows are. */
  readonly caption: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Shown in place of rows when there are none. */
  readonly empty: string;
  /** What Enter and a click on a row do; the caption should say it. */
  readonly onRow?: (row: Row) => void;
  readonly isCurrent?: (row: Row) => boolean;
}

const ROW_PIXELS = 28;

export function DataTable<Row>({ caption, columns, rows, keyOf, empty, onRow, isCurrent }: TableProps<Row>): ReactElement {
  const [order, setOrder] = useState<SortOrder | null>(null);
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useScrollEdges(frame, scroller);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
    initialRect: { width: 800, height: 400 },
    // The heading sticks to the top of the scroller and would cover a row scrolled to exactly there.
    scrollPaddingStart: ROW_PIXELS,
  });
  const [active, setActive] = useState(0);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const goTo = (index: number): void => {
    const target = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(target);
    virtual.scrollToIndex(target);
    // The row may come into the page only with the next frame.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const target = targetOf(event.key, active, sorted.length);
    const row = sorted[active];
    if (target !== null) goTo(target);
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onRow?.(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inSight = Math.min(active, sorted.length - 1);
  return (
    <div className="data-table-frame" ref={frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the rows inside; each row has its own focus */}
      <div className="data-table" ref={scroller} onKeyDown={onKeyDown}>
        <table aria-rowcount={sorted.length + 1} style={{ minWidth: widthOf(columns) }}>
          <caption className="spoken-only">{caption}</caption>
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === null ? {} : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} order={order} onSort={() => setOrder(nextOrder(order, column))} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={above} span={columns.length} />
            {items.map(({ index }) => {
              const row = sorted[index]!;
              const current = isCurrent?.(row) ?? false;
              return (
                <tr
                  key={keyOf(row)}
                  data-row={index}
                  aria-rowindex={index + 2}
                  aria-current={current || undefined}
                  className={onRow ? 'data-table-active' : ''}
                  tabIndex={index === inSight ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onClick={() => onRow?.(row)}
                >
                  {columns.map((column, at) => (
                    <BodyCell key={column.id} column={column} row={row} heading={at === 0} />
                  ))}
                </tr>
              );
            })}
            <Spacer height={below} span={columns.length} />
          </tbody>
        </table>
        {sorted.length === 0 && <p className="data-table-empty">{empty}</p>}
      </div>
    </div>
  );
}

/** Pixels that the columns need; below that the table scrolls sideways. */
const widthOf = (columns: readonly { readonly width: number | null }[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? 120), 0);

/** The row that a key leads to; null for other keys. */
function targetOf(key: string, active: number, count: number): number | null {
  const page = 10;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : active + step;
}

interface HeadProps<Row> {
  readonly column: ShownColumn<Row>;
  readonly order: SortOrder | null;
  readonly onSort: () => void;
}

function HeadCell<Row>({ column, order, onSort }: HeadProps<Row>): ReactElement {
  const direction = order?.column === column.id ? order.direction : undefined;
  return (
    <th scope="col" aria-sort={direction} className={column.numeric ? 'data-table-number' : ''}>
      <button type="button" onClick={onSort} title={column.label}>
        <span>{column.label}</span>
        <span aria-hidden className="data-table-arrow">
          {direction === 'ascending' ? '\u2191' : direction === 'descending' ? '\u2193' : ''}
        </span>
      </button>
    </th>
  );
}

interface CellProps<Row> {
  readonly column: ShownColumn<Row>;
  readonly row: Row;
  readonly heading: boolean;
}

function BodyCell<Row>({ column, row, heading }: CellProps<Row>): ReactElement {
  const text = column.text?.(row) ?? String(column.value(row) ?? '');
  const content = column.show?.(row) ?? text;
  const shape = { className: column.numeric ? 'data-table-number' : '', title: text };
  if (heading) {
    return (
      <th scope="row" {...shape}>
        {content}
      </th>
    );
  }
  return <td {...shape}>{content}</td>;
}

/** Stands for the rows that are not in the page. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="data-table-spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
