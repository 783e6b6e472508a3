// check: every verdict of a rule pack on a plan
import type { Command } from 'commander';
import { checkPlan } from '../../engine/check-plan.ts';
import { clock } from '../clock.ts';
import { describeCheck } from '../describe-check.ts';
import { print, reportIssues } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly rules?: string;
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('test every area of a plan against a rule pack')
    .argument('<plan>', 'a plan file (*.footprint)')
    .requiredOption('--atlas <file>', 'the atlas the plan is drawn on')
    .option(
      '--rules <pack>',
      "ics-2019, icb-2021, east-of-england-2025, neighbourhood-2025, pcn-2019, or a pack's JSON file (default: the plan's own)",
    )
    .option('--strict', 'exit 1 when any verdict is fail')
    .option('--all', 'print passes too, not only what needs attention')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Verdicts: pass; arguable (within tolerance, or an arrangement is recorded); fail; not assessed (and which data would answer it).

Example: coterminous check county.footprint --atlas county.atlas.gpkg --rules icb-2021 --strict`,
    )
    .action((planPath: string, options: Options) => {
      const { report, issues } = checkPlan({ planPath, atlasPath: options.atlas, rules: options.rules ?? null, clock });
      reportIssues(issues);
      print(options, report, () => describeCheck(report, { all: options.all === true }));
      if (options.strict === true && report.results.some((result) => result.verdict === 'fail')) process.exitCode = 1;
    });
}
