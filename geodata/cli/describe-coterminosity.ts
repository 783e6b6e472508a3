// The coterminosity report for people.
import type { CoterminosityReport } from '../engine/report-coterminosity.ts';
import { percent, textTable, thousands } from './text-table.ts';

export function describeCoterminosity(report: CoterminosityReport, layer: string, against: string): string {
  const { summary } = report;
  const head = [
    `${summary.exactUnions} of ${summary.units} footprints of ${layer} are exact unions of whole ${against} units; ${summary.equalToOne} equal exactly one.`,
    `${summary.splitAgainst} of ${summary.against} ${against} units lie in more than one footprint.`,
  ];
  const units = textTable<CoterminosityReport['units'][number]>(
    [
      { title: 'Code', text: (unit) => unit.code },
      { title: 'Name', text: (unit) => unit.name.slice(0, 50) },
      { title: 'People', align: 'right', text: (unit) => thousands(unit.population) },
      { title: 'Exact', text: (unit) => (unit.exactUnion ? 'yes' : 'no') },
      { title: 'Matched', align: 'right', text: (unit) => String(unit.matched.length) },
      { title: 'Inside', align: 'right', text: (unit) => percent(unit.insideShare) },
      { title: 'Covered', align: 'right', text: (unit) => percent(unit.coveredShare) },
      { title: 'Jaccard', align: 'right', text: (unit) => unit.jaccard.toFixed(4) },
    ],
    report.units,
  );
  const split = report.split.flatMap((unit) => [
    `${unit.name} (${unit.code}) is split:`,
    ...unit.parts.map((part) => `  ${part.name}: ${thousands(part.population)} people in ${thousands(part.blocks)} blocks`),
  ]);
  return [...head, '', units, ...(split.length > 0 ? ['', ...split] : [])].join('\n');
}
