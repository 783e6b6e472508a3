// start: what `npm start` runs. Makes the sample county on the first run, then shows its scorecard.
import type { Command } from 'commander';
import { checkPlan } from '../../engine/check-plan.ts';
import { openSampleCounty } from '../../engine/sample-county.ts';
import { clock } from '../clock.ts';
import { describeCheck } from '../describe-check.ts';
import { print, reportIssues, say } from '../output.ts';
import { terminalProgress } from '../progress.ts';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('open the sample county: its atlas and a starter plan are made on the first run')
    .option('--home <folder>', 'where the sample is kept', 'sample-county')
    .option('--json', 'print one JSON document')
    .action(async (options: { home: string; json?: boolean }) => {
      const progress = terminalProgress();
      const sample = await openSampleCounty({
        home: options.home,
        clock,
        onProgress: progress.onProgress,
      }).finally(progress.stop);
      say(sample.made ? `Made the sample county in ${options.home}.` : `Opened the sample county in ${options.home}.`);
      const { report, issues } = checkPlan({ planPath: sample.planPath, atlasPath: sample.atlasPath, rules: null, clock });
      reportIssues(issues);
      print(options, report, () => describeCheck(report, { all: false }));
    });
}
