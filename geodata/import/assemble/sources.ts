// One entry of provenance a file, whatever its sheets gave.
import type { Source } from '../../model/atlas.ts';
import type { ImportedDataset } from '../import-dataset.ts';
import { compareText } from './compare-text.ts';

/** Sources of the files that gave facts, numbered from 1 in order of file. */
export function sourcesOf(imported: readonly ImportedDataset[], importedAt: string): readonly Source[] {
  const byFile = new Map<string, ImportedDataset[]>();
  for (const dataset of imported) {
    if (dataset.facts.length === 0) continue;
    const key = `${dataset.origin.file}\t${dataset.origin.sha256}`;
    byFile.set(key, [...(byFile.get(key) ?? []), dataset]);
  }
  const files = [...byFile].toSorted((a, b) => compareText(a[0], b[0]));
  return files.map(([, datasets], index) => sourceOf(datasets, index + 1, importedAt));
}

function sourceOf(datasets: readonly ImportedDataset[], id: number, importedAt: string): Source {
  const said = datasets.flatMap(({ sources }) => sources);
  const joined = (texts: readonly (string | null)[], between: string) =>
    [...new Set(texts.filter((text) => text !== null && text !== ''))].join(between);
  const sum = (of: (dataset: ImportedDataset) => number) => datasets.reduce((total, dataset) => total + of(dataset), 0);
  return {
    id,
    publisher: joined(
      said.map(({ publisher }) => publisher),
      '; ',
    ),
    title: joined(
      said.map(({ title }) => title),
      '; ',
    ),
    vintage: joined(
      said.map(({ vintage }) => vintage),
      ', ',
    ),
    licence: joined(
      said.map(({ licence }) => licence),
      '; ',
    ),
    attribution: joined(
      said.map(({ attribution }) => attribution),
      ' ',
    ),
    file: datasets[0]?.origin.file ?? '',
    sha256: datasets[0]?.origin.sha256 ?? '',
    recognisedAs: joined(
      datasets.map(({ report }) => report.label),
      '; ',
    ),
    rowsRead: sum(({ report }) => report.rowsRead),
    rowsKept: sum(({ report }) => report.rowsKept),
    rowsRefused: sum(({ report }) => report.rowsRefused),
    importer: joined(
      datasets.map(({ report }) => report.recognisedAs),
      '; ',
    ),
    importedAt,
  };
}
