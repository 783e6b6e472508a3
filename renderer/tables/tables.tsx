// The bottom pane: tabs of tables, the accessible twin of the map.
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import { TravelTab } from '../access/travel-tab.tsx';
import { FlowsTable } from '../flows/flows-table.tsx';
import { showTable } from '../state/actions.ts';
import type { TableName } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import { AreasTable } from './areas-table.tsx';
import { CompareTable } from './compare-table.tsx';
import { CrosstabTable } from './crosstab-table.tsx';
import { HistoryTable } from './history-table.tsx';
import { SourcesTable } from './sources-table.tsx';
import './tables.css';

const TABS: readonly { readonly name: TableName; readonly label: string; readonly Content: () => ReactElement | null }[] = [
  { name: 'areas', label: 'Areas', Content: AreasTable },
  { name: 'crosstab', label: 'Cross-tab', Content: CrosstabTable },
  { name: 'flows', label: 'Flows', Content: FlowsTable },
  { name: 'travel', label: 'Travel', Content: TravelTab },
  { name: 'compare', label: 'Compare', Content: CompareTable },
  { name: 'history', label: 'History', Content: HistoryTable },
  { name: 'sources', label: 'Sources', Content: SourcesTable },
];

/** The strip of tabs, and below it the open table if there is one. */
export function Tables(): ReactElement {
  const table = useApp((state) => state.table);
  const strip = useRef<HTMLDivElement>(null);
  const open = TABS.find(({ name }) => name === table);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = TABS.findIndex(({ name }) => name === table);
    const next = TABS[(at + step + TABS.length) % TABS.length]!;
    showTable(next.name);
    strip.current?.querySelector<HTMLElement>(`#table-tab-${next.name}`)?.focus();
    event.preventDefault();
  };
  return (
    <section className="tables" aria-label="Tables">
      <div className="tables-head">
        <div className="tables-tabs" role="tablist" aria-label="Tables" ref={strip} onKeyDown={onKeyDown}>
          {TABS.map(({ name, label }, at) => (
            <button
              key={name}
              id={`table-tab-${name}`}
              type="button"
              role="tab"
              className="quiet"
              aria-selected={name === table}
              aria-controls={name === table ? 'table-panel' : undefined}
              tabIndex={name === table || (!open && at === 0) ? 0 : -1}
              onClick={() => showTable(name === table ? null : name)}
            >
              {label}
            </button>
          ))}
        </div>
        {open && (
          <button
            type="button"
            className="quiet"
            aria-label="Close the tables"
            title="Close the tables"
            onClick={() => showTable(null)}
          >
            <ChevronDown aria-hidden />
          </button>
        )}
      </div>
      {open && (
        <div className="tables-panel" role="tabpanel" id="table-panel" aria-labelledby={`table-tab-${open.name}`}>
          <open.Content />
        </div>
      )}
    </section>
  );
}
