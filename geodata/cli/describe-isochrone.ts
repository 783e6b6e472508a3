// The isochrone report for people.
import type { IsochroneReport } from '../engine/report-isochrone.ts';
import { travelHead } from './describe-travel.ts';
import { textTable, thousands } from './text-table.ts';

export function describeIsochrone(report: IsochroneReport): string {
  const { site, bands, files } = report;
  const table = textTable<(typeof bands)[number]>(
    [
      { title: 'Within', text: ({ minutes }) => `${minutes} min` },
      { title: 'People', align: 'right', text: ({ people }) => thousands(people) },
    ],
    bands,
  );
  return [
    ...travelHead(`${site.name} (${site.code})`, report.profile, report.basis),
    '',
    table,
    ...files.map(({ file, rows }) => `\nWrote ${file}: ${rows} bands.`),
  ].join('\n');
}
