import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VintageLink } from '../../geodata/model/atlas.ts';
import { layerId } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { faultInPlan } from '../../geodata/plan/check-plan.ts';
import { closeSite } from '../../geodata/plan/close-site.command.ts';
import { convertPlan } from '../../geodata/plan/convert.ts';
import { createArea } from '../../geodata/plan/create-area.command.ts';
import { moveSite } from '../../geodata/plan/move-site.command.ts';
import { newPlan } from '../../geodata/plan/new-plan.ts';
import { openSite } from '../../geodata/plan/open-site.command.ts';
import type { BlockIndexing } from '../../geodata/plan/vintage-links.ts';
import { must, place, refusal } from './town-plan.ts';

const OLD = layerId('lsoa', 11);
const NEW = layerId('lsoa', 21);
const indexing = (layer: typeof OLD, codes: readonly string[]): BlockIndexing => ({
  layer,
  codes,
  count: codes.length,
  indexOf: new Map(codes.map((code, block) => [code, block])),
});
const link = (...rows: readonly (readonly [from: string, to: string, change?: string])[]): VintageLink => ({
  from: OLD,
  to: NEW,
  fromCodes: rows.map(([from]) => from),
  toCodes: rows.map(([, to]) => to),
  changes: rows.map(([, , change]) => change ?? ''),
});

/** A plan over old blocks with two places; `slots` by block. */
function planOf(slots: readonly number[]): Plan {
  const head = { id: 'p', name: 'P', atlasFingerprint: 'old', blockLayer: OLD, rulePack: { id: '', hash: '' } };
  let plan = newPlan(head, slots.length);
  for (const name of ['West', 'East']) plan = must(createArea(plan, { tier: 'place', name }));
  slots.forEach((slot, block) => {
    if (slot > 0) plan = must(assignBlocks(plan, { tier: 'place', areaId: place(slot), blocks: [block] }));
  });
  return plan;
}

