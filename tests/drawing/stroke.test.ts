import { describe, expect, it } from 'vitest';
import { asAreaId } from '../../geodata/model/ids.ts';
import { startStroke } from '../../renderer/drawing/start-stroke.ts';
import { getApp, setApp } from '../../renderer/state/store.ts';
import type { FakeEngine } from './fake-engine.ts';
import { engineSlots, openGrid, settle, slots } from './open-grid.ts';

const two = [
  ['place', 'Fens', [0, 1, 2, 3]],
  ['place', 'Coast', [8, 9, 10, 11]],
] as const;
/** The first batch travels with the beginning of the stroke. */
function blocksSent({ request }: FakeEngine['said'][number]): readonly number[] {
  const { first, command } = request as { first?: { blocks: Uint32Array }; command?: { blocks: Uint32Array } };
  return [...(first ?? command)!.blocks];
}
const select = (slot: number): void => setApp({ selected: asAreaId(`place-${slot}`) });

describe('a stroke', () => {
  it('paints mirror and map before the engine has heard of it', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    engine.held = true;
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8, 9]);
    expect(slots().slice(8, 12)).toEqual([1, 1, 2, 2]);
    expect(surface.repainted).toEqual([[8, 9]]);
    expect(engineSlots(engine)[8]).toBe(2);
    await engine.letGo();
    await stroke.commit();
  });

  it('sends batches one at a time, with all that was painted meanwhile in the next', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    engine.held = true;
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8]);
    await settle();
    stroke.paint([9]);
    stroke.paint([10]);
    expect(engine.names).toEqual(['stroke.begin']);
    await engine.answer();
    expect(engine.names).toEqual(['stroke.begin', 'assign-blocks']);
    expect(engine.said.map(blocksSent)).toEqual([[8], [9, 10]]);
    // The answer for 8 must not have taken back the newer paint.
    expect(slots().slice(8, 12)).toEqual([1, 1, 1, 2]);
    const ended = stroke.commit();
    await engine.letGo();
    expect(await ended).toBe(true);
    expect(engine.names.at(-1)).toBe('stroke.commit');
    expect(engine.history.labels.at(-1)).toBe('Move 3 blocks to Fens');
    expect(slots()).toEqual(engineSlots(engine));
    expect(getApp().announcement).toContain('Move 3 blocks to Fens');
  });

  it('cancelled, leaves everything as it was, though a batch was on its way', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const before = slots();
    const labels = [...engine.history.labels];
    engine.held = true;
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8, 9]);
    await settle();
    stroke.paint([10, 20]);
    const ended = stroke.cancel();
    expect(slots()).toEqual(before);
    await engine.letGo();
    expect(await ended).toBe(false);
    expect(engine.names).toEqual(['stroke.begin', 'stroke.cancel']);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
    expect(engine.history.labels).toEqual(labels);
    expect(getApp().plan!.tiers.place.areas.map((area) => area.people)).toEqual([400, 400]);
  });

  it('is taken back when a batch fails, and says so', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const before = slots();
    engine.failing.set('stroke.begin', 1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8, 9]);
    expect(await stroke.ended).toBe(false);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
    expect(engine.history.inStroke).toBe(false);
    expect(getApp().notices.map(({ text }) => text)).toEqual(['told to fail']);
    stroke.paint([10]);
    expect(slots()).toEqual(before);
  });

  it('is taken back when the commit fails', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const before = slots();
    engine.failing.set('stroke.commit', 1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8, 9]);
    expect(await stroke.commit()).toBe(false);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
  });

  it('asks for the whole plan when even taking back fails', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    engine.failing.set('plan.command', 1).set('stroke.cancel', 1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8]);
    await settle();
    stroke.paint([9]);
    await stroke.ended;
    expect(engine.names.at(-1)).toBe('session.open');
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('gives back blocks that the engine did not move', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    // Coast is locked behind the window's back.
    engine.before = (name) => {
      engine.before = () => undefined;
      if (name === 'stroke.begin') engine.run({ name: 'lock-area', tier: 'place', areaId: asAreaId('place-2') });
    };
    stroke.paint([8, 20]);
    await stroke.commit();
    expect(slots()[8]).toBe(2);
    expect(slots()).toEqual(engineSlots(engine));
    expect(engine.history.labels.at(-1)).toBe('Move 1 block to Fens');
  });

  it('waits for the stroke before it, and goes down with it', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const before = slots();
    engine.held = true;
    const first = startStroke(surface, { block: 8, erase: false })!;
    first.paint([8, 9]);
    void first.commit();
    select(2);
    const second = startStroke(surface, { block: 0, erase: false })!;
    second.paint([0, 8]);
    void second.commit();
    expect(slots()[8]).toBe(2);
    await settle();
    expect(engine.names).toEqual(['stroke.begin']);
    engine.failing.set('stroke.begin', 1);
    await engine.letGo();
    expect(await Promise.all([first.ended, second.ended])).toEqual([false, false]);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
  });

  it('keeps newer paint on top of older answers', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    engine.held = true;
    const first = startStroke(surface, { block: 8, erase: false })!;
    first.paint([8, 9]);
    void first.commit();
    select(2);
    const second = startStroke(surface, { block: 8, erase: false })!;
    second.paint([8]);
    void second.commit();
    for (let call = 0; call < 6; call++) {
      await settle();
      await engine.answer();
      expect(slots()[8]).toBe(2);
    }
    await engine.letGo();
    await second.ended;
    expect(slots()).toEqual(engineSlots(engine));
    expect(slots().slice(8, 10)).toEqual([2, 1]);
  });

  it('makes a new area in the same step when nothing is selected and the block is free', async () => {
    const { engine, surface } = openGrid(two);
    const stroke = startStroke(surface, { block: 40, erase: false })!;
    stroke.paint([40, 41]);
    expect(getApp().plan!.tiers.place.areas.at(-1)).toMatchObject({ name: 'Place 3', slot: 3 });
    await stroke.commit();
    expect(engine.names).toEqual(['stroke.begin', 'stroke.commit']);
    expect(engine.history.labels.at(-1)).toBe('Draw Place 3 with 2 blocks');
    expect(getApp().selected).toBe('place-3');
    engine.history.undo();
    expect(engine.plan.tiers.place.areas).toHaveLength(2);
  });

  it('cancelled, takes a new area away again', async () => {
    const { engine, surface } = openGrid(two);
    const stroke = startStroke(surface, { block: 40, erase: false })!;
    stroke.paint([40, 41]);
    await settle();
    await stroke.cancel();
    expect(getApp().plan!.tiers.place.areas.map(({ name }) => name)).toEqual(['Fens', 'Coast']);
    expect(getApp().selected).toBe(null);
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('tells the engine nothing before there is paint', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const idle = startStroke(surface, { block: 0, erase: false })!;
    await settle();
    expect(await idle.cancel()).toBe(false);
    expect(engine.names).toEqual([]);
  });

  it('is taken back when a later batch fails', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const before = slots();
    engine.failing.set('plan.command', 1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8]);
    await settle();
    stroke.paint([9]);
    expect(await stroke.ended).toBe(false);
    expect(engine.names).toEqual(['stroke.begin', 'assign-blocks', 'stroke.cancel']);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
  });

  it('leaves no step when it moved nothing', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const steps = engine.history.labels.length;
    const stroke = startStroke(surface, { block: 0, erase: false })!;
    stroke.paint([0, 1]);
    expect(await stroke.commit()).toBe(false);
    expect(engine.history.labels.length).toBe(steps);
    expect(engine.history.inStroke).toBe(false);
  });

  it('stops quietly when the plan is closed under it', async () => {
    const { engine, surface } = openGrid(two);
    select(1);
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    await settle();
    setApp({ plan: null });
    stroke.paint([8]);
    expect(await stroke.commit()).toBe(false);
    expect(engine.names).toEqual([]);
  });
});

