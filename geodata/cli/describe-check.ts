// A scorecard for people: the tiers at a glance, then what needs attention, each in its own sentence.
import type { CheckedResult, CheckReport, TierSummary } from '../engine/check-report.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import { isForInformation, type Verdict } from '../model/verdict.ts';
import { textTable, thousands } from './text-table.ts';

const MARKS: Readonly<Record<Verdict, string>> = { pass: '+', arguable: '~', fail: 'x', 'not-assessed': '?' };
const TITLES: Readonly<Record<Tier, string>> = { neighbourhood: 'Neighbourhoods', place: 'Places', system: 'Systems' };
/** How many findings of one tier are printed in full. */
const MOST = 25;

export function describeCheck(report: CheckReport, options: { readonly all: boolean }): string {
  const tiers = [...TIERS].reverse();
  const summary = textTable<readonly [Tier, TierSummary]>(
    [
      { title: 'Tier', text: ([tier]) => TITLES[tier] },
      { title: 'Areas', align: 'right', text: ([, one]) => thousands(one.areas) },
      { title: '+ pass', align: 'right', text: ([, one]) => thousands(one.pass) },
      { title: '~ arguable', align: 'right', text: ([, one]) => thousands(one.arguable) },
      { title: 'x fail', align: 'right', text: ([, one]) => thousands(one.fail) },
      { title: '? not assessed', align: 'right', text: ([, one]) => thousands(one.notAssessed) },
    ],
    tiers.map((tier) => [tier, report.tiers[tier]] as const),
  );
  const head = `${report.plan.name}, tested against ${report.rulePack.label} (${report.rulePack.id}) on ${report.atlas.title}.`;
  const note = 'Areas are counted by their worst verdict; tests that could not be made are listed last.';
  return [
    head,
    '',
    summary,
    note,
    ...tiers.flatMap((tier) => describeTier(report, tier, options.all)),
    ...describeMissing(report),
  ].join('\n');
}

function describeTier(report: CheckReport, tier: Tier, all: boolean): string[] {
  const shown = report.results.filter((result) => result.tier === tier && isShown(result, all));
  if (shown.length === 0) return [];
  const sorted = [...shown].sort((a, b) => rank(a.verdict) - rank(b.verdict));
  const lines = sorted.slice(0, all ? sorted.length : MOST).map(describeResult);
  const more = sorted.length - lines.length;
  return ['', TITLES[tier], ...lines, ...(more > 0 ? [`  ... and ${thousands(more)} more; --all or --json shows them.`] : [])];
}

const isShown = (result: CheckedResult, all: boolean): boolean =>
  result.verdict === 'fail' || result.verdict === 'arguable' || (all && result.verdict === 'pass');

const rank = (verdict: Verdict): number => ['fail', 'arguable', 'pass', 'not-assessed'].indexOf(verdict);

/** What is for information is neither passed nor failed. */
const markOf = ({ criterion, verdict }: CheckedResult): string => (isForInformation(criterion) ? 'i' : MARKS[verdict]);

const describeResult = (result: CheckedResult): string =>
  `  ${markOf(result)} ${result.area === null ? 'The tier as a whole' : result.areaName}, ${result.criterion}: ${result.evidence}`;

function describeMissing(report: CheckReport): string[] {
  const missing = new Map<string, Set<string>>();
  for (const result of report.results) {
    if (result.verdict !== 'not-assessed') continue;
    const data = missing.get(result.criterion) ?? new Set();
    for (const name of result.missing) data.add(name);
    missing.set(result.criterion, data);
  }
  if (missing.size === 0) return [];
  return [
    '',
    'Not assessed',
    ...[...missing].map(
      ([criterion, data]) => `  ? ${criterion}: needs ${[...data].join('; ') || 'data that this atlas lacks'}.`,
    ),
  ];
}
