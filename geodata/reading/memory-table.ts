// A table whose rows are in memory: sheets of workbooks, attribute tables, features without geometry.
import type { DatasetOrigin, TableDataset } from '../import/dataset.ts';
import { isBlank } from './table-header.ts';

/** `rows` are as long as `columns`; the first is row `firstRow`. Rows that are blank all over are passed over. */
export function memoryTable(
  origin: DatasetOrigin,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  firstRow: number,
): TableDataset {
  return {
    kind: 'table',
    origin,
    columns,
    eachRow(visit) {
      rows.forEach((cells, i) => {
        if (!cells.every(isBlank)) visit(cells, firstRow + i);
      });
    },
  };
}
