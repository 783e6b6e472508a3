// sfca: capacity within reach for each person
import type { Command } from 'commander';
import { reportSfca } from '../../engine/report-sfca.ts';
import { clock } from '../clock.ts';
import { describeSfca } from '../describe-sfca.ts';
import { print, reportIssues } from '../output.ts';
import { withProgress } from '../progress.ts';

interface Options {
  readonly atlas: string;
  readonly sites: string;
  readonly method: string;
  readonly weights?: string;
  readonly minutes: string;
  readonly capacityFrom: string;
  readonly profile: string;
  readonly plan?: string;
  readonly speeds?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function addSfcaCommand(program: Command): void {
  program
    .command('sfca')
    .description('two-step floating catchments: capacity within reach for each person, by block')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption(
      '--sites <kind>',
      'emergency, gp, acute, stroke, minor-injuries, pharmacy, or a kind from a list of your own',
    )
    .option('--method <method>', '2sfca or e2sfca', 'e2sfca')
    .option('--weights <weights>', 'of e2sfca: steps or gaussian (default: steps)')
    .option('--minutes <minutes>', 'how far people go at most', '30')
    .option('--capacity-from <source>', 'lists (list sizes, beds or places), or equal: 1 for every site', 'lists')
    .option('--profile <mode>', 'car, foot or cycle', 'car')
    .option('--plan <file>', 'with the site changes of a plan')
    .option('--speeds <file>', 'a speed table as JSON (default: the one that ships)')
    .option('--out <file>', 'write block, people and accessibility as CSV')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
First each site's capacity is divided by the people within reach, each counted by the weight of the way; then each block adds up what it has
of the sites within its reach. Capacity times people adds up to the capacity of all sites that somebody reaches. 2sfca: all within reach
weigh 1. Steps: 1, 0.68 and 0.22 on thirds of the reach. Gaussian: falling from 1 to 0.01 at the reach.

Example: coterminous sfca --atlas county.atlas.gpkg --sites gp --method e2sfca --weights steps --minutes 30 --out access.csv`,
    )
    .action((options: Options) => {
      const { report, issues } = withProgress((onProgress) => reportSfca({ ...options, clock, onProgress }));
      reportIssues(issues);
      print(options, report, () => describeSfca(report));
    });
}
