import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../geodata/contract/views.ts';
import type { SiteChange } from '../../geodata/model/plan.ts';
import { FIRST_STATE } from '../../renderer/state/app-state.ts';
import { follow, mirrorOf } from '../../renderer/state/mirror.ts';
import { memoryOf, recalled } from '../../renderer/state/remembering.ts';
import { FakeEngine } from '../drawing/fake-engine.ts';
import { townView } from '../map/town-view.ts';

const plan = mirrorOf(new FakeEngine().view());
const CHANGE: SiteChange = {
  ...{ id: 'c1', kind: 'close', service: 'minor-injuries', siteCode: 'A', name: 'Abbey', longitude: null, latitude: null },
  ...{ toService: '', capacity: null, reason: '' },
};

describe('what is looked at of travel', () => {
  it('is remembered: theme, kind of care, way of travelling', () => {
    const state = { ...FIRST_STATE, plan, atlas: townView };
    const kept = {
      ...state,
      theme: { kind: 'travel', show: 'difference' },
      travel: { ...state.travel, service: 'pharmacy', mode: 'foot', site: 'A' },
    } as const;
    const back = recalled(state, JSON.parse(JSON.stringify(memoryOf(kept, null))));
    expect(back.theme).toEqual({ kind: 'travel', show: 'difference' });
    expect(back.travel).toEqual({ ...state.travel, service: 'pharmacy', mode: 'foot' });
  });
});

describe('changes of sites in the mirror', () => {
  const step = (siteChanges: PlanChange['siteChanges']): PlanChange => {
    const { revision, dirty, name, rulePack, arrangements, history } = plan;
    return { revision, dirty, name, rulePack, arrangements, history, siteChanges, label: '', moves: [], tiers: {}, turned: [] };
  };

  it('follow the engine', () => {
    expect(follow(plan, step([CHANGE])).siteChanges).toEqual([CHANGE]);
  });

  it('stay the very list while nothing changes, so that nobody asks again', () => {
    const changed = follow(plan, step([CHANGE]));
    expect(follow(changed, step([{ ...CHANGE }])).siteChanges).toBe(changed.siteChanges);
    expect(follow(changed, step([])).siteChanges).toEqual([]);
  });
});
