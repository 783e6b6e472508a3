import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importDataset } from '../../../geodata/import/import-dataset.ts';
import { box, polygonSet } from '../overlap/square-sets.ts';
import { importTable, originOf, polygonFeatures } from '../support/datasets.ts';
import { assembled, blockLookup, townFiles } from '../support/tiny-files.ts';

const councils = (column: string) => {
  const halves = polygonSet([[box(0, 0, 34, 50)], [box(34, 0, 60, 50)]]);
  return importDataset(polygonFeatures([column], [['E06000001'], ['E06000002']], halves, originOf(`${column}.geojson`)));
};

/** Files that overlap, contradict and extend one another, so that order could matter. */
const FILES = [
  ...townFiles(),
  blockLookup(() => 0, 'c-contradicts.csv'),
  importTable('STP21CD,NHSER21CD', ['E54000001,E40000001'], 'region.csv'),
  importTable('CTYUA21CD,NHSER21CD', ['E10000001,E40000002'], 'other-region.csv'),
  importTable('LSOA11CD,All Ages', ['T000001,5'], 'z-mid2021.csv'),
  importTable('PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS', ['B,b,T000002,3', 'A,a,NO2011,4'], 'flows-a.csv'),
  importTable('PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS', ['B,other,T000002,3'], 'flows-b.csv'),
  importTable('trust_code,primary_category', ['R0A,Ambulance service'], 'types-a.csv'),
  importTable('trust_code,primary_category', ['R0A,Acute hospital'], 'types-b.csv'),
  councils('LAD21CD'),
  councils('LAD23CD'),
  importTable('LSOA11CD,LAD22CD', ['T000004,E06000002', 'T000005,E06000002', 'T000006,E06000002'], 'lad22.csv'),
  importTable('LSOA11CD,LAD24CD', ['T000004,E06000001', 'T000005,E06000001'], 'lad24.csv'),
];

it('gives the same contents whatever the order of the files', () => {
  const expected = assembled(FILES);
  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (shuffled) => {
      expect(assembled(shuffled)).toEqual(expected);
    }),
    { seed: 1, numRuns: 20 },
  );
});