describe('convertPlan', () => {
  // u is unchanged; s was split in two; m and n were merged; gone has no successor; fresh has no predecessor.
  const fromBlocks = indexing(OLD, ['gone', 'm', 'n', 's', 'u']);
  const toBlocks = indexing(NEW, ['fresh', 'mn', 's1', 's2', 'u']);
  const rows = link(['u', 'u', 'U'], ['s', 's1', 'S'], ['s', 's2', 'S'], ['m', 'mn', 'M'], ['n', 'mn', 'M'], ['zz', 'u']);
  const args = {
    fromBlocks,
    toBlocks,
    link: rows,
    fromPeople: Float64Array.of(10, 300, 700, 2_000, 1_500),
    toPeople: Float64Array.of(5, 1_000, 500, 1_500, 1_500),
    atlasFingerprint: 'new',
  };

  it('gives each new block to the area of most of its people', () => {
    const { plan, report } = must(convertPlan(planOf([1, 1, 2, 1, 2]), args));
    // fresh none, mn to East (700 of 1,000), s1 and s2 to West, u to East.
    expect([...plan.tiers.place.slotOf]).toEqual([0, 2, 1, 1, 2]);
    expect([plan.blockLayer, plan.atlasFingerprint, plan.tiers.place.areas.length]).toEqual([NEW, 'new', 2]);
    expect(report).toEqual({
      changes: { unchanged: 1, split: 1, merged: 2, irregular: 0 },
      tiers: {
        neighbourhood: { assignedPeople: 0, carriedPeople: 0, emptied: [] },
        // Assigned: all 4,510. Carried: without gone (10) and m (300).
        place: { assignedPeople: 4_510, carriedPeople: 4_200, emptied: [] },
        system: { assignedPeople: 0, carriedPeople: 0, emptied: [] },
      },
      contested: [{ tier: 'place', block: 'mn', areaId: 'place-2', share: 0.7 }],
      notCarried: ['gone'],
      withoutSource: ['fresh'],
      sitesNotThere: [],
    });
  });

  it('counts unassigned people as a claim, and prefers an area when even', () => {
    const lost = must(convertPlan(planOf([0, 1, 0, 0, 0]), args));
    expect(lost.plan.tiers.place.slotOf[1]).toBe(0);
    expect(lost.report.contested[0]).toMatchObject({ areaId: null, share: 0.7 });
    expect(lost.report.tiers.place).toEqual({ assignedPeople: 300, carriedPeople: 0, emptied: ['place-1'] });
    expect(lost.report.notCarried).toEqual([]);
    const even = { ...args, fromPeople: Float64Array.of(0, 500, 500, 0, 0) };
    expect(must(convertPlan(planOf([0, 2, 0, 0, 0]), even)).plan.tiers.place.slotOf[1]).toBe(2);
    expect(must(convertPlan(planOf([0, 2, 1, 0, 0]), even)).plan.tiers.place.slotOf[1]).toBe(1);
  });

  it('shares out the people of an irregular block by the people of its successors', () => {
    // x (1,000 people) lies in p (900 people) and q (100); y (200 people) lies in q alone: q is 100 of x and 200 of y.
    const irregular = {
      ...args,
      fromBlocks: indexing(OLD, ['x', 'y']),
      toBlocks: indexing(NEW, ['p', 'q']),
      link: link(['x', 'p'], ['x', 'q'], ['y', 'q']),
      fromPeople: Float64Array.of(1_000, 200),
      toPeople: Float64Array.of(900, 100),
    };
    const { plan, report } = must(convertPlan(planOf([1, 2]), irregular));
    expect([...plan.tiers.place.slotOf]).toEqual([1, 2]);
    expect(report.contested[0]?.share).toBeCloseTo(2 / 3, 12);
    // Without flags the shape tells: x irregular (its successor q has another source), y merged.
    expect(report.changes).toEqual({ unchanged: 0, split: 0, merged: 1, irregular: 1 });
    const empty = { ...irregular, toPeople: new Float64Array(2) };
    // No people known: half of x (500) beats y (200) in q.
    expect([...must(convertPlan(planOf([1, 2]), empty)).plan.tiers.place.slotOf]).toEqual([1, 1]);
  });

  it('keeps changes of sites, and says which sites the other atlas does not list', () => {
    const site = { id: 's-1', service: 'minor-injuries', siteCode: 'A', name: 'Alder', reason: '' };
    const closed = must(closeSite(planOf([1, 1, 2, 1, 2]), site));
    const opened = must(openSite(closed, { ...site, id: 's-2', longitude: 0, latitude: 52, capacity: null }));
    const moved = must(moveSite(opened, { ...site, id: 's-3', siteCode: 'B', longitude: 0, latitude: 52 }));
    const hasSite = (service: string, code: string) => service === 'minor-injuries' && code === 'B';
    const { plan, report } = must(convertPlan(moved, { ...args, hasSite }));
    expect(plan.siteChanges).toEqual(moved.siteChanges);
    expect(plan.sitesOpened).toBe(1);
    expect(report.sitesNotThere.map(({ id }) => id)).toEqual(['s-1']);
    expect(must(convertPlan(moved, args)).report.sitesNotThere).toEqual([]);
  });

  it('reads a link published the other way round', () => {
    const turned: VintageLink = { ...rows, from: NEW, to: OLD, fromCodes: rows.toCodes, toCodes: rows.fromCodes };
    const flags = { ...turned, changes: rows.changes.map((flag) => (flag === 'S' ? 'M' : flag === 'M' ? 'S' : flag)) };
    const straight = must(convertPlan(planOf([1, 1, 2, 1, 2]), args));
    expect(must(convertPlan(planOf([1, 1, 2, 1, 2]), { ...args, link: flags }))).toEqual(straight);
  });

  it('refuses links of other layers and throws on blocks of another plan', () => {
    const other = { ...args, link: { ...rows, to: layerId('msoa', 21) } };
    expect(refusal(convertPlan(planOf([1, 1, 2, 1, 2]), other))).toBe('no-vintage-link');
    expect(refusal(convertPlan(planOf([1, 1, 2, 1, 2]), { ...args, toBlocks: indexing(NEW, ['zzz']) }))).toBe(
      'no-vintage-link',
    );
    expect(() => convertPlan(planOf([1]), args)).toThrow('not of these');
  });

  it('[V1] an unchanged vintage gives the same plan and loses nobody', () => {
    const slots = fc.array(fc.nat(2), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(slots, fc.boolean(), (list, linked) => {
        const codes = list.map((_, block) => `B${block + 10}`);
        const people = Float64Array.from(list, (_, block) => block + 1);
        const same = linked ? link(...codes.map((code) => [code, code, 'U'] as const)) : link();
        const blocks = { fromBlocks: indexing(OLD, codes), toBlocks: indexing(NEW, codes) };
        const before = planOf(list);
        const converted = convertPlan(before, { ...args, ...blocks, link: same, fromPeople: people, toPeople: people });
        const { plan, report } = must(converted);
        expect(plan.tiers).toEqual(before.tiers);
        expect(faultInPlan(plan)).toBeNull();
        expect(report.tiers.place.carriedPeople).toBe(report.tiers.place.assignedPeople);
        expect([report.contested, report.notCarried, report.changes.unchanged]).toEqual([[], [], list.length]);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
