// The report on primary care networks for people.
import type { PcnsReport } from '../engine/report-pcns.ts';
import { describeFlowSet } from './describe-flow-set.ts';
import { percent, textTable, thousands } from './text-table.ts';

export function describePcns(report: PcnsReport): string {
  const { set, membership, range, sizes, withoutPcn, footprints } = report;
  const bounds = `${thousands(range.min)} to ${thousands(range.max)}`;
  const head = [
    ...describeFlowSet(set),
    membership.statedBy === 'map'
      ? 'Networks of practices: from the practice map.'
      : `Networks of practices: as in force ${membership.on === '' ? 'now' : `on ${membership.on}`}.`,
    '',
    `${thousands(report.pcns)} networks: ${thousands(report.inRange)} within ${bounds} people (${range.rulePack}), ${thousands(report.under)} under, ${thousands(report.over)} over.`,
    `${thousands(withoutPcn.practices)} practices with ${thousands(withoutPcn.people)} people are in no network.`,
    `Footprints: ${thousands(footprints.blocks)} blocks, on average ${percent(footprints.meanShare)} sure; ${percent(footprints.inOwnFootprint)} of people live in the footprint of their own network.`,
  ];
  const table = textTable<(typeof sizes)[number]>(
    [
      { title: 'Code', text: (one) => one.code },
      { title: 'Name', text: (one) => one.name.slice(0, 50) },
      { title: 'Practices', align: 'right', text: (one) => String(one.practices) },
      { title: 'People', align: 'right', text: (one) => thousands(one.people) },
      { title: 'Size', text: ({ people }) => (people < range.min ? 'under' : people > range.max ? 'over' : 'in range') },
    ],
    sizes,
  );
  return [...head, '', table].join('\n');
}
