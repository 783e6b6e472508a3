import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importTable } from '../support/datasets.ts';
import { assembled, blockLookup, townFiles } from '../support/tiny-files.ts';

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