describe('what a stroke leaves alone', () => {
  it('locked areas', async () => {
    const { engine, surface } = openGrid(two);
    setApp({ plan: lockCoast(engine) });
    select(1);
    const stroke = startStroke(surface, { block: 20, erase: false })!;
    stroke.paint([8, 9, 20]);
    expect(slots()[8]).toBe(2);
    expect(getApp().preview).toMatchObject({ blocks: 1, people: 100, held: 2 });
    await stroke.commit();
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('everything, when the target itself is locked: and it says why', () => {
    const { engine, surface } = openGrid(two);
    setApp({ plan: lockCoast(engine) });
    select(2);
    expect(startStroke(surface, { block: 20, erase: false })).toBe(null);
    expect(getApp().announcement).toContain('"Coast" is locked');
    expect(engine.names).toEqual([]);
  });

  it('blocks outside the parent, while strokes keep to it', async () => {
    const west = Array.from({ length: 32 }, (_, i) => Math.floor(i / 4) * 8 + (i % 4));
    const { engine, surface } = openGrid([...two, ['system', 'West', west]]);
    setApp({ keepToParent: true });
    select(1);
    const stroke = startStroke(surface, { block: 3, erase: false })!;
    stroke.paint([19, 20]); // 19 lies in West, 20 does not
    expect(slots().slice(19, 21)).toEqual([1, 0]);
    await stroke.commit();
    expect(slots()).toEqual(engineSlots(engine));
  });
});

function lockCoast(engine: ReturnType<typeof openGrid>['engine']) {
  engine.run({ name: 'lock-area', tier: 'place', areaId: asAreaId('place-2') });
  const { plan } = getApp();
  const view = engine.view();
  return { ...plan!, tiers: view.tiers };
}
