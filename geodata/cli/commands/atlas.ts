// atlas build, atlas info, atlas add-roads
import type { Command } from 'commander';
import { addRoads } from '../../engine/add-roads.ts';
import { atlasInfo } from '../../engine/atlas-info.ts';
import { buildAtlas } from '../../engine/build-atlas.ts';
import { clock } from '../clock.ts';
import { describeAddedRoads, describeAtlas, describeBuild } from '../describe-atlas.ts';
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
centroids, land area, rural-urban classes, deprivation, GP registrations, practice maps, ODS lists, hospitals, emergency departments;
roads (OpenStreetMap extracts, OS Open Roads) and a table of ferries.
Formats: GeoPackage, Shapefile (also zipped), GeoJSON, TopoJSON, OSM PBF, CSV, TSV, XLSX, ODS, each also gzipped.
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
  addRoadsCommand(atlas);
}

function addRoadsCommand(atlas: Command): void {
  atlas
    .command('add-roads')
    .description('add roads to an atlas, in the place of those it has; its plans stay valid')
    .argument('<atlas>', 'an atlas file')
    .argument(
      '<file|folder...>',
      'an OpenStreetMap extract (.osm.pbf) or OS Open Roads (GeoPackage), and a table of links with ferries',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Several files of one publisher become one network. Roads of both publishers would lie twice on the ground: OS Open Roads is used,
unless OpenStreetMap reaches more of the atlas. Declared ferries are joined to the roads where they land.
The atlas is replaced in one step by one that is whole; when anything is wrong it stays as it was.

Example: coterminous atlas add-roads england.atlas.gpkg oproad_gb.gpkg`,
    )
    .action(addRoadFiles);
}

async function addRoadFiles(path: string, inputs: string[], options: { readonly json?: boolean }): Promise<void> {
  const started = performance.now();
  const progress = terminalProgress();
  const { onProgress } = progress;
  const outcome = await addRoads({ atlas: path, inputs, clock, onProgress }).finally(progress.stop);
  reportIssues(outcome.issues);
  sayCost('Added', started);
  print(options, outcome.report, () => describeAddedRoads(outcome.report));
}

function sayCost(done: string, started: number): void {
  const peak = process.resourceUsage().maxRSS / 1024 / 1024;
  say(`${done} in ${((performance.now() - started) / 1000).toFixed(1)} s; peak memory ${peak.toFixed(2)} GB.`);
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
  sayCost('Built', started);
  print(options, outcome.report, () => describeBuild(outcome.report));
}
