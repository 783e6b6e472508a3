// Every area of the tier with its indexes of flow.
import { type ReactElement, useMemo } from 'react';
import type { FlowAreaRow, FlowSetView } from '../../geodata/contract/flows.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { TIER_WORDS } from '../format/words.ts';
import { chooseArea } from '../state/looking.ts';
import { useApp } from '../state/store.ts';
import { DataTable } from '../tables/data-table.tsx';
import { tableCsv } from '../tables/table-rows.ts';
import { areaColumns, COLUMN_MEANINGS } from './area-columns.ts';
import { FlowBar } from './flow-bar.tsx';
import { basisLine, peopleText, shareText } from './flow-words.ts';
import { useFlowAnswer } from './use-flow-answer.ts';

const NONE: readonly FlowAreaRow[] = [];
const MEANINGS = COLUMN_MEANINGS.map(([label, meaning]) => `${label}: ${meaning}`).join('; ');

export function AreaFlowTable({ set }: { readonly set: FlowSetView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const selected = useApp((state) => state.selected);
  const { value, error } = useFlowAnswer('flows.table', { set: set.id, tier });
  const columns = useMemo(() => areaColumns(set), [set]);
  const rows = value?.areas ?? NONE;
  const many = TIER_WORDS[tier].many.toLowerCase();
  const overall = value?.overall;
  return (
    <>
      <FlowBar
        set={set}
        note={
          overall
            ? `${shareText(overall.li)} of ${peopleText(overall.residentsFlow, set)} stay inside their ${TIER_WORDS[tier].one.toLowerCase()}`
            : 'Counting ...'
        }
      >
        <CopyButton
          text={() => `${tableCsv(columns, rows)}\r\n${basisLine(set)}\r\n`}
          label="Copy as CSV"
          disabled={rows.length === 0}
        />
      </FlowBar>
      <ErrorNote error={error} />
      <DataTable
        caption={`Flows of ${many}: ${basisLine(set)}. Enter selects the area and shows it on the map. ${MEANINGS}.`}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.areaId ?? 'unassigned'}
        empty={value ? `No ${many} yet. Draw one, start from a layer, or propose them from flows (menu Plan).` : ''}
        onRow={(row) => {
          if (row.areaId) chooseArea(row.areaId);
        }}
        isCurrent={(row) => row.areaId !== null && row.areaId === selected}
      />
    </>
  );
}
