// isochrone: from where a site is reached within so many minutes
import type { Command } from 'commander';
import { reportIsochrone } from '../../engine/report-isochrone.ts';
import { clock } from '../clock.ts';
import { describeIsochrone } from '../describe-isochrone.ts';
import { print, reportIssues } from '../output.ts';
import { withProgress } from '../progress.ts';

interface Options {
  readonly atlas: string;
  readonly site: string;
  readonly sites?: string;
  readonly minutes: string;
  readonly profile: string;
  readonly plan?: string;
  readonly speeds?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function addIsochroneCommand(program: Command): void {
  program
    .command('isochrone')
    .description('from where a site is reached within so many minutes, and how many people live there')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption('--site <code>', 'the site, for example A81001; new-1 for one that the plan opens')
    .option('--sites <kind>', 'the kind of care, where sites of several kinds have the code')
    .option('--minutes <list>', 'up to twelve numbers', '15,30,45')
    .option('--profile <mode>', 'car, foot or cycle', 'car')
    .option('--plan <file>', 'with the site changes of a plan')
    .option('--speeds <file>', 'a speed table as JSON (default: the one that ships)')
    .option('--out <file>', 'write the ground as GeoJSON, one feature a band')
    .option('--json', 'print one JSON document, without the ground')
    .addHelpText(
      'after',
      `
People are residents of the blocks whose population-weighted centre reaches the site in the time. Each band lies inside the next. Ground
that no road leads from stays out. Where the atlas has no roads, bands are circles by straight line, and every result says so.

Example: coterminous isochrone --atlas county.atlas.gpkg --site RXX01 --minutes 15,30,45 --out reach.geojson`,
    )
    .action((options: Options) => {
      const { report, issues } = withProgress((onProgress) => reportIsochrone({ ...options, clock, onProgress }));
      reportIssues(issues);
      print(options, report, () => describeIsochrone(report));
    });
}
