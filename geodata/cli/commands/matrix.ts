// matrix: times between every block and every site
import type { Command } from 'commander';
import { reportMatrix } from '../../engine/report-matrix.ts';
import { clock } from '../clock.ts';
import { describeMatrix } from '../describe-matrix.ts';
import { print, reportIssues } from '../output.ts';
import { withProgress } from '../progress.ts';

interface Options {
  readonly atlas: string;
  readonly from: string;
  readonly to: string;
  readonly sites: string;
  readonly out: string;
  readonly within?: string;
  readonly profile: string;
  readonly plan?: string;
  readonly speeds?: string;
  readonly json?: boolean;
}

export function addMatrixCommand(program: Command): void {
  program
    .command('matrix')
    .description('times between every block and every site of a kind of care, as CSV or Parquet')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption(
      '--sites <kind>',
      'emergency, gp, acute, stroke, minor-injuries, pharmacy, or a kind from a list of your own',
    )
    .requiredOption('--out <file>', 'the file to write: .csv or .parquet by the ending of the name')
    .option('--from <what>', 'blocks', 'blocks')
    .option('--to <what>', 'sites', 'sites')
    .option('--within <minutes>', 'only pairs at most so far apart (default: all pairs)')
    .option('--profile <mode>', 'car, foot or cycle', 'car')
    .option('--plan <file>', 'with the site changes of a plan')
    .option('--speeds <file>', 'a speed table as JSON (default: the one that ships)')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
One row a pair, site by site: block, site, seconds, metres, method. Seconds are empty where no way leads; metres are known only to the site
that is nearest. Method: road, or straight-line where the atlas has no roads or the block lies off them. The file is written whole or
not at all.

Example: coterminous matrix --atlas county.atlas.gpkg --from blocks --to sites --sites gp --within 60 --out times.parquet`,
    )
    .action((options: Options) => {
      const { report, issues } = withProgress((onProgress) => reportMatrix({ ...options, clock, onProgress }));
      reportIssues(issues);
      print(options, report, () => describeMatrix(report));
    });
}
