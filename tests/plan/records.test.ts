import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import type { Arrangement } from '../../geodata/model/plan.ts';
import { deleteArea, deleteAreaLabel } from '../../geodata/plan/delete-area.command.ts';
import { lockArea } from '../../geodata/plan/lock-area.command.ts';
import { logEdit } from '../../geodata/plan/log-edit.command.ts';
import { mergeAreas, mergeAreasLabel } from '../../geodata/plan/merge-areas.command.ts';
import { newPlan } from '../../geodata/plan/new-plan.ts';
import { recordArrangement, recordArrangementLabel } from '../../geodata/plan/record-arrangement.command.ts';
import { removeArrangement } from '../../geodata/plan/remove-arrangement.command.ts';
import { removePartner } from '../../geodata/plan/remove-partner.command.ts';
import { renamePlan } from '../../geodata/plan/rename-plan.command.ts';
import { seedTier, seedTierLabel } from '../../geodata/plan/seed-tier.command.ts';
import { setNotes } from '../../geodata/plan/set-notes.command.ts';
import { setPartner } from '../../geodata/plan/set-partner.command.ts';
import { setRulePack } from '../../geodata/plan/set-rule-pack.command.ts';
import { CCGS, COUNCILS, emptyTown, must, place, refusal, smallTown, tierSlots } from './town-plan.ts';

const tier = 'place' as const;
const west = place(1);
const reason: Arrangement = {
  id: 'a-1',
  tier,
  areaId: west,
  criterion: 'council-splits',
  reason: 'Joint committee since 2019.',
  recordedBy: 'A. Planner',
  recordedOn: '2026-11-21',
};

describe('arrangements', () => {
  it('are recorded, amended in their place and removed', () => {
    const once = must(recordArrangement(smallTown(), reason));
    const twice = must(recordArrangement(once, { ...reason, id: 'a-2', areaId: null, tier: 'system' }));
    const amended = must(recordArrangement(twice, { ...reason, reason: 'Renewed.' }));
    expect(amended.arrangements.map(({ id, reason: why }) => [id, why])).toEqual([
      ['a-1', 'Renewed.'],
      ['a-2', 'Joint committee since 2019.'],
    ]);
    expect(must(recordArrangement(once, { ...reason }))).toBe(once);
    expect(must(removeArrangement(twice, { id: 'a-1' })).arrangements.map((item) => item.id)).toEqual(['a-2']);
    expect(refusal(removeArrangement(once, { id: 'a-9' }))).toBe('no-such-arrangement');
    expect(recordArrangementLabel(once, reason)).toBe('Record an arrangement on council-splits for West');
  });

  it('are refused without a reason, a date, a criterion or an area that exist', () => {
    const record = (change: Partial<Arrangement>) => refusal(recordArrangement(smallTown(), { ...reason, ...change }));
    expect(record({ reason: '  ' })).toBe('no-reason');
    expect(record({ recordedOn: 'yesterday' })).toBe('bad-date');
    expect(record({ criterion: 'luck' })).toBe('unknown-criterion');
    expect(record({ areaId: place(9) })).toBe('no-such-area');
  });

  it('go with the area they were made for, and the label says so', () => {
    const plan = must(recordArrangement(must(recordArrangement(smallTown(), reason)), { ...reason, id: 'a-2', areaId: null }));
    expect(must(deleteArea(plan, { tier, areaId: west })).arrangements.map((item) => item.id)).toEqual(['a-2']);
    expect(must(deleteArea(plan, { tier, areaId: place(2) })).arrangements).toBe(plan.arrangements);
    expect(deleteAreaLabel(plan, { tier, areaId: west })).toBe('Delete West and its 1 arrangement');
    expect(mergeAreasLabel(plan, { tier, into: place(2), from: [west] })).toBe('Merge West and its 1 arrangement into East');
    expect(must(mergeAreas(plan, { tier, into: west, from: [place(2)] })).arrangements).toBe(plan.arrangements);
  });
});

