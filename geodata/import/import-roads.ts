// Roads that a reader has made of a file: a fact, a report and where they came from. A network is made of them when all files are known.
import { counted } from './assemble/compare-text.ts';
import { OPENSTREETMAP, ORDNANCE_SURVEY } from './attributions.ts';
import { ImportLog } from './import-log.ts';
import type { ImportedDataset } from './imported-dataset.ts';
import type { SourceText } from './importer.ts';
import type { RoadDataset, RoadFormat } from './road-dataset.ts';

const PUBLISHERS: Readonly<Record<RoadFormat, Pick<SourceText, 'publisher' | 'licence' | 'attribution'>>> = {
  'osm-pbf': OPENSTREETMAP,
  'os-open-roads': ORDNANCE_SURVEY,
};

/** One row is one link. What the reader passed over stands in the report as notes. */
export function importRoads({ origin, format, links, nodeIds }: RoadDataset): ImportedDataset {
  const log = new ImportLog(origin);
  const count = links.start.length;
  log.rowsRead = count;
  log.rowsKept = count;
  if (count === 0) {
    const fix = 'Choose an extract that holds roads.';
    log.error({ code: 'no-roads', message: 'The file holds no roads that anybody may use.', fix });
  }
  for (const note of links.notes) log.note({ code: 'roads-note', message: note, fix: 'Nothing to do.' });
  const { title, vintage } = links;
  const { rowsRead, rowsKept, rowsRefused, issues, moreIssues } = log;
  const label = `${title}, ${counted(count, 'link')}`;
  return {
    origin,
    facts: count === 0 ? [] : [{ kind: 'roads', origin, format, links, nodeIds: nodeIds ?? null }],
    report: { ...pick(origin), recognisedAs: format, label, rowsRead, rowsKept, rowsRefused, issues, moreIssues },
    sources: [{ ...PUBLISHERS[format], title, vintage }],
  };
}

const pick = ({ file, sheet }: RoadDataset['origin']) => ({ file, sheet });
