// plan new, plan assign, plan convert
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { assignInPlan } from '../../engine/assign-in-plan.ts';
import { convertPlanFile } from '../../engine/convert-plan-file.ts';
import { newPlan } from '../../engine/new-plan.ts';
import { clock } from '../clock.ts';
import { describeConversion, describePlan } from '../describe-plan.ts';
import { print, reportIssues } from '../output.ts';

interface NewOptions {
  readonly atlas: string;
  readonly out: string;
  readonly name?: string;
  readonly rules: string;
  readonly neighbourhood?: string;
  readonly place?: string;
  readonly system?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

interface AssignOptions {
  readonly atlas: string;
  readonly tier: string;
  readonly area: string;
  readonly blocks?: string;
  readonly unit?: string;
  readonly create?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

interface ConvertOptions {
  readonly from: string;
  readonly to: string;
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The clock and the name that go into the edit log. */
const author = (): { who: string; clock: () => string } => ({
  who: userInfo().username,
  clock,
});

export function addPlanCommands(program: Command): void {
  const plan = program.command('plan').description('make and change a plan: what a planner draws');
  addNew(plan);
  addAssign(plan);
  addConvert(plan);
}

function addNew(plan: Command): void {
  plan
    .command('new')
    .description('start a plan, each tier seeded from a layer or left empty')
    .requiredOption('--atlas <file>', 'the atlas to draw on')
    .requiredOption('--out <file>', 'the plan to write, for example county.footprint')
    .option('--system <layer>', 'seed systems from a layer, for example stp21')
    .option('--place <layer>', 'seed places from a layer, for example utla21')
    .option('--neighbourhood <layer>', 'seed neighbourhoods from a layer, for example pcn22')
    .option('--name <text>', 'a name for the plan (default: from the file name)')
    .option('--rules <pack>', 'the rule pack it is tested against', 'ics-2019')
    .option('--force', 'replace a plan that is already there')
    .option('--json', 'print one JSON document')
    .action(async ({ atlas, out, name, rules, neighbourhood, place, system, ...options }: NewOptions) => {
      const seeds = { neighbourhood: neighbourhood ?? null, place: place ?? null, system: system ?? null };
      const summary = await newPlan({
        atlasPath: atlas,
        out,
        name: name ?? null,
        rules,
        seeds,
        force: options.force === true,
        ...author(),
      });
      print(options, summary, () => describePlan(summary));
    });
}

function addAssign(plan: Command): void {
  plan
    .command('assign')
    .description('put blocks, or a whole unit of a layer, into an area')
    .argument('<plan>', 'a plan file; it is changed unless --out is given')
    .requiredOption('--atlas <file>', 'the atlas the plan is drawn on')
    .requiredOption('--tier <tier>', 'neighbourhood, place or system')
    .requiredOption('--area <name>', 'the area, by name or id; "none" takes the blocks out of any area')
    .option('--blocks <file>', 'block codes, one a line, or a CSV whose first column holds them')
    .option('--unit <layer:code>', 'every block of a unit, for example lad21:E07000136')
    .option('--create', 'make the area when it does not exist')
    .option('--out <file>', 'write the changed plan here instead')
    .option('--json', 'print one JSON document')
    .action(async (planPath: string, options: AssignOptions) => {
      const { summary, issues } = await assignInPlan({
        planPath,
        atlasPath: options.atlas,
        tier: options.tier,
        area: options.area,
        blocksFile: options.blocks ?? null,
        unit: options.unit ?? null,
        create: options.create === true,
        out: options.out ?? planPath,
        ...author(),
      });
      reportIssues(issues);
      print(options, summary, () => describePlan(summary));
    });
}

function addConvert(plan: Command): void {
  plan
    .command('convert')
    .description('carry a plan to an atlas of another vintage, for example from LSOA 2011 to LSOA 2021')
    .argument('<plan>', 'a plan file')
    .requiredOption('--from <file>', 'the atlas the plan is drawn on')
    .requiredOption('--to <file>', 'the atlas to carry it to; one of the two must hold the lookup between their blocks')
    .requiredOption('--out <file>', 'the converted plan')
    .option('--force', 'replace a plan that is already there')
    .option('--json', 'print one JSON document')
    .action(async (planPath: string, options: ConvertOptions) => {
      const report = await convertPlanFile({
        planPath,
        fromAtlas: options.from,
        toAtlas: options.to,
        out: options.out,
        force: options.force === true,
        ...author(),
      });
      print(options, report, () => describeConversion(report));
    });
}