describe('seedTier', () => {
  it('makes one area a unit that has blocks, named apart', () => {
    const plan = must(seedTier(smallTown(), { tier, layer: CCGS }));
    expect(plan.tiers.place.areas.map(({ id, name }) => [id, name])).toEqual([
      ['place-1', 'Town (CCG1)'],
      ['place-2', 'Town (CCG2)'],
    ]);
    expect(tierSlots(plan).slice(6, 12)).toEqual([1, 1, 2, 2, 2, 2]);
    expect(plan.tiers.place.seededFrom).toBe('ccg21');
    expect(seedTierLabel(plan, { tier, layer: CCGS })).toBe('Start places from CCGs (2021)');
  });

  it('leaves blocks outside the layer unassigned and is idempotent', () => {
    const layer = { ...COUNCILS, unitOf: COUNCILS.unitOf.with(0, 0xffff) };
    const plan = must(seedTier(smallTown(), { tier, layer }));
    expect(tierSlots(plan).slice(0, 4)).toEqual([0, 1, 1, 2]);
    expect(must(seedTier(plan, { tier, layer }))).toBe(plan);
  });

  it('is refused while an area is locked, and drops arrangements for replaced areas only', () => {
    const plan = must(recordArrangement(must(recordArrangement(smallTown(), reason)), { ...reason, id: 'a-2', areaId: null }));
    expect(must(seedTier(plan, { tier, layer: COUNCILS })).arrangements.map((item) => item.id)).toEqual(['a-2']);
    expect(refusal(seedTier(must(lockArea(plan, { tier, areaId: west })), { tier, layer: COUNCILS }))).toBe('area-locked');
    expect(() => seedTier(plan, { tier, layer: { ...COUNCILS, unitOf: new Uint16Array(3) } })).toThrow('another atlas');
  });

  it('gives neighbours different colours when it is told who they are', () => {
    // A row of 30 blocks in areas of two: every area touches the next. By slot alone, slots 1 and 10 would be alike too.
    const names = Array.from({ length: 15 }, (_, unit) => `U${unit}`);
    const row = { ...COUNCILS, codes: names, names, unitOf: Uint16Array.from({ length: 30 }, (_, b) => (b * 7) % 15) };
    const offsets = Uint32Array.from({ length: 31 }, (_, b) => (b === 0 ? 0 : b === 30 ? 58 : 2 * b - 1));
    const neighbours = Uint32Array.from([1, ...Array.from({ length: 28 }, (_, i) => [i, i + 2]).flat(), 28]);
    const adjacency = { offsets, neighbours, borderMetres: new Float64Array(58), linked: new Uint8Array(58) };
    const { areas, slotOf } = must(seedTier(emptyTown(), { tier, layer: row, adjacency })).tiers.place;
    const colourOf = (block: number) => areas.find((area) => area.slot === slotOf[block])?.colour;
    for (let block = 1; block < 30; block++) expect(colourOf(block)).not.toBe(colourOf(block - 1));
  });
});

describe('plan and area records', () => {
  it('set notes, rule pack and name; the same plan when they are as before', () => {
    const plan = smallTown();
    const noted = must(setNotes(plan, { tier, areaId: west, notes: 'Ask the fire service.\nTwice.' }));
    expect(noted.tiers.place.areas[0]?.notes).toContain('fire');
    expect(must(setNotes(plan, { tier, areaId: west, notes: '' }))).toBe(plan);
    expect(refusal(setNotes(plan, { tier, areaId: west, notes: 'x'.repeat(20_001) }))).toBe('text-too-long');
    expect(must(setRulePack(plan, { id: 'ics-2019', hash: 'abc' }))).toBe(plan);
    expect(must(setRulePack(plan, { id: 'icb-2021', hash: 'def' })).rulePack.id).toBe('icb-2021');
    expect(must(renamePlan(plan, { name: 'Town' }))).toBe(plan);
    expect(must(renamePlan(plan, { name: 'Option B' })).name).toBe('Option B');
    expect(refusal(renamePlan(plan, { name: '' }))).toBe('bad-name');
  });

  it('keep one record a partner', () => {
    const partner = { name: 'Haringey', reference: 'lad21:E09000014', state: 'taking-part', reason: '' } as const;
    const joined = must(setPartner(smallTown(), { tier, areaId: west, partner }));
    const left = must(setPartner(joined, { tier, areaId: west, partner: { ...partner, state: 'left', reason: 'Withdrew.' } }));
    expect(left.tiers.place.areas[0]?.partners).toEqual([{ ...partner, state: 'left', reason: 'Withdrew.' }]);
    expect(must(setPartner(joined, { tier, areaId: west, partner: { ...partner } }))).toBe(joined);
    const gone = must(removePartner(left, { tier, areaId: west, partner }));
    expect(gone.tiers.place.areas[0]?.partners).toEqual([]);
    expect(must(removePartner(gone, { tier, areaId: west, partner }))).toBe(gone);
  });

  it('log who did what and why', () => {
    const entry = { at: '2026-11-21T10:00:00Z', who: 'A. Planner', what: 'Moved the coast', why: 'Asked by the board' };
    expect(must(logEdit(smallTown(), entry)).log).toEqual([entry]);
  });

  it('a new plan always has a name that can be saved', () => {
    const head = { id: 'p', atlasFingerprint: 'f', blockLayer: layerId('lsoa', 21), rulePack: { id: '', hash: '' } };
    expect(newPlan({ ...head, name: ' a\nb ' }, 3).name).toBe('a b');
    expect(newPlan({ ...head, name: '' }, 3).name).toBe('Plan');
  });
});
