// What an atlas holds, for people.
import type { AtlasReport } from '../engine/atlas-report.ts';
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
