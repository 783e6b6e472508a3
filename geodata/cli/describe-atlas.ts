// What an atlas holds, for people.
import type { RoadsReport } from '../engine/add-roads.ts';
import type { AtlasReport } from '../engine/atlas-report.ts';
import type { NetworkReport } from '../model/roads.ts';
import { textTable, thousands } from './text-table.ts';

/** What an atlas holds, and where it came from. */
export function describeAtlas(report: AtlasReport): string {
  return [...holdings(report), '', ...sources(report)].join('\n');
}

/** What a build made of each file, then what the atlas holds. */
export function describeBuild(report: AtlasReport): string {
  const files = textTable<AtlasReport['files'][number]>(
    [
      { title: 'File', text: (file) => (file.sheet === null ? file.file : `${file.file} [${file.sheet}]`) },
      { title: 'Recognised as', text: (file) => (file.recognisedAs === null ? '-' : file.label) },
      { title: 'Read', align: 'right', text: (file) => thousands(file.rowsRead) },
      { title: 'Kept', align: 'right', text: (file) => thousands(file.rowsKept) },
      { title: 'Refused', align: 'right', text: (file) => thousands(file.rowsRefused) },
    ],
    report.files,
  );
  return [files, '', ...holdings(report), '', `Wrote ${report.atlas}.`].join('\n');
}

/** What became of road files, then what the network is. */
export const describeAddedRoads = ({ atlas, roads, files }: RoadsReport): string =>
  [
    ...files.map(({ file, label }) => `${file}: ${label}`),
    ...describeRoads(roads),
    ...files.flatMap(({ issues }) => issues.filter(({ code }) => code === 'roads-joined').map(({ message }) => message)),
    `Wrote ${atlas}.`,
  ].join('\n');

function describeRoads(roads: NetworkReport | null): string[] {
  if (!roads) return ['Roads: none; travel is measured by straight line.'];
  const { title, vintage, kilometres, car, ferries, turnRestrictions, notes } = roads;
  const total = Object.values(kilometres).reduce((sum, length) => sum + length, 0) - kilometres.ferry;
  const share = car.nodes === 0 ? 0 : (100 * car.largestNodes) / car.nodes;
  const many = (count: number, word: string): string => `${thousands(count)} ${word}${count === 1 ? '' : 's'}`;
  return [
    `Roads: ${title}${vintage === '' ? '' : `, ${vintage}`}, ${thousands(total)} km, ${many(ferries, 'ferry link')}, ${many(turnRestrictions, 'turn restriction')}; ${many(car.count, 'separate part')} for cars, the largest with ${share.toFixed(1)} % of the junctions.`,
    ...notes.map((note) => `  ${note}`),
  ];
}

function holdings(report: AtlasReport): string[] {
  const layers = textTable<AtlasReport['layers'][number]>(
    [
      { title: 'Layer', text: (layer) => layer.id },
      { title: 'What it is', text: (layer) => layer.label },
      { title: 'Units', align: 'right', text: (layer) => thousands(layer.units) },
      { title: 'Known from', text: (layer) => METHODS[layer.method] },
    ],
    report.layers,
  );
  const ages = report.ageBands.length > 0 ? `, ${report.ageBands.length} age bands` : '';
  return [
    `${report.title}: ${thousands(report.blocks)} blocks (${report.blockLayer}), ${thousands(report.population)} people (${report.populationLabel}${ages}).`,
    '',
    layers,
    '',
    `Facts about blocks: ${list(report.attributes.map((attribute) => attribute.label))}.`,
    `Providers: ${list(report.providers.map(({ kind, count }) => `${thousands(count)} ${kind}`))}.`,
    ...report.flowSets.map(describeFlows),
    ...describeRoads(report.roads),
  ];
}

const METHODS = {
  lookup: 'a published lookup',
  composed: 'lookups between layers',
  overlap: 'polygons laid over blocks',
  registrations: 'registrations',
} as const;

const list = (texts: readonly string[]): string => (texts.length === 0 ? 'none' : texts.join(', '));

function describeFlows(set: AtlasReport['flowSets'][number]): string {
  if (set.people === null)
    return `Flows ${set.id}: ${set.label}, shares, ${thousands(set.origins)} origins to ${thousands(set.destinations)} destinations.`;
  const { unknown, elsewhere } = set.outside;
  return `Flows ${set.id}: ${set.label}, ${thousands(set.people)} people, of whom ${thousands(unknown)} from an unknown place and ${thousands(elsewhere)} from outside the atlas.`;
}

function sources(report: AtlasReport): string[] {
  const lines = report.sources.map(
    (source) =>
      `  ${source.title}${source.vintage === '' ? '' : `, ${source.vintage}`}: ${source.publisher} (${source.licence}), from ${source.file}`,
  );
  const attributions = [...new Set(report.sources.map((source) => source.attribution).filter((text) => text !== ''))];
  return ['Sources', ...lines, '', 'Say where you show it', ...attributions.map((text) => `  ${text}`)];
}
