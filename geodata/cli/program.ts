// The command tree and its help.
import { Command } from 'commander';
import { addAccessCommand } from './commands/access.ts';
import { addAtlasCommands } from './commands/atlas.ts';
import { addCatchmentCommand } from './commands/catchment.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCompareCommand } from './commands/compare.ts';
import { addCoterminosityCommand } from './commands/coterminosity.ts';
import { addExportCommand } from './commands/export.ts';
import { addFlowsCommand } from './commands/flows.ts';
import { addIsochroneCommand } from './commands/isochrone.ts';
import { addMatrixCommand } from './commands/matrix.ts';
import { addPcnCommand } from './commands/pcn.ts';
import { addPlanCommands } from './commands/plan.ts';
import { addSampleCommand } from './commands/sample.ts';
import { addSfcaCommand } from './commands/sfca.ts';
import { addStartCommand } from './commands/start.ts';

const INTRODUCTION =
  'Plan health-and-care footprints: build an atlas from published files, draw three tiers in a plan, test them.';

const CONVENTIONS = `
The usual road:
  coterminous atlas build downloads/ --out county.atlas.gpkg
  coterminous plan new --atlas county.atlas.gpkg --system stp21 --place utla21 --out county.footprint
  coterminous check county.footprint --atlas county.atlas.gpkg --rules ics-2019

Layers are named <geography><yy>: lad21, utla21, ccg21, stp21, icb22, msoa11. "atlas info" lists an atlas's own.
Results go to standard output (--json: exactly one JSON document), progress and warnings to standard error.
Exit codes: 0 done; 1 the work found failures and --strict was given; 2 bad input, with a sentence saying what and where.`;

/** A fresh command tree. Commands throw IssueError for bad input; main.ts turns that into exit code 2. */
export function makeProgram(): Command {
  const program = new Command('coterminous').description(INTRODUCTION).addHelpText('after', CONVENTIONS);
  program.showHelpAfterError('(--help shows what this command takes)').exitOverride((error) => {
    // Help that was asked for is a success; everything else commander objects to is bad input.
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
  program.configureHelp({ sortSubcommands: false, showGlobalOptions: true, helpWidth: 120 });
  addAtlasCommands(program);
  addCoterminosityCommand(program);
  addCompareCommand(program);
  addFlowsCommand(program);
  addCatchmentCommand(program);
  addPcnCommand(program);
  addAccessCommand(program);
  addIsochroneCommand(program);
  addMatrixCommand(program);
  addSfcaCommand(program);
  addPlanCommands(program);
  addCheckCommand(program);
  addExportCommand(program);
  addSampleCommand(program);
  addStartCommand(program);
  return program;
}
