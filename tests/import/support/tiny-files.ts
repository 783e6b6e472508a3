// The tiny town as a folder of files, so that assembling can be checked by hand.
import { assemble } from '../../../geodata/import/assemble/assemble.ts';
import type { AssembleOptions } from '../../../geodata/import/assemble/options.ts';
import { type ImportedDataset, importDataset } from '../../../geodata/import/import-dataset.ts';
import type { AtlasContents } from '../../../geodata/model/contents.ts';
import { describeIssue } from '../../../geodata/model/issue.ts';
import { TOWN_BLOCKS, townCcg, townCode, townCouncil, townPeople, townPolygons } from '../../support/tiny-town.ts';
import { importTable, originOf, polygonFeatures } from './datasets.ts';

const BLOCKS = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);

export const blockPolygons = (): ImportedDataset =>
  importDataset(
    polygonFeatures(
      ['LSOA11CD', 'LSOA11NM'],
      BLOCKS.map((block) => [townCode(block), `Town ${block}`]),
      townPolygons(),
      originOf('blocks.geojson'),
    ),
  );

/** Half of the people are children. */
export const blockPeople = (blocks: readonly number[] = BLOCKS, file = 'people-mid2020.csv'): ImportedDataset =>
  importTable(
    'LSOA11CD,All Ages,0-15,16+',
    blocks.map((b) => `${townCode(b)},${townPeople(b)},${townPeople(b) / 2},${townPeople(b) / 2}`),
    file,
  );

export const councilCode = (unit: number): string => `E0600000${unit + 1}`;
export const ccgCode = (unit: number): string => `E3800000${unit + 1}`;

export const blockLookup = (ccgOf = townCcg, file = 'lookup.csv'): ImportedDataset =>
  importTable(
    'LSOA11CD,LAD21CD,LAD21NM,CCG21CD,CCG21CDH,CCG21NM',
    BLOCKS.map((b) => {
      const [council, ccg] = [townCouncil(b), ccgOf(b)];
      return `${townCode(b)},${councilCode(council)},Council ${council},${ccgCode(ccg)},0${ccg}A,CCG ${ccg}`;
    }),
    file,
  );

/** Both councils in one upper-tier county; both CCGs in one STP. */
export const upperLookups = (): readonly ImportedDataset[] => [
  importTable(
    'LAD21CD,CTYUA21CD,CTYUA21NM',
    [0, 1].map((u) => `${councilCode(u)},E10000001,The County`),
    'a-upper.csv',
  ),
  importTable(
    'CCG21CD,STP21CD,STP21NM',
    [0, 1].map((u) => `${ccgCode(u)},E54000001,The STP`),
    'b-upper.csv',
  ),
];

export const townFiles = (): readonly ImportedDataset[] => [blockPolygons(), blockPeople(), blockLookup(), ...upperLookups()];

const OPTIONS: AssembleOptions = { title: 'Tiny town', clock: () => '2026-01-01T00:00:00Z' };

/** The contents, or a thrown list of what was wrong. */
export function assembled(files: readonly ImportedDataset[], options: Partial<AssembleOptions> = {}): AtlasContents {
  const result = assemble(files, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(result.error.map(describeIssue).join('\n'));
  return result.value;
}

/** `code file` of every error; fails when there is none. */
export function errorsOf(files: readonly ImportedDataset[], options: Partial<AssembleOptions> = {}): readonly string[] {
  const result = assemble(files, { ...OPTIONS, ...options });
  if (result.ok) throw new Error('It was assembled without an error.');
  return result.error.map(({ code, place }) => (place.file === undefined ? code : `${code} ${place.file}`));
}

/** `severity code` of what was said of one file. */
export const saidOf = ({ reports }: AtlasContents, file: string): readonly string[] =>
  reports
    .filter((report) => report.file === file)
    .flatMap(({ issues }) => issues.map(({ severity, code }) => `${severity} ${code}`));
