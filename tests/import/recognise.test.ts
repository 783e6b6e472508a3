import { describe, expect, it } from 'vitest';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { IssueError } from '../../geodata/model/issue.ts';
import { importTable, issuesOf, tableOf } from './support/datasets.ts';

describe('recognition', () => {
  it('says of an unknown table what was found and what is known', () => {
    const imported = importTable('figure,area,year,value,source', ['Population,England,mid-2020,56550138,ONS']);
    expect(issuesOf(imported)).toEqual(['warning not-a-known-table']);
    const [issue] = imported.report.issues;
    expect(issue?.message).toContain('"figure", "area"');
    expect(issue?.fix).toContain('ons-lookup');
  });

  it('goes by columns, never by the file name', () => {
    expect(importTable('figure,area', [], 'LSOA11_population_mid2020.csv').report.recognisedAs).toBeNull();
    expect(importTable('LSOA11CD,LandHectare', [], 'readme.txt').report.recognisedAs).toBe('land-area');
  });

  it('keeps the first hundred issues, errors first, and counts the rest', () => {
    const rows = Array.from({ length: 150 }, (_, i) => (i === 149 ? 'E01000001,-1' : ',5'));
    const { report, facts } = importTable('LSOA11CD,All Ages', rows);
    expect(report.issues).toHaveLength(100);
    expect(report.issues[0]?.code).toBe('negative-count');
    expect(report).toMatchObject({ moreIssues: 50, rowsRead: 150, rowsRefused: 149 });
    expect(facts).toEqual([]);
  });

  it('reports what the reader finds wrong while rows are visited, and lets bugs through', () => {
    const failing = (error: Error) => ({
      ...tableOf('LSOA11CD,LandHectare', []),
      eachRow: () => {
        throw error;
      },
    });
    const issue = { code: 'unclosed-quote', severity: 'error', message: 'm', place: { row: 7 }, fix: 'f' } as const;
    expect(issuesOf(importDataset(failing(new IssueError([issue]))))).toEqual(['error unclosed-quote 7']);
    expect(() => importDataset(failing(new Error('a bug')))).toThrow('a bug');
  });
});
