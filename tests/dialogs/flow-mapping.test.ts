import { describe, expect, it } from 'vitest';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { readDelimited } from '../../renderer/dialogs/import/delimited-text.ts';
import {
  type FlowMapping,
  flowHeadings,
  flowProblem,
  flowsFrom,
  guessFlows,
  rewriteFlows,
} from '../../renderer/dialogs/import/flow-mapping.ts';
import { issuesOf, onlyFact, originOf, tableOf } from '../import/support/datasets.ts';

const TABLE =
  'Jahr;Wohnort LSOA;Klinik;Hospital code;Hospital name;Fallzahl\n2021;E01000001;x;RAA01;"St; Mary";"1,205"\n2021;E01000002;y;RAB01;Other;<5\n';
const [COLUMNS = []] = readDelimited(TABLE, ';');
const MAPPING: FlowMapping = {
  ...{ origin: 1, destination: 3, destinationName: 4, value: 5, year: 0, originLayer: 'lsoa11' },
  ...{ kind: 'hospital', basis: 'admissions', numbers: 'counted', withheldBelow: 6, title: 'Clinic admissions' },
};

/** The rewritten table as the importer reads it. */
function readBack(text: string) {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const bars = (line: string): string => (readDelimited(line, ',')[0] ?? []).join('|');
  return importDataset(tableOf(bars(header), lines.map(bars), originOf('x.csv')));
}

describe("naming the columns of a user's own flows", () => {
  it('guesses them from the headings', () => {
    const guess = guessFlows(['Year', 'Residence', 'Practice name', 'Practice code', 'Registered patients'], 'list 2021.csv');
    expect(guess).toMatchObject({ origin: 1, destination: 3, destinationName: 2, value: 4, year: 0 });
    expect(guess).toMatchObject({ kind: 'gp-practice', basis: 'registered', numbers: 'counted', title: 'list 2021' });
    expect(guessFlows(['gss', 'trust', 'proportion'], 'x.csv')).toMatchObject({ kind: 'trust', numbers: 'share-of-origin' });
    expect(guessFlows(['area', 'people'], 'x.csv')).toBeNull();
  });

  it('keeps every row and cell, with what holds for all in the first', () => {
    expect(rewriteFlows(TABLE, ';', MAPPING)).toBe(
      'ORIGIN_CODE,DESTINATION_CODE,PEOPLE,DESTINATION_NAME,YEAR,ORIGIN_LAYER,DESTINATION_KIND,BASIS,COUNTED,WITHHELD_BELOW,FLOW_SET\n' +
        'E01000001,RAA01,"1,205",St; Mary,2021,lsoa11,hospital,admissions,counted,6,Clinic admissions\n' +
        'E01000002,RAB01,<5,Other,2021,,,,,,\n',
    );
  });

  it('is read by the importer as it was meant', () => {
    const imported = readBack(rewriteFlows(TABLE, ';', MAPPING));
    expect(imported.report.recognisedAs).toBe('origin-destination');
    const fact = onlyFact(imported, 'flows');
    expect(fact.originLayer).toBe('lsoa11');
    expect(fact.set).toMatchObject({
      ...{ id: 'clinic-admissions2021', label: 'Clinic admissions, 2021', year: 2021, measure: 'people', basis: 'admissions' },
      ...{ counted: true, shareOf: null, smallestShown: 6, destinationKind: 'hospital' },
    });
    expect([...fact.values]).toEqual([1205]);
    expect([...fact.withheldDestinations].map((at) => fact.destinationNames[at])).toEqual(['Other']);
    expect(issuesOf(imported)).toEqual(['note withheld-counts']);
  });

  it.each([
    ['counted', 'people', true, null],
    ['modelled', 'people', false, null],
    ['share-of-origin', 'share', false, 'origin'],
    ['share-of-destination', 'share', false, 'destination'],
  ] as const)('tells the importer that the numbers are %s', (numbers, measure, counted, shareOf) => {
    const text = rewriteFlows('a,b,c\nE01000001,RAA,0\nE01000001,RAB,1\n', ',', { ...flowsFrom('x.csv'), numbers });
    expect(onlyFact(readBack(text), 'flows').set).toMatchObject({ measure, counted, shareOf });
  });

  it('says what stops it', () => {
    expect(flowProblem(MAPPING, COLUMNS.length)).toBeNull();
    expect(flowProblem({ ...MAPPING, originLayer: '' }, 6)).toBeNull();
    expect(flowProblem({ ...MAPPING, value: 1 }, 6)).toMatch(/three columns/);
    expect(flowProblem({ ...MAPPING, originLayer: 'blocks' }, 6)).toMatch(/lsoa11/);
    expect(flowProblem({ ...MAPPING, withheldBelow: Number.NaN }, 6)).toMatch(/whole number/);
    expect(flowProblem({ ...MAPPING, title: ' ' }, 6)).toMatch(/name/);
    expect(flowProblem(MAPPING, 5)).toMatch(/too few/);
  });

  it('writes as many cells as headings', () => {
    for (const numbers of ['counted', 'share-of-origin'] as const) {
      const mapping = { ...MAPPING, numbers, year: -1 };
      const [row] = readDelimited(rewriteFlows(TABLE, ';', mapping), ',').slice(1);
      expect(row).toHaveLength(flowHeadings(mapping).length);
    }
  });
});
