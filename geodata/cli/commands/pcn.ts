// pcn: how big primary care networks are, and how sure their footprints
import type { Command } from 'commander';
import { reportPcns } from '../../engine/report-pcns.ts';
import { clock } from '../clock.ts';
import { describePcns } from '../describe-pcns.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly set?: string;
  readonly json?: boolean;
}

export function addPcnCommand(program: Command): void {
  program
    .command('pcn')
    .description('list sizes of primary care networks and how sure their footprints are, from registrations')
    .requiredOption('--atlas <file>', 'the atlas')
    .option('--set <set>', 'the flow set, for example gp2022 (default: the newest registrations)')
    .option('--json', 'print one JSON document, with every network')
    .addHelpText(
      'after',
      `
A network has no drawn boundary: its footprint is where the people live who are registered with its practices. Every block goes to the
network with most of its people; the share of that network says how sure it is. Registered is not resident: lists are longer.

Example: coterminous pcn --atlas england.atlas.gpkg`,
    )
    .action((options: Options) => {
      const report = reportPcns({ ...options, clock });
      print(options, report, () => describePcns(report));
    });
}
