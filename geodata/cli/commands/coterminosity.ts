// coterminosity: which units of one layer are exact unions of units of another, and which are split
import type { Command } from 'commander';
import { reportCoterminosity } from '../../engine/report-coterminosity.ts';
import { clock } from '../clock.ts';
import { describeCoterminosity } from '../describe-coterminosity.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly layer: string;
  readonly against: string;
  readonly tier?: string;
  readonly json?: boolean;
}

export function addCoterminosityCommand(program: Command): void {
  program
    .command('coterminosity')
    .description('which footprints are exact unions of whole councils (or of any other layer), and which councils they split')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption('--layer <layer|plan>', 'the footprints to test: a layer such as stp21, or a plan file (then give --tier)')
    .requiredOption('--against <layer>', 'the layer they are tested against, for example utla21')
    .option('--tier <tier>', 'which tier of the plan: neighbourhood, place or system')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
A footprint is matched with the units that have most of their people in it. "Exact" means that no block with people or land lies in
the one and not in the other. Inside share: the part of the footprint's people who live in matched units. Covered share: the part of
the matched units' people who live in the footprint. Jaccard: people in both over people in either.

Example: coterminous coterminosity --atlas england.atlas.gpkg --layer stp21 --against utla21`,
    )
    .action((options: Options) => {
      const report = reportCoterminosity({ ...options, clock });
      print(options, report, () => describeCoterminosity(report, options.layer, options.against));
    });
}
