// Every area of the tier with its travel figures.
import { type ReactElement, useMemo } from 'react';
import type { ServiceView, TravelRow, TravelTable } from '../../geodata/contract/access.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { percent } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { chooseArea } from '../state/looking.ts';
import { useApp } from '../state/store.ts';
import { DataTable } from '../tables/data-table.tsx';
import { tableCsv } from '../tables/table-rows.ts';
import { ExportBlocks } from './export-blocks.tsx';
import { TravelBar } from './travel-bar.tsx';
import { TRAVEL_MEANINGS, travelColumns } from './travel-columns.ts';
import { basisSentence, MODE_WORDS, minutesText } from './travel-words.ts';
import { useAreasAnswer } from './use-travel-answer.ts';

const NONE: readonly TravelRow[] = [];

export function AreaTravelTable({ service }: { readonly service: ServiceView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const selected = useApp((state) => state.selected);
  const mode = useApp((state) => state.travel.mode);
  const { value, error } = useAreasAnswer('travel.table', { service: service.id, mode, tier });
  const rows = value?.areas ?? NONE;
  const columns = useMemo(() => travelColumns(rows), [rows]);
  const many = TIER_WORDS[tier].many.toLowerCase();
  const basis = value ? basisSentence(value.basis) : '';
  return (
    <>
      <TravelBar note={value ? overallText(value) : error ? '' : 'Working out the ways'} basis={value?.basis ?? null}>
        <CopyButton
          text={() => `${tableCsv(columns, rows)}\r\n${csvBasis(service, value)}\r\n`}
          label="Copy as CSV"
          disabled={rows.length === 0}
        />
        <ExportBlocks service={service.id} />
      </TravelBar>
      <ErrorNote error={error} />
      <DataTable
        caption={`Travel to the nearest ${service.one} ${MODE_WORDS[mode]}, by ${many}. ${basis} Enter selects the area and shows it on the map. ${TRAVEL_MEANINGS}`}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.areaId ?? 'unassigned'}
        empty={value ? `No ${many} yet. Draw one, or start from a layer.` : ''}
        onRow={(row) => {
          if (row.areaId) chooseArea(row.areaId);
        }}
        isCurrent={(row) => row.areaId !== null && row.areaId === selected}
      />
    </>
  );
}

/** "Everybody: 92.1% within 45 minutes, half within 14 min, 90% within 38 min." */
function overallText({ overall }: TravelTable): string {
  if (overall.people === 0) return '';
  const half = overall.median === null ? '' : `, half of residents within ${minutesText(overall.median)}`;
  const most = overall.p90 === null ? '' : `, 90% within ${minutesText(overall.p90)}`;
  return `Everybody: ${percent(overall.within[2])} within 45 minutes${half}${most}.`;
}

const csvBasis = ({ label }: ServiceView, value: TravelTable | null): string =>
  value ? `"${label}, ${MODE_WORDS[value.mode]}. ${basisSentence(value.basis).replaceAll('"', '""')}"` : '';
