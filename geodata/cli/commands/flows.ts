// flows: how much of each area's patient flow stays within it
import type { Command } from 'commander';
import { reportFlows } from '../../engine/report-flows.ts';
import { clock } from '../clock.ts';
import { describeFlows } from '../describe-flows.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly set?: string;
  readonly areas: string;
  readonly tier?: string;
  readonly matrix?: boolean;
  readonly json?: boolean;
}

export function addFlowsCommand(program: Command): void {
  program
    .command('flows')
    .description('how much of the patient flow of each area stays within it, and where the rest goes')
    .requiredOption('--atlas <file>', 'the atlas')
    .requiredOption('--areas <layer|plan>', 'the areas: a layer such as stp21, or a plan file (then give --tier)')
    .option('--set <set>', 'the flow set, for example gp2022 (default: the newest registrations)')
    .option('--tier <tier>', 'which tier of the plan: neighbourhood, place or system (default: system)')
    .option('--matrix', 'also the flows between each pair of areas')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
A flow goes from the block where people live to the block that holds their provider. LI (localisation index): of the flows of an
area's residents, the part to providers inside. MSI (market share index): of the flows to its providers, the part of its residents.
Net ratio: inflow over outflow. Net rate: inflow less outflow, for each resident.

Example: coterminous flows --atlas england.atlas.gpkg --set gp2022 --areas stp21`,
    )
    .action((options: Options) => {
      const report = reportFlows({ ...options, clock });
      print(options, report, () => describeFlows(report, options.areas));
    });
}
