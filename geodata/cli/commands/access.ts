// access: who reaches a kind of care, and how long it takes
import type { Command } from 'commander';
import { reportAccess } from '../../engine/report-access.ts';
import { clock } from '../clock.ts';
import { describeAccess } from '../describe-access.ts';
import { print, reportIssues } from '../output.ts';
import { withProgress } from '../progress.ts';

interface Options {
  readonly atlas: string;
  readonly sites: string;
  readonly profile: string;
  readonly areas?: string;
  readonly tier?: string;
  readonly by?: string;
  readonly speeds?: string;
  readonly blocksOut?: string;
  readonly json?: boolean;
}

export function addAccessCommand(program: Command): void {
  program
    .command('access')
    .description('how long people travel to the nearest place of a kind of care, by area and by rural-urban class')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption(
      '--sites <kind>',
      'emergency, gp, acute, stroke, minor-injuries, pharmacy, or a kind from a list of your own',
    )
    .option('--profile <mode>', 'car, foot or cycle', 'car')
    .option('--areas <layer|plan>', 'also by area: a layer such as lad21, or a plan file, whose site changes then count')
    .option('--tier <tier>', 'which tier of the plan: neighbourhood, place or system (default: system)')
    .option('--by <grouping>', 'ruc: also by rural-urban class')
    .option('--speeds <file>', 'a speed table as JSON (default: the one that ships)')
    .option('--blocks-out <file>', 'write block, site, seconds, metres and snapMetres as CSV')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Travel goes from the population-weighted centre of each block to the site that is reached soonest, the ways to the road and from it
included. Where the atlas has no roads, and from blocks off them, times are by straight line, and every result says so. Harmed: people
whose nearest site lies outside their area; extra: the mean minutes more if they must stay inside.

Example: coterminous access --atlas county.atlas.gpkg --sites emergency --areas lad21 --by ruc --blocks-out blocks.csv`,
    )
    .action((options: Options) => {
      const { report, issues } = withProgress((onProgress) => reportAccess({ ...options, clock, onProgress }));
      reportIssues(issues);
      print(options, report, () => describeAccess(report));
    });
}
