import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaNames } from '../../renderer/map/area-names.ts';
import { NameTags } from '../../renderer/map/name-tags.ts';
import { type AppState, FIRST_STATE, type PlanMirror } from '../../renderer/state/app-state.ts';

const named = (name: string): AreaNames => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [0, 52] }, properties: { name, people: 1 } }],
});
const preview = { blocks: 1, people: 1, held: 0, areas: [], turned: [] };
/** Only whether it is another object is looked at. */
const plan = (): PlanMirror => ({}) as PlanMirror;

let name = 'Fens';
let put: string[] = [];
let tags: NameTags;
const step = (before: AppState, change: Partial<AppState>): AppState => {
  const after = { ...before, ...change };
  tags.follow(before, after);
  return after;
};

beforeEach(() => {
  vi.useFakeTimers();
  name = 'Fens';
  put = [];
  tags = new NameTags(
    () => named(name),
    (names) => put.push(names.features[0]?.properties.name ?? ''),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('names on the map', () => {
  it('come when the hand rests after a step', () => {
    const before = { ...FIRST_STATE, plan: plan() };
    step(before, { plan: plan() });
    expect(put).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(put).toEqual(['Fens']);
  });

  it('wait for the end of a stroke', () => {
    const drawing = step({ ...FIRST_STATE, plan: plan() }, { plan: plan(), preview });
    vi.advanceTimersByTime(1000);
    expect(put).toEqual([]);
    step(drawing, { preview: null });
    vi.advanceTimersByTime(1000);
    expect(put).toEqual(['Fens']);
  });

  it('of another tier come at once', () => {
    step({ ...FIRST_STATE, plan: plan() }, { tier: 'system' });
    expect(put).toEqual(['Fens']);
  });

  it('are not put twice, nor after a style that brought them', () => {
    tags.show();
    tags.show();
    expect(put).toEqual(['Fens']);
    name = 'Coast';
    expect(tags.brought().features[0]?.properties.name).toBe('Coast');
    tags.show();
    expect(put).toEqual(['Fens']);
    name = 'Fens';
    tags.show();
    expect(put).toEqual(['Fens', 'Fens']);
  });

  it('that wait are dropped when the map goes', () => {
    step({ ...FIRST_STATE, plan: plan() }, { plan: plan() });
    tags.stop();
    vi.advanceTimersByTime(1000);
    expect(put).toEqual([]);
  });
});
