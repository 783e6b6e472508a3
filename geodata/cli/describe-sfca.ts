// The report on floating catchments for people.
import type { SfcaReport } from '../engine/report-sfca.ts';
import { travelHead } from './describe-travel.ts';
import { thousands } from './text-table.ts';

const WEIGHTS: Readonly<Record<SfcaReport['weights'], string>> = {
  '2sfca': '2SFCA, all within reach alike',
  'e2sfca-steps': 'E2SFCA, steps',
  'e2sfca-gaussian': 'E2SFCA, Gaussian',
};

const amount = (value: number | null): string => (value === null ? '-' : value.toFixed(value < 10 ? 2 : 0));

export function describeSfca(report: SfcaReport): string {
  const { sites, bands, perThousand, supply, supplyReached, files } = report;
  const weights = bands.map(({ minutes, weight }) => `${amount(weight)} at ${amount(minutes)} min`).join(', ');
  const of = report.capacityFrom === 'equal' ? 'Every site counts 1' : 'Capacity is that of the lists';
  return [
    ...travelHead(report.label, report.profile, report.basis),
    `${WEIGHTS[report.weights]}, within ${report.minutes} minutes: ${weights}. ${of}.`,
    ...(sites.unknown.length > 0
      ? [`${thousands(sites.unknown.length)} sites have no capacity on the list, and count for nothing.`]
      : []),
    '',
    `Of a capacity of ${thousands(supply)} at ${thousands(sites.count)} sites, ${thousands(supplyReached)} is within reach of somebody.`,
    `For each thousand people: mean ${amount(perThousand.mean)}, median ${amount(perThousand.median)}, from ${amount(perThousand.p10)} (10 %) to ${amount(perThousand.p90)} (90 %).`,
    `${thousands(report.without)} people reach no site within ${report.minutes} minutes.`,
    ...files.map(({ file, rows }) => `\nWrote ${file}: ${thousands(rows)} blocks.`),
  ].join('\n');
}
