// compare: what moved between two partitions of the same blocks
import type { Command } from 'commander';
import { comparePartitions } from '../../engine/compare-partitions.ts';
import { clock } from '../clock.ts';
import { describeComparison } from '../describe-comparison.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly from: string;
  readonly to: string;
  readonly tier?: string;
  readonly json?: boolean;
}

export function addCompareCommand(program: Command): void {
  program
    .command('compare')
    .description('what moved between two layers, two plans, or a layer and a plan')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption('--from <layer|plan>', 'a layer such as stp21, or a plan file')
    .requiredOption('--to <layer|plan>', 'a layer such as icb22, or a plan file')
    .option('--tier <tier>', 'which tier of a plan: neighbourhood, place or system (default: system)')
    .option('--json', 'print one JSON document, with every moved block')
    .addHelpText(
      'after',
      `
Each unit on the left is matched with the unit on the right that holds most of its people; a block has moved when it is not in the
match of its unit. Renamed and recoded units therefore do not count as moves; boundary changes do.

Example: coterminous compare --atlas england.atlas.gpkg --from stp21 --to icb22`,
    )
    .action((options: Options) => {
      const report = comparePartitions({ ...options, clock });
      print(options, report, () => describeComparison(report, options.from, options.to));
    });
}
