import { describe, expect, it } from 'vitest';
import type { AtlasView, PlanView } from '../../geodata/contract/views.ts';
import { asAreaId, layerId } from '../../geodata/model/ids.ts';
import { type AppState, FIRST_STATE } from '../../renderer/state/app-state.ts';
import { mirrorOf } from '../../renderer/state/mirror.ts';
import { memoryOf, recalled } from '../../renderer/state/remembering.ts';

const tier = (areas: readonly string[]): PlanView['tiers']['place'] => ({
  areas: areas.map((id, index) => ({
    ...{ id: asAreaId(id), slot: index + 1, name: id, colour: '#88ccee', locked: false, notes: '', partners: [] },
    ...{ people: 1, blocks: 1, worst: 'pass', verdicts: [] },
  })),
  ...{ seededFrom: null, unassignedBlocks: 0, unassignedPeople: 0, fragments: 0, size: null, results: [] },
  slotOf: new Uint16Array(0),
});
const plan: PlanView = {
  ...{ document: 'p', id: 'p', name: 'P', revision: 1, dirty: false, rulePack: { id: 'r', title: 'R' } },
  tiers: { neighbourhood: tier([]), place: tier(['place-1']), system: tier([]) },
  ...{ arrangements: [], siteChanges: [], history: { labels: [], position: 0 }, issues: [] },
};
const lad21 = layerId('lad', 21);
const atlas = { layers: [{ id: lad21 }], attributes: [{ id: 'imd' }] } as unknown as AtlasView; // only what is read
const state: AppState = { ...FIRST_STATE, plan: mirrorOf(plan), atlas };

describe('recalled', () => {
  it('brings back what was kept', () => {
    const kept: AppState = {
      ...state,
      ...{ selected: asAreaId('place-1'), tool: 'paint', visibleLayers: [lad21], table: 'areas', leftOpen: false },
      theme: { kind: 'attribute', id: 'imd' },
    };
    const camera = { longitude: 0.1, latitude: 52, zoom: 9, size: { width: 800, height: 600 } };
    const back = recalled(state, JSON.parse(JSON.stringify(memoryOf(kept, camera))));
    expect(back).toMatchObject({
      selected: 'place-1',
      tool: 'paint',
      visibleLayers: ['lad21'],
      table: 'areas',
      leftOpen: false,
    });
    expect(back).toMatchObject({ theme: { kind: 'attribute', id: 'imd' }, camera });
  });
  it('drops what the plan and atlas no longer have', () => {
    const back = recalled(state, {
      selected: 'place-9',
      visibleLayers: ['lad21', 'ccg20'],
      unitLayer: 'ccg20',
      theme: { kind: 'attribute', id: 'gone' },
    });
    expect(back).toMatchObject({ selected: null, visibleLayers: ['lad21'], unitLayer: null, theme: { kind: 'areas' } });
  });
  it.each([null, 'x', 7, { tier: 'county', tool: 4, camera: 'far', theme: {} }])('survives %j', (kept) => {
    const back = recalled(state, kept);
    expect(back.camera).toBeNull();
    expect(back.tier ?? 'place').toBe('place');
  });
  it('takes up a camera of an earlier version, which knew no size', () => {
    expect(recalled(state, { camera: { longitude: 0.1, latitude: 52, zoom: 9 } }).camera).toEqual({
      ...{ longitude: 0.1, latitude: 52, zoom: 9 },
      size: null,
    });
  });
  it.each([
    { longitude: 0, latitude: 500, zoom: 9 },
    { longitude: 900, latitude: 52, zoom: 9 },
    { longitude: 0, latitude: 52, zoom: 99 },
  ])('forgets a camera that no map can follow: %j', (camera) => {
    expect(recalled(state, { camera }).camera).toBeNull();
  });
  it('keeps a comparison out of the memory: the other plan is not open next time', () => {
    expect(memoryOf({ ...state, theme: { kind: 'moved' } }, null).theme).toEqual({ kind: 'areas' });
  });
});
