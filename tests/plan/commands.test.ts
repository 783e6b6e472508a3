import { describe, expect, it } from 'vitest';
import { assignBlocks, assignBlocksLabel, surveyAssignment } from '../../geodata/plan/assign-blocks.command.ts';
import { assignUnit, assignUnitLabel } from '../../geodata/plan/assign-unit.command.ts';
import { createArea, createAreaLabel } from '../../geodata/plan/create-area.command.ts';
import { deleteArea, deleteAreaLabel } from '../../geodata/plan/delete-area.command.ts';
import { lockArea, lockAreaLabel } from '../../geodata/plan/lock-area.command.ts';
import { mergeAreas, mergeAreasLabel } from '../../geodata/plan/merge-areas.command.ts';
import { recolourArea } from '../../geodata/plan/recolour-area.command.ts';
import { renameArea, renameAreaLabel } from '../../geodata/plan/rename-area.command.ts';
import { splitArea, splitAreaLabel } from '../../geodata/plan/split-area.command.ts';
import { unlockArea } from '../../geodata/plan/unlock-area.command.ts';
import { COUNCILS, emptyTown, must, place, refusal, smallTown, tierSlots } from './town-plan.ts';

const tier = 'place' as const;
const west = place(1);
const east = place(2);
const nowhere = place(9);

describe('createArea', () => {
  it('adds an area in the smallest free slot, without blocks', () => {
    const plan = must(createArea(emptyTown(), { tier, name: 'Fens & Wash' }));
    expect(plan.tiers.place.areas).toEqual([
      { id: 'place-1', slot: 1, name: 'Fens & Wash', colour: '#88ccee', locked: false, partners: [], notes: '' },
    ]);
    expect(createAreaLabel(plan, { tier, name: 'Fens & Wash' })).toBe('Add the place Fens & Wash');
  });

  it('fills the gap that a deleted area left, at the end of the list', () => {
    const gap = must(deleteArea(smallTown(), { tier, areaId: west }));
    const plan = must(createArea(gap, { tier, name: 'New', colour: '#ABCDEF' }));
    expect(plan.tiers.place.areas.map(({ id, colour }) => [id, colour])).toEqual([
      ['place-2', '#cc6677'],
      ['place-1', '#abcdef'],
    ]);
  });

  it('refuses names and colours that are none', () => {
    const plan = smallTown();
    expect(refusal(createArea(plan, { tier, name: ' ' }))).toBe('bad-name');
    expect(refusal(createArea(plan, { tier, name: 'a\nb' }))).toBe('bad-name');
    expect(refusal(createArea(plan, { tier, name: 'x'.repeat(201) }))).toBe('bad-name');
    expect(refusal(createArea(plan, { tier, name: 'WEST' }))).toBe('name-taken');
    expect(refusal(createArea(plan, { tier, name: 'New', colour: 'red' }))).toBe('bad-colour');
    expect(createArea(plan, { tier: 'system', name: 'West' }).ok).toBe(true);
  });
});

describe('renameArea, recolourArea', () => {
  it('change one area and share the rest', () => {
    const plan = smallTown();
    const renamed = must(renameArea(plan, { tier, areaId: west, name: 'Fens' }));
    expect(renamed.tiers.place.areas.map((area) => area.name)).toEqual(['Fens', 'East']);
    expect(renamed.tiers.place.areas[1]).toBe(plan.tiers.place.areas[1]);
    expect(renamed.tiers.place.slotOf).toBe(plan.tiers.place.slotOf);
    expect(renameAreaLabel(plan, { tier, areaId: west, name: 'Fens' })).toBe('Rename West to Fens');
    expect(must(recolourArea(plan, { tier, areaId: west, colour: '#AA0000' })).tiers.place.areas[0]?.colour).toBe('#aa0000');
  });

  it('return the same plan when nothing changes', () => {
    const plan = smallTown();
    expect(must(renameArea(plan, { tier, areaId: west, name: 'West' }))).toBe(plan);
    expect(must(recolourArea(plan, { tier, areaId: west, colour: '#88CCEE' }))).toBe(plan);
  });

  it('let an area change the capitals of its own name', () => {
    expect(must(renameArea(smallTown(), { tier, areaId: west, name: 'WEST' })).tiers.place.areas[0]?.name).toBe('WEST');
    expect(refusal(renameArea(smallTown(), { tier, areaId: west, name: 'east' }))).toBe('name-taken');
    expect(refusal(renameArea(smallTown(), { tier, areaId: nowhere, name: 'New' }))).toBe('no-such-area');
  });
});

