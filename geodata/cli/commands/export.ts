// export: a plan's areas as GeoJSON or GeoPackage, its assignments as a lookup
import type { Command } from 'commander';
import { exportPlan } from '../../engine/export-plan.ts';
import { clock } from '../clock.ts';
import { print } from '../output.ts';

interface Options {
  readonly atlas: string;
  readonly areas?: string;
  readonly assignments?: string;
  readonly tier?: string;
  readonly json?: boolean;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description("a plan's areas as GeoJSON or GeoPackage, and its assignments as a CSV in the shape of an ONS lookup")
    .argument('<plan>', 'a plan file')
    .requiredOption('--atlas <file>', 'the atlas the plan is drawn on')
    .option('--areas <file>', 'write polygons: .geojson or .gpkg by the ending of the name')
    .option('--assignments <file>', 'write one row a block with its area at each tier (.csv)')
    .option('--tier <tier>', 'only this tier: neighbourhood, place or system (default: all three)')
    .option('--json', 'print one JSON document')
    .action(async (planPath: string, options: Options) => {
      const report = await exportPlan({
        planPath,
        atlasPath: options.atlas,
        areas: options.areas ?? null,
        assignments: options.assignments ?? null,
        tier: options.tier ?? null,
        clock,
      });
      print(options, report, () => report.files.map((file) => `Wrote ${file.file}: ${file.rows} ${file.what}.`).join('\n'));
    });
}
