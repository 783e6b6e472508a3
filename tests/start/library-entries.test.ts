import { describe, expect, it } from 'vitest';
import type { AtlasEntry, LibraryView, PlanEntry } from '../../geodata/contract/views.ts';
import { arrivedPlan, atlasOf, plansOn, recentPlans, sortFiles } from '../../renderer/start/library-entries.ts';

const plan = (document: string, modified: string, atlasFingerprint = 'f'): PlanEntry => ({
  document,
  name: document,
  atlasFingerprint,
  modified,
  unsaved: false,
  problem: null,
});
const atlas = (document: string, fingerprint: string, problem: string | null = null): AtlasEntry => ({
  document,
  title: document,
  blocks: 1,
  blockLayer: 'lsoa11',
  people: 1,
  layers: [],
  fingerprint,
  bytes: 1,
  problem,
});
const library = (plans: readonly PlanEntry[], atlases: readonly AtlasEntry[] = []): LibraryView => ({
  plans,
  atlases,
  place: '',
});
const OLD = plan('old.footprint', '2026-01-01T00:00:00Z');
const NEW = plan('new.footprint', '2026-02-01T00:00:00Z');

describe('the library on the start screen', () => {
  it('lists plans newest first', () => {
    expect(recentPlans(library([OLD, NEW]))).toEqual([NEW, OLD]);
  });

  it('opens a plan on the atlas of its fingerprint, never on a broken one', () => {
    expect(atlasOf(library([], [atlas('a', 'f', 'It is damaged.'), atlas('b', 'f')]), OLD)?.document).toBe('b');
    expect(atlasOf(library([], [atlas('a', 'f', 'It is damaged.')]), OLD)).toBeNull();
    expect(plansOn(library([OLD, plan('x', '', 'other')]), atlas('b', 'f'))).toEqual([OLD]);
  });

  it('knows the plan that has arrived: the new one, else the one of that name, and none of several', () => {
    const before = library([OLD]);
    expect(arrivedPlan(before, library([OLD, NEW]), ['whatever.footprint'])).toBe(NEW);
    expect(arrivedPlan(before, library([OLD]), ['old.footprint'])).toBe(OLD);
    expect(arrivedPlan(before, library([OLD, NEW, plan('third', '')]), ['new.footprint'])).toBeNull();
    expect(arrivedPlan(before, library([OLD]), ['gone.footprint'])).toBeNull();
  });

  it('tells documents from data by their endings', () => {
    const files = ['a.footprint', 'B.ATLAS.GPKG', 'lsoa.gpkg', 'people.csv'].map((name) => ({ name }));
    expect(sortFiles(files)).toEqual({ documents: files.slice(0, 2), data: files.slice(2) });
  });
});
