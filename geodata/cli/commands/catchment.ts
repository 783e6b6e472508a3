// catchment: which blocks a provider serves
import type { Command } from 'commander';
import { reportCatchment } from '../../engine/report-catchment.ts';
import { clock } from '../clock.ts';
import { describeCatchment } from '../describe-catchment.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly provider: string;
  readonly method: string;
  readonly set?: string;
  readonly json?: boolean;
}

export function addCatchmentCommand(program: Command): void {
  program
    .command('catchment')
    .description('which blocks a practice, trust or other provider serves')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption('--provider <code>', 'the provider, for example A81001')
    .requiredOption('--method <method>', 'fptp, share30 or proportional')
    .option('--set <set>', 'the flow set, for example gp2022 (default: the newest registrations)')
    .option('--json', 'print one JSON document, with every block')
    .addHelpText(
      'after',
      `
fptp: first past the post, a block belongs to the one provider that most of its people use. share30: a block belongs to every provider
that at least 30 % of its people use. proportional: people are divided among providers in the shares in which they use them.

Example: coterminous catchment --atlas england.atlas.gpkg --provider A81001 --method fptp`,
    )
    .action((options: Options) => {
      const report = reportCatchment({ ...options, clock });
      print(options, report, () => describeCatchment(report));
    });
}
