// atlas build, atlas info
import type { Command } from 'commander';
import { atlasInfo } from '../../engine/atlas-info.ts';
import { buildAtlas } from '../../engine/build-atlas.ts';
import { clock } from '../clock.ts';
import { describeAtlas, describeBuild } from '../describe-atlas.ts';
import { print, reportIssues, say } from '../output.ts';
import { terminalProgress } from '../progress.ts';

interface BuildOptions {
  readonly out: string;
  readonly blocks?: string;
  readonly title?: string;
  readonly json?: boolean;
}

export function addAtlasCommands(program: Command): void {
  const atlas = program
    .command('atlas')
    .description('make and look into an atlas: everything known about the country, in one GeoPackage');
  atlas
    .command('build')
    .description('build an atlas from published files; each is recognised by what is in it, not by its name')
    .argument(
      '<file|folder...>',
      'downloads as published: polygons, lookups, population, centroids, classes, registrations, ...',
    )
    .requiredOption('--out <file>', 'the atlas to write, for example england.atlas.gpkg')
    .option('--blocks <layer>', 'which layer to assign by, for example lsoa21 (default: the finest that comes with polygons)')
    .option('--title <text>', 'a name for the atlas (default: from the file name)')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
What it needs: polygons of the blocks (LSOA 2011 or 2021, or any other layer), and their population. What it can use besides: ONS
lookups of any year (a lookup between two layers is chained to the blocks, in whatever order the files come), population-weighted
centroids, land area, rural-urban classes, deprivation, GP registrations, practice maps, ODS lists, hospitals, emergency departments.
Formats: GeoPackage, Shapefile (also zipped), GeoJSON, TopoJSON, CSV, TSV, XLSX, ODS, each also gzipped.
Nothing is written unless all of it is sound; an existing atlas is replaced only by a complete one.

Example: coterminous atlas build england-2021/ england-2022/ --out england.atlas.gpkg`,
    )
    .action(build);
  atlas
    .command('info')
    .description('what an atlas holds: blocks, people, layers, flows, sources and their licences')
    .argument('<atlas>', 'an atlas file')
    .option('--json', 'print one JSON document')
    .action((path: string, options: { json?: boolean }) => {
      const info = atlasInfo(path, clock);
      print(options, info, () => describeAtlas(info));
    });
}

async function build(inputs: string[], options: BuildOptions): Promise<void> {
  const started = performance.now();
  const progress = terminalProgress();
  const outcome = await buildAtlas({
    inputs,
    out: options.out,
    ...(options.blocks === undefined ? {} : { blocks: options.blocks }),
    ...(options.title === undefined ? {} : { title: options.title }),
    clock,
    onProgress: progress.onProgress,
  }).finally(progress.stop);
  reportIssues(outcome.issues);
  const peak = process.resourceUsage().maxRSS / 1024 / 1024;
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s; peak memory ${peak.toFixed(2)} GB.`);
  print(options, outcome.report, () => describeBuild(outcome.report));
}
