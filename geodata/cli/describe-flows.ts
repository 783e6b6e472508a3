// The flows report for people.
import type { FlowsReport } from '../engine/report-flows.ts';
import { describeFlowSet } from './describe-flow-set.ts';
import { percent, textTable, thousands } from './text-table.ts';

/** Pairs in the list of leaks: what goes furthest first. */
const MOST_PAIRS = 20;

export function describeFlows(report: FlowsReport, areas: string): string {
  const { overall, outside, matrix } = report;
  const shareOf = (share: number | null): string => (share === null ? '-' : percent(share));
  const head = [
    ...describeFlowSet(report.set),
    '',
    `Of ${thousands(overall.residentsFlow)} flows of residents, ${thousands(overall.within)} (${shareOf(overall.li)}) stay within their area of ${areas}.`,
    ...describeOutside(outside),
  ];
  const table = textTable<FlowsReport['areas'][number]>(
    [
      { title: 'Code', text: (area) => area.code },
      { title: 'Name', text: (area) => area.name.slice(0, 50) },
      { title: 'Residents flow', align: 'right', text: (area) => thousands(area.residentsFlow) },
      { title: 'Within', align: 'right', text: (area) => thousands(area.within) },
      { title: 'LI', align: 'right', text: (area) => shareOf(area.li) },
      { title: 'Providers flow', align: 'right', text: (area) => thousands(area.providersFlow) },
      { title: 'MSI', align: 'right', text: (area) => shareOf(area.msi) },
      { title: 'In/out', align: 'right', text: (area) => area.netRatio?.toFixed(2) ?? '-' },
      { title: 'Net rate', align: 'right', text: (area) => area.netRate?.toFixed(4) ?? '-' },
    ],
    report.areas,
  );
  return [...head, '', table, ...(matrix ? ['', ...describeMatrix(report, matrix)] : [])].join('\n');
}

function describeOutside({ unassigned, unknown, elsewhere, withoutPlace }: FlowsReport['outside']): readonly string[] {
  const lines = [
    [unassigned.residentsFlow, 'live in no area'],
    [unassigned.providersFlow, 'are served in no area'],
    [unknown, 'live nobody knows where'],
    [elsewhere, 'live outside the atlas'],
    [withoutPlace, 'are served by providers without a known place'],
  ] as const;
  return lines.filter(([people]) => people > 0).map(([people, what]) => `${thousands(people)} people ${what}.`);
}

function describeMatrix({ areas }: FlowsReport, { cells }: NonNullable<FlowsReport['matrix']>): readonly string[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => (code === '' ? 'in no area' : (names.get(code) ?? code)).slice(0, 50);
  const leaks = cells.filter(({ from, to }) => from !== to);
  const table = textTable<(typeof leaks)[number]>(
    [
      { title: 'From', text: ({ from }) => nameOf(from) },
      { title: 'To', text: ({ to }) => nameOf(to) },
      { title: 'People', align: 'right', text: ({ people }) => thousands(people) },
    ],
    leaks.slice(0, MOST_PAIRS),
  );
  const rest = leaks.length - MOST_PAIRS;
  return [table, ...(rest > 0 ? [`and ${thousands(rest)} more pairs: --json lists them all.`] : [])];
}
