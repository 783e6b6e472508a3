// What was written of times between blocks and sites, for people.
import type { MatrixReport } from '../engine/report-matrix.ts';
import { travelHead } from './describe-travel.ts';
import { thousands } from './text-table.ts';

export function describeMatrix(report: MatrixReport): string {
  const { blocks, sites, rows, unreachedPairs, within, file } = report;
  const some = within === null ? '' : ` at most ${within} minutes apart`;
  return [
    ...travelHead(report.label, report.profile, report.basis),
    `Wrote ${file}: ${thousands(rows)} pairs${some} of ${thousands(blocks)} blocks and ${thousands(sites)} sites.`,
    ...(unreachedPairs ? [`No way leads between ${thousands(unreachedPairs)} pairs.`] : []),
  ].join('\n');
}