describe('assignBlocks', () => {
  it('moves blocks and counts each once', () => {
    const plan = smallTown();
    const args = { tier, areaId: east, blocks: [1, 1, 2, 5] };
    expect(surveyAssignment(plan, args)).toEqual({ moving: 2, staying: 1, held: 0 });
    expect(assignBlocksLabel(plan, args)).toBe('Move 2 blocks to East');
    const before = tierSlots(plan);
    expect(tierSlots(must(assignBlocks(plan, args))).slice(0, 6)).toEqual([1, 2, 2, 0, 0, 2]);
    expect(tierSlots(plan)).toEqual(before);
  });

  it('takes blocks away from their areas', () => {
    const args = { tier, areaId: null, blocks: Uint32Array.of(0) };
    expect(tierSlots(must(assignBlocks(smallTown(), args))).slice(0, 3)).toEqual([0, 1, 2]);
    expect(assignBlocksLabel(smallTown(), args)).toBe('Unassign 1 block');
  });

  it('returns the same plan when nothing moves', () => {
    const plan = smallTown();
    expect(must(assignBlocks(plan, { tier, areaId: west, blocks: [0, 1] }))).toBe(plan);
    expect(must(assignBlocks(plan, { tier, areaId: west, blocks: [] }))).toBe(plan);
    expect(must(assignBlocks(plan, { tier, areaId: null, blocks: [29] }))).toBe(plan);
  });

  it('leaves blocks of locked areas where they are', () => {
    const plan = must(lockArea(smallTown(), { tier, areaId: west }));
    const args = { tier, areaId: east, blocks: [0, 1, 3] };
    expect(surveyAssignment(plan, args)).toEqual({ moving: 1, staying: 0, held: 2 });
    expect(tierSlots(must(assignBlocks(plan, args))).slice(0, 4)).toEqual([1, 1, 2, 2]);
    expect(must(assignBlocks(plan, { tier, areaId: null, blocks: [0] }))).toBe(plan);
    expect(refusal(assignBlocks(plan, { tier, areaId: west, blocks: [5] }))).toBe('area-locked');
  });

  it('refuses an area that is not there and throws on a block that is not there', () => {
    expect(refusal(assignBlocks(smallTown(), { tier, areaId: nowhere, blocks: [0] }))).toBe('no-such-area');
    for (const block of [30, -1, 0.5, Number.NaN]) {
      expect(() => assignBlocks(smallTown(), { tier, areaId: west, blocks: [block] })).toThrow(RangeError);
    }
  });

  it('touches its own tier only', () => {
    const plan = smallTown();
    const next = must(assignBlocks(plan, { tier, areaId: west, blocks: [7] }));
    expect(next.tiers.system).toBe(plan.tiers.system);
    expect(next.tiers.neighbourhood).toBe(plan.tiers.neighbourhood);
  });
});

describe('assignUnit', () => {
  it('moves the blocks of one council', () => {
    const plan = must(assignUnit(smallTown(), { tier, areaId: east, layer: COUNCILS, unit: 1 }));
    expect(tierSlots(plan).slice(0, 12)).toEqual([1, 1, 2, 2, 2, 2, 0, 0, 0, 2, 2, 2]);
    expect(assignUnitLabel(plan, { tier, areaId: west, layer: COUNCILS, unit: 1 })).toBe('Move East to West');
  });
});

describe('lockArea', () => {
  it('forbids deleting, merging and splitting until it is unlocked', () => {
    const plan = must(lockArea(smallTown(), { tier, areaId: west }));
    expect(lockAreaLabel(plan, { tier, areaId: west })).toBe('Lock West');
    expect(refusal(deleteArea(plan, { tier, areaId: west }))).toBe('area-locked');
    expect(refusal(mergeAreas(plan, { tier, into: east, from: [west] }))).toBe('area-locked');
    expect(refusal(mergeAreas(plan, { tier, into: west, from: [east] }))).toBe('area-locked');
    expect(refusal(splitArea(plan, { tier, areaId: west, blocks: [0], name: 'New' }))).toBe('area-locked');
    expect(must(lockArea(plan, { tier, areaId: west }))).toBe(plan);
    expect(deleteArea(must(unlockArea(plan, { tier, areaId: west })), { tier, areaId: west }).ok).toBe(true);
  });
});

describe('deleteArea', () => {
  it('leaves its blocks unassigned', () => {
    const plan = must(deleteArea(smallTown(), { tier, areaId: west }));
    expect(tierSlots(plan).slice(0, 3)).toEqual([0, 0, 2]);
    expect(plan.tiers.place.areas.map((area) => area.id)).toEqual(['place-2']);
    expect(deleteAreaLabel(smallTown(), { tier, areaId: west })).toBe('Delete West');
    expect(refusal(deleteArea(plan, { tier, areaId: west }))).toBe('no-such-area');
  });
});

describe('mergeAreas', () => {
  it('gives the blocks of one area to another', () => {
    const plan = must(mergeAreas(smallTown(), { tier, into: east, from: [west, west, east] }));
    expect(tierSlots(plan).slice(0, 4)).toEqual([2, 2, 2, 0]);
    expect(plan.tiers.place.areas.map((area) => area.name)).toEqual(['East']);
    expect(mergeAreasLabel(smallTown(), { tier, into: east, from: [west] })).toBe('Merge West into East');
  });

  it('does nothing when there is nothing to merge', () => {
    const plan = smallTown();
    expect(must(mergeAreas(plan, { tier, into: east, from: [east] }))).toBe(plan);
    expect(refusal(mergeAreas(plan, { tier, into: east, from: [nowhere] }))).toBe('no-such-area');
  });
});

describe('splitArea', () => {
  it('makes some blocks a new area', () => {
    const plan = must(splitArea(smallTown(), { tier, areaId: west, blocks: [1], name: 'Coast' }));
    expect(tierSlots(plan).slice(0, 4)).toEqual([1, 3, 2, 0]);
    expect(plan.tiers.place.areas.map((area) => area.id)).toEqual(['place-1', 'place-2', 'place-3']);
    expect(splitAreaLabel(plan, { tier, areaId: west, blocks: [1], name: 'Coast' })).toBe('Split Coast from West');
  });

  it('refuses all, none, and blocks of others', () => {
    const split = (blocks: readonly number[]) => refusal(splitArea(smallTown(), { tier, areaId: west, blocks, name: 'New' }));
    expect(split([])).toBe('nothing-to-split');
    expect(split([0, 1])).toBe('nothing-to-split');
    expect(split([0, 2])).toBe('block-not-in-area');
    expect(split([0, 99])).toBe('block-not-in-area');
  });
});
