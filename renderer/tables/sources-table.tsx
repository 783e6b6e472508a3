// Where the atlas's data came from, as exports name it.
import type { ReactElement } from 'react';
import type { Source } from '../../geodata/model/atlas.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { counted, grouped } from '../format/numbers.ts';
import { useApp } from '../state/store.ts';
import { DataTable, type ShownColumn } from './data-table.tsx';
import { tableCsv } from './table-rows.ts';

const text = (id: keyof Source & string, label: string, width: number | null): ShownColumn<Source> => ({
  id,
  label,
  numeric: false,
  width,
  value: (source) => String(source[id]),
});
const count = (id: 'rowsRead' | 'rowsKept' | 'rowsRefused', label: string): ShownColumn<Source> => ({
  id,
  label,
  numeric: true,
  width: 96,
  value: (source) => source[id],
  text: (source) => grouped(source[id]),
});

const COLUMNS: readonly ShownColumn<Source>[] = [
  text('title', 'What', 220),
  text('publisher', 'Publisher', 180),
  text('vintage', 'Vintage', 80),
  text('licence', 'Licence', 190),
  text('attribution', 'Attribution', 300),
  text('file', 'File', 240),
  count('rowsRead', 'Rows read'),
  count('rowsKept', 'Rows kept'),
  count('rowsRefused', 'Refused'),
];

const NONE: readonly Source[] = [];

export function SourcesTable(): ReactElement {
  const sources = useApp((state) => state.atlas?.sources ?? NONE);
  const title = useApp((state) => state.atlas?.title ?? '');
  return (
    <>
      <div className="tables-bar">
        <span className="tables-bar-note">
          {title}: {counted(sources.length, 'source')}. Every export names them.
        </span>
        <CopyButton text={() => tableCsv(COLUMNS, sources)} label="Copy as CSV" />
      </div>
      <DataTable
        caption="Sources of the atlas"
        columns={COLUMNS}
        rows={sources}
        keyOf={(source) => String(source.id)}
        empty="The atlas names no sources."
      />
    </>
  );
}
