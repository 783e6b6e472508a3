import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

describe('land area', () => {
  it('reads hectares', () => {
    const fact = onlyFact(importTable('LSOA11CD,LandHectare', ['E01014370,37.69']), 'land-area');
    expect(fact).toMatchObject({ layer: 'lsoa11', codes: ['E01014370'], hectares: Float64Array.of(37.69) });
  });

  it.each([
    ['-1', 'negative-number'],
    ['', 'not-a-number'],
    ['small', 'not-a-number'],
  ])('refuses the file for the area "%s"', (cell, code) => {
    const imported = importTable('LSOA11CD,LandHectare', [`E01014370,${cell}`]);
    expect(issuesOf(imported)).toEqual([`error ${code} 2 LandHectare`]);
    expect(imported.report).toMatchObject({ rowsKept: 0, rowsRefused: 1 });
  });

  it('names the missing code column', () => {
    expect(issuesOf(importTable('Name,LandHectare', []))).toEqual(['error missing-code-column LSOA11CD']);
  });
});
