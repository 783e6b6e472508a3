// sample: the made-up county as published files
import type { Command } from 'commander';
import { writeSample } from '../../engine/sample-county.ts';
import { print } from '../output.ts';

export function addSampleCommand(program: Command): void {
  program
    .command('sample')
    .description('write the files of the made-up county (Marchshire), as publishers would')
    .requiredOption('--out <folder>', 'the folder to write into; it is made when missing')
    .option('--json', 'print one JSON document')
    .action(async (options: { out: string; json?: boolean }) => {
      const files = await writeSample(options.out);
      print(options, { folder: options.out, files }, () => `Wrote ${files.length} files of Marchshire into ${options.out}.`);
    });
}
