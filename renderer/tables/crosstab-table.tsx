// The tier against any layer: who lives where the two overlap.
import { type ReactElement, useMemo, useState } from 'react';
import type { CrosstabRow, LayerView } from '../../geodata/contract/views.ts';
import type { LayerId } from '../../geodata/model/ids.ts';
import { UNASSIGNED } from '../../geodata/model/plan.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { counted, grouped, percent } from '../format/numbers.ts';
import { pointOut } from '../state/looking.ts';
import { currentTier, selectedArea } from '../state/selectors.ts';
import { getApp, useApp } from '../state/store.ts';
import { blocksOfRow, filterCrosstab, firstLayer } from './crosstab-rows.ts';
import { DataTable, type ShownColumn } from './data-table.tsx';
import { tableCsv } from './table-rows.ts';
import { useAnswer } from './use-answer.ts';

const COLUMNS: readonly ShownColumn<CrosstabRow>[] = [
  { id: 'area', label: 'Area', numeric: false, width: null, value: (row) => row.areaName },
  { id: 'unit', label: 'Unit', numeric: false, width: null, value: (row) => row.unitName },
  { id: 'blocks', label: 'Blocks', numeric: true, width: 68, value: (row) => row.blocks, text: (row) => grouped(row.blocks) },
  {
    id: 'people',
    label: 'Residents',
    numeric: true,
    width: 88,
    value: (row) => row.people,
    text: (row) => grouped(row.people),
  },
  {
    id: 'of-area',
    label: 'Of area',
    numeric: true,
    width: 66,
    value: (row) => row.shareOfArea,
    text: (row) => percent(row.shareOfArea),
  },
  {
    id: 'of-unit',
    label: 'Of unit',
    numeric: true,
    width: 66,
    value: (row) => row.shareOfUnit,
    text: (row) => percent(row.shareOfUnit),
  },
  { id: 'code', label: 'Unit code', numeric: false, width: 84, value: (row) => row.unitCode },
];

const NONE: readonly CrosstabRow[] = [];
/** Kept while the window is open: leaving the tab should not lose what was being looked at. */
let lastLayer: LayerId | null = null;

export function CrosstabTable(): ReactElement | null {
  const layers = useApp((state) => state.atlas?.layers);
  const tier = useApp((state) => state.tier);
  const revision = useApp((state) => state.plan?.revision ?? 0);
  const area = useApp(selectedArea);
  const [chosen, choose] = useState(lastLayer);
  const [onlySelected, setOnlySelected] = useState(false);
  const [splitOnly, setSplitOnly] = useState(false);
  const layer = layers?.find(({ id }) => id === chosen) ?? layers?.find(({ id }) => id === firstLayer(layers));
  const { value, error } = useAnswer('table.crosstab', layer ? { tier, layer: layer.id } : null, revision);
  const areaId = onlySelected ? (area?.id ?? null) : null;
  const rows = useMemo(() => filterCrosstab(value ?? NONE, { areaId, splitOnly }), [value, areaId, splitOnly]);
  if (!layers || !layer) return <p className="tables-quiet">The atlas has no layers to compare with.</p>;
  return (
    <>
      <div className="tables-bar">
        <LayerSelect
          layers={layers}
          value={layer.id}
          onChoose={(id) => {
            lastLayer = id;
            choose(id);
          }}
        />
        <label>
          <input
            type="checkbox"
            checked={onlySelected}
            disabled={!area && !onlySelected}
            onChange={(event) => setOnlySelected(event.target.checked)}
          />
          {area ? `Only ${area.name}` : 'Only the selected area'}
        </label>
        <label>
          <input type="checkbox" checked={splitOnly} onChange={(event) => setSplitOnly(event.target.checked)} />
          Only units in several areas
        </label>
        <span className="tables-bar-note" role="status">
          {value ? counted(rows.length, 'row') : error ? '' : 'Counting ...'}
        </span>
        <CopyButton text={() => tableCsv(COLUMNS, rows)} label="Copy as CSV" />
      </div>
      <ErrorNote error={error} />
      <DataTable
        caption={`Areas against ${layer.label}. Enter shows the blocks of a row on the map.`}
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => `${row.areaId} ${row.unitCode}`}
        empty={value ? emptyText(splitOnly) : ''}
        onRow={(row) => showRow(layer, row)}
      />
    </>
  );
}

const emptyText = (splitOnly: boolean): string =>
  splitOnly
    ? 'No unit lies in more than one area.'
    : 'Nothing to show: no block of this selection lies in a unit of the layer.';

function showRow(layer: LayerView, row: CrosstabRow): void {
  const { plan, tier } = getApp();
  const slot = currentTier(getApp())?.areas.find(({ id }) => id === row.areaId)?.slot ?? UNASSIGNED;
  if (plan) pointOut(blocksOfRow(layer, plan.slotOf[tier], slot, row.unitCode));
}

interface SelectProps {
  readonly layers: readonly LayerView[];
  readonly value: LayerId;
  readonly onChoose: (id: LayerId) => void;
}

function LayerSelect({ layers, value, onChoose }: SelectProps): ReactElement {
  return (
    <label>
      Against
      <select
        value={value}
        onChange={(event) => {
          const found = layers.find(({ id }) => id === event.target.value);
          if (found) onChoose(found.id);
        }}
      >
        {layers.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
