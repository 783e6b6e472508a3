// Where the data came from, and what became of every file of the import.
import type { Source } from '../model/atlas.ts';
import type { FileReport } from '../model/contents.ts';
import type { Issue } from '../model/issue.ts';
import type { CheckedTable } from './checked-rows.ts';

export const SOURCES: CheckedTable<Source> = {
  table: 'source',
  columns: [
    ...['id', 'publisher', 'title', 'vintage', 'licence', 'attribution', 'file', 'sha256', 'recognised_as'],
    ...['rows_read', 'rows_kept', 'rows_refused', 'importer', 'imported_at'],
  ],
  toRow: (s) => [
    ...[s.id, s.publisher, s.title, s.vintage, s.licence, s.attribution, s.file, s.sha256, s.recognisedAs],
    ...[s.rowsRead, s.rowsKept, s.rowsRefused, s.importer, s.importedAt],
  ],
  fromRow: (row) => ({
    id: Number(row[0]),
    publisher: String(row[1]),
    title: String(row[2]),
    vintage: String(row[3]),
    licence: String(row[4]),
    attribution: String(row[5]),
    file: String(row[6]),
    sha256: String(row[7]),
    recognisedAs: String(row[8]),
    rowsRead: Number(row[9]),
    rowsKept: Number(row[10]),
    rowsRefused: Number(row[11]),
    importer: String(row[12]),
    importedAt: String(row[13]),
  }),
};

const text = (cell: unknown): string | null => (cell === null ? null : String(cell));

export const FILE_REPORTS: CheckedTable<FileReport> = {
  table: 'file_report',
  columns: ['file', 'sheet', 'recognised_as', 'label', 'rows_read', 'rows_kept', 'rows_refused', 'issues', 'more_issues'],
  toRow: (r) => [
    ...[r.file, r.sheet, r.recognisedAs, r.label, r.rowsRead, r.rowsKept, r.rowsRefused],
    ...[JSON.stringify(r.issues), r.moreIssues],
  ],
  fromRow: (row) => ({
    file: String(row[0]),
    sheet: text(row[1]),
    recognisedAs: text(row[2]),
    label: String(row[3]),
    rowsRead: Number(row[4]),
    rowsKept: Number(row[5]),
    rowsRefused: Number(row[6]),
    issues: JSON.parse(String(row[7])) as readonly Issue[], // written by toRow, and the checksum holds
    moreIssues: Number(row[8]),
  }),
};
