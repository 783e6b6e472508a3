import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const HEADER = 'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS';
const FULL = 'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,Number of Patients';

describe('GP registrations', () => {
  it('reads flows of counted, registered people', () => {
    const rows = [
      'A81001,THE DENSHAM SURGERY,E01011959,7',
      'A81001,THE DENSHAM SURGERY,NO2011,2',
      'A81002,QUEENS PARK,E01011959,3',
    ];
    const fact = onlyFact(importTable(HEADER, rows, 'gp-reg-pat-prac-lsoa-all-july-2022.csv.gz'), 'flows');
    expect(fact.set).toMatchObject({ id: 'gp2022', year: 2022, measure: 'people', basis: 'registered', counted: true });
    expect(fact.set.destinationKind).toBe('gp-practice');
    expect(fact).toMatchObject({
      originCodes: ['E01011959', 'NO2011'],
      destinationCodes: ['A81001', 'A81002'],
      destinationNames: ['THE DENSHAM SURGERY', 'QUEENS PARK'],
    });
    expect([[...fact.origins], [...fact.destinations], [...fact.values]]).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [7, 2, 3],
    ]);
  });

  it('has no year where neither the rows nor the name tell', () => {
    expect(onlyFact(importTable(HEADER, ['A81001,X,E01011959,7'], 'flows.csv'), 'flows').set).toMatchObject({
      id: 'gp',
      year: null,
    });
  });

  it('counts nobody twice when men, women and all stand in one file, and takes the year from the rows', () => {
    const start = 'GP_PRAC_PAT_LIST,01JUL2021,A81001,X,E01011959';
    const fact = onlyFact(importTable(FULL, [`${start},ALL,7`, `${start},MALE,3`, `${start},FEMALE,4`], 'x-2022.csv'), 'flows');
    expect([...fact.values]).toEqual([7]);
    expect(fact.set.id).toBe('gp2021');
  });

  it.each([
    ['-7', 'negative-count'],
    ['7.5', 'fractional-count'],
    ['*', 'non-numeric-count'],
  ])('refuses the file for %s patients', (cell, code) => {
    const imported = importTable(HEADER, [`A81001,X,E01011959,${cell}`]);
    expect(issuesOf(imported)).toEqual([`error ${code} 2 NUMBER_OF_PATIENTS`]);
    expect(imported.facts).toEqual([]);
  });

  it('refuses a pair that stands on two rows', () => {
    const imported = importTable(HEADER, ['A81001,X,E01011959,7', 'A81002,Y,E01011959,1', 'A81001,X,E01011959,8']);
    expect(issuesOf(imported)).toEqual(['error duplicate-code 4']);
    expect(imported.report.issues[0]?.message).toContain('row 2');
  });

  it('refuses a row without a code, and a table without the code column', () => {
    expect(issuesOf(importTable(HEADER, ['A81001,X,,7']))).toEqual(['warning blank-code 2 LSOA_CODE']);
    expect(issuesOf(importTable('PRACTICE_CODE,PRACTICE_NAME,NUMBER_OF_PATIENTS', []))).toEqual([
      'error missing-code-column LSOA_CODE',
    ]);
  });
});
