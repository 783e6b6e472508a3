// The access report for people.
import type { AccessArea, AccessReport } from '../engine/report-access.ts';
import { minutesText, shareText, travelHead } from './describe-travel.ts';
import { type TextColumn, textTable, thousands } from './text-table.ts';

type Figures = AccessReport['summary'];

export function describeAccess(report: AccessReport): string {
  const { sites, summary, unreached, byRuc, areas, siteChanges } = report;
  const everybody = { label: 'Everybody', figures: summary };
  const groups = [everybody, ...(byRuc ?? [])].filter(({ figures }) => figures.people > 0 || figures === summary);
  return [
    ...travelHead(report.label, report.profile, report.basis),
    `${thousands(sites.count)} sites, from ${thousands(report.blocks)} blocks with ${thousands(summary.people)} people.`,
    ...notes(sites, siteChanges),
    ...(unreached.blocks > 0
      ? [`${thousands(unreached.people)} people in ${thousands(unreached.blocks)} blocks can reach none.`]
      : []),
    '',
    textTable(
      [{ title: 'People', text: ({ label }) => label }, ...figureColumns<(typeof groups)[number]>(({ figures }) => figures)],
      groups,
    ),
    ...(areas ? ['', areaTable(areas)] : []),
    ...report.files.map(({ file, rows }) => `\nWrote ${file}: ${thousands(rows)} blocks.`),
  ].join('\n');
}

function notes({ withoutPoint, outside, offRoads }: AccessReport['sites'], siteChanges: number | null): readonly string[] {
  const lines = [
    [withoutPoint, 'listed without a point, and left out'],
    [outside, 'in no block: in the sea, or beyond the atlas'],
    [offRoads, 'too far from any road to be reached by road'],
    [siteChanges ?? 0, 'changed by the plan'],
  ] as const;
  return lines
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${thousands(count)} ${count === 1 ? 'site is' : 'sites are'} ${what}.`);
}

function figureColumns<Row>(figuresOf: (row: Row) => Figures): readonly TextColumn<Row>[] {
  const number = (title: string, text: (figures: Figures) => string): TextColumn<Row> => ({
    ...{ title, align: 'right' },
    text: (row) => text(figuresOf(row)),
  });
  return [
    number('Count', ({ people }) => thousands(people)),
    number('In 15 min', ({ within, people }) => shareText(within[0], people)),
    number('30', ({ within, people }) => shareText(within[1], people)),
    number('45', ({ within, people }) => shareText(within[2], people)),
    number('60', ({ within, people }) => shareText(within[3], people)),
    number('Median', ({ median }) => minutesText(median)),
    number('95 % within', ({ p95 }) => minutesText(p95)),
  ];
}

const areaTable = (areas: readonly AccessArea[]): string =>
  textTable<AccessArea>(
    [
      { title: 'Code', text: ({ code }) => code },
      { title: 'Name', text: ({ name }) => name.slice(0, 40) },
      ...figureColumns<AccessArea>((area) => area),
      { title: 'Rural gap', align: 'right', text: ({ ruralGap }) => minutesText(ruralGap) },
      { title: 'Harmed', align: 'right', text: ({ harmed }) => thousands(harmed) },
      { title: 'Extra', align: 'right', text: ({ extraMinutes }) => minutesText(extraMinutes) },
    ],
    areas,
  );
