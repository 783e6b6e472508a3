// What moved between two partitions, for people.
import type { ComparisonReport } from '../engine/compare-partitions.ts';
import { textTable, thousands } from './text-table.ts';

const MOST = 40;

export function describeComparison(report: ComparisonReport, from: string, to: string): string {
  const head = `From ${from} to ${to}: ${thousands(report.movedBlocks.length)} blocks moved, with ${thousands(report.movedPopulation)} people.`;
  const distance = `Variation of information ${report.variationOfInformation.toFixed(4)} (natural logarithms, on people; 0 is no change).`;
  if (report.movedBlocks.length === 0) return [head, distance].join('\n');
  const table = textTable<ComparisonReport['movedBlocks'][number]>(
    [
      { title: 'Block', text: (block) => block.block },
      { title: 'From', text: (block) => block.from ?? '(none)' },
      { title: 'To', text: (block) => block.to ?? '(none)' },
      { title: 'People', align: 'right', text: (block) => thousands(block.population) },
    ],
    report.movedBlocks.slice(0, MOST),
  );
  const more = report.movedBlocks.length - MOST;
  return [head, distance, '', table, ...(more > 0 ? [`... and ${thousands(more)} more; --json lists them all.`] : [])].join(
    '\n',
  );
}
