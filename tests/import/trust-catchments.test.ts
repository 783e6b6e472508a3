import { describe, expect, it } from 'vitest';
import { importTable, issuesOf } from './support/datasets.ts';

const HEADER = 'lad_code,lad_name,trust_code,trust_prop_by_lad,lad_prop_by_trust';

describe('trust catchments', () => {
  it('keeps both shares as flow sets', () => {
    const imported = importTable(HEADER, ['E06000002,Middlesbrough,R0A,1.8e-05,0.25'], 'trust-lad-catchment-2019.csv');
    const flows = imported.facts.filter((fact) => fact.kind === 'flows');
    expect(flows.map(({ set, values }) => [set.id, set.measure, set.counted, values[0]])).toEqual([
      ['trust-catchment2019', 'share', false, 0.25],
      ['council-in-trust-catchment2019', 'share', false, 1.8e-5],
    ]);
    expect(flows[0]?.set).toMatchObject({ basis: 'admissions', destinationKind: 'trust', year: 2019 });
  });

  it.each([
    ['1.5', 'not-a-share'],
    ['-0.1', 'negative-number'],
    ['', 'not-a-share'],
  ])('refuses the share "%s"', (cell, code) => {
    expect(issuesOf(importTable(HEADER, [`E06000002,x,R0A,0.1,${cell}`]))).toEqual([`error ${code} 2 lad_prop_by_trust`]);
  });

  it('refuses a pair met twice and names a missing code column', () => {
    const row = 'E06000002,x,R0A,0.1,0.2';
    expect(issuesOf(importTable(HEADER, [row, row]))).toEqual(['error duplicate-code 3']);
    expect(issuesOf(importTable('lad_name,trust_code,trust_prop_by_lad,lad_prop_by_trust', []))).toEqual([
      'error missing-code-column lad_code',
    ]);
  });
});
