import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { History } from '../../geodata/plan/history.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { renamePlan } from '../../geodata/plan/rename-plan.command.ts';
import { applyEdit, arbitraryEdit, type Edit } from './random-edits.ts';
import { must, place, smallTown, TOWN_CODES, tierSlots } from './town-plan.ts';

const bytes = (plan: Plan): string => serialisePlan(plan, TOWN_CODES);
const named = (plan: Plan, name: string): Plan => must(renamePlan(plan, { name }));
const moved = (plan: Plan, ...blocks: number[]): Plan => must(assignBlocks(plan, { tier: 'place', areaId: place(1), blocks }));

describe('History', () => {
  it('undoes and redoes with labels', () => {
    const history = new History(smallTown());
    history.record(named(history.plan, 'B'), 'Rename to B');
    history.record(moved(history.plan, 5), 'Move 1 block');
    expect([history.labels, history.position]).toEqual([['Rename to B', 'Move 1 block'], 2]);
    expect(history.undo()?.label).toBe('Move 1 block');
    expect([history.plan.name, history.plan.tiers.place.slotOf[5], history.position]).toEqual(['B', 0, 1]);
    expect(history.undo()?.plan.name).toBe('Town');
    expect(history.undo()).toBeNull();
    history.redo();
    expect(history.redo()?.diff.tiers.place.moves.blocks).toEqual(Uint32Array.of(5));
    expect(history.redo()).toBeNull();
    expect([history.plan.name, history.plan.tiers.place.slotOf[5]]).toEqual(['B', 1]);
  });

  it('forgets what was undone when something else is done, and takes no step for nothing', () => {
    const history = new History(smallTown());
    history.record(named(history.plan, 'B'), 'B');
    history.undo();
    expect(history.record(history.plan, 'nothing')).toBeNull();
    expect(history.labels).toEqual(['B']);
    history.record(named(history.plan, 'C'), 'C');
    expect([history.labels, history.redo()]).toEqual([['C'], null]);
  });

  it('keeps the newest steps up to its cap', () => {
    const history = new History(smallTown(), 3);
    for (const name of ['A', 'B', 'C', 'D', 'E']) history.record(named(history.plan, name), name);
    expect(history.labels).toEqual(['C', 'D', 'E']);
    while (history.undo());
    expect(history.plan.name).toBe('B');
    expect(new History(smallTown()).labels.length).toBe(0);
    expect(() => new History(smallTown(), 0)).toThrow(RangeError);
  });

  it('numbers states for life, so that coming back to the saved one is seen', () => {
    const history = new History(smallTown(), 2);
    expect(history.state).toBe(0);
    for (const name of ['A', 'B', 'C']) history.record(named(history.plan, name), name);
    const saved = history.state;
    history.undo();
    expect(history.state).not.toBe(saved);
    history.redo();
    expect(history.state).toBe(saved);
    history.undo();
    history.record(named(history.plan, 'D'), 'D');
    expect(history.state).not.toBe(saved);
    history.undo();
    history.undo();
    expect([history.plan.name, history.state]).toEqual(['A', 1]);
  });
});

describe('a stroke', () => {
  it('becomes one step', () => {
    const history = new History(smallTown());
    history.begin();
    for (const block of [5, 6, 7]) expect(history.record(moved(history.plan, block), 'brush')?.diff).toBeTruthy();
    expect([history.labels, history.inStroke]).toEqual([[], true]);
    expect(history.commit('Move 3 blocks to West')?.diff.tiers.place.moves.blocks).toEqual(Uint32Array.of(5, 6, 7));
    expect(history.labels).toEqual(['Move 3 blocks to West']);
    history.undo();
    expect(bytes(history.plan)).toBe(bytes(smallTown()));
  });

  it('is as if it had never been when cancelled, what could be redone included', () => {
    const start = smallTown();
    const history = new History(start);
    history.record(named(start, 'B'), 'B');
    history.undo();
    const before = history.plan;
    history.begin();
    history.record(moved(history.plan, 5, 6), 'brush');
    const event = history.cancel();
    expect(history.plan).toBe(before);
    expect([...(event?.diff.tiers.place.moves.to ?? [])]).toEqual([0, 0]);
    expect(history.redo()?.plan.name).toBe('B');
  });

  it('is no step when it ends where it began', () => {
    const history = new History(smallTown());
    history.begin();
    history.record(moved(history.plan, 5), 'brush');
    history.record(must(assignBlocks(history.plan, { tier: 'place', areaId: null, blocks: [5] })), 'brush');
    expect(history.commit('x')).toBeNull();
    expect(history.labels).toEqual([]);
  });

  it('is not mixed with undo', () => {
    const history = new History(smallTown());
    expect(() => history.commit('x')).toThrow('No stroke');
    expect(() => history.cancel()).toThrow('No stroke');
    history.begin();
    expect(() => history.begin()).toThrow('already open');
    expect(() => history.undo()).toThrow('open');
    expect(() => history.redo()).toThrow('open');
  });
});

describe('laws of history', () => {
  it('[H1] 10,000 random edits with undo and redo between end as the plan replayed straight', () => {
    const walk = fc.array(fc.tuple(arbitraryEdit, fc.nat(9)), { minLength: 10_000, maxLength: 10_000, size: 'max' });
    const [steps] = fc.sample(walk, { seed: 1, numRuns: 1 });
    const history = new History(smallTown(), 20_000);
    // The plain twin: every state that was ever shown, as text.
    const states: string[] = [bytes(history.plan)];
    const done: Edit[] = [];
    let at = 0;
    for (const [edit, turn] of steps ?? []) {
      if (turn < 2) {
        if (history.undo()) at--;
      } else if (turn === 2) {
        if (history.redo()) at++;
      } else if (history.record(applyEdit(history.plan, edit), 'edit')) {
        done.splice(at, done.length, edit);
        states.splice(++at, states.length, bytes(history.plan));
      }
      if (turn < 3) expect(bytes(history.plan)).toBe(states[at]);
    }
    expect(history.labels.length).toBeGreaterThan(1_000);
    expect(bytes(history.plan)).toBe(bytes(done.slice(0, at).reduce(applyEdit, smallTown())));
    for (; history.undo(); at--);
    expect(bytes(history.plan)).toBe(bytes(smallTown()));
    expect(tierSlots(history.plan)).toEqual(tierSlots(smallTown()));
    while (history.redo()) at++;
    expect(bytes(history.plan)).toBe(states.at(-1));
  });
});
