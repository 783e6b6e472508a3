// Filling what is in no area, checked by hand on the tiny town (6 columns, 5 rows; block = row * 6 + column).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { fillUnassigned } from '../../geodata/engine/service/fill-unassigned.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import type { Adjacency } from '../../geodata/model/topology.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { createArea } from '../../geodata/plan/create-area.command.ts';
import { lockArea } from '../../geodata/plan/lock-area.command.ts';
import { areaIdOf } from '../../geodata/plan/tier-areas.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';

const atlas = tinyAtlas();
const { longitude, latitude } = atlas.blocks;
const facts = { adjacency: atlas.adjacency, longitude, latitude };

/** Areas from lists of blocks, the rest in none. */
function planOf(...areas: readonly (readonly number[])[]): Plan {
  const seeds = { neighbourhood: null, place: null, system: null };
  let plan = makePlan(atlas, { out: 'x', name: 'X', rules: 'ics-2019', seeds, who: 'x', clock: () => '2026-01-01' });
  areas.forEach((blocks, i) => {
    plan = value(createArea(plan, { tier: 'place', name: `Area ${i + 1}` }));
    plan = value(assignBlocks(plan, { tier: 'place', areaId: areaIdOf('place', i + 1), blocks }));
  });
  return plan;
}

function value(result: ReturnType<typeof fillUnassigned>): Plan {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const fill = (plan: Plan, by: 'longest-border' | 'nearest', adjacency: Adjacency = atlas.adjacency): number[] =>
  Array.from(value(fillUnassigned(plan, { tier: 'place', by, ...facts, adjacency })).tiers.place.slotOf);

/** The town with one pair of blocks linked, and block 29 cut off from all others. */
function islandAdjacency(link: number | null): Adjacency {
  const rows = Array.from({ length: TOWN_BLOCKS }, (_, block) => {
    const { offsets, neighbours, borderMetres } = atlas.adjacency;
    const row: { to: number; metres: number; linked: number }[] = [];
    for (let e = offsets[block]!; e < offsets[block + 1]!; e++) {
      if (block !== 29 && neighbours[e] !== 29) row.push({ to: neighbours[e]!, metres: borderMetres[e]!, linked: 0 });
    }
    if (link !== null && block === 29) row.push({ to: link, metres: 0, linked: 1 });
    if (link !== null && block === link) row.push({ to: 29, metres: 0, linked: 1 });
    return row;
  });
  const flat = rows.flat();
  let at = 0;
  return {
    offsets: Uint32Array.from([0, ...rows.map((row) => (at += row.length))]),
    neighbours: Uint32Array.from(flat, ({ to }) => to),
    borderMetres: Float64Array.from(flat, ({ metres }) => metres),
    linked: Uint8Array.from(flat, ({ linked }) => linked),
  };
}

describe('filling what is unassigned', () => {
  it.each(['longest-border', 'nearest'] as const)('grows inwards by %s until everything is filled', (by) => {
    const column = (at: number): number[] => [0, 1, 2, 3, 4].map((row) => row * 6 + at);
    const slots = fill(planOf(column(0), column(5)), by);
    expect(slots).toEqual(Array.from({ length: TOWN_BLOCKS }, (_, block) => (block % 6 < 3 ? 1 : 2)));
  });

  it('goes to the area with most border, the first of two that have as much', () => {
    // Block 7 has area 2 on two sides, area 1 on one.
    expect(fill(planOf([1], [6, 8]), 'longest-border')[7]).toBe(2);
    // In the middle of the bottom row: an area on either side.
    expect(fill(planOf([2], [0]), 'longest-border')[1]).toBe(1);
  });

  it('never touches a locked area', () => {
    const locked = value(lockArea(planOf([0], [29]), { tier: 'place', areaId: areaIdOf('place', 1) }));
    const slots = fill(locked, 'longest-border');
    expect(slots.filter((slot) => slot === 1)).toHaveLength(1);
    expect(slots.filter((slot) => slot === 2)).toHaveLength(TOWN_BLOCKS - 1);
    const all = value(lockArea(locked, { tier: 'place', areaId: areaIdOf('place', 2) }));
    expect(value(fillUnassigned(all, { tier: 'place', by: 'nearest', ...facts }))).toBe(all);
  });

  it('crosses declared links, and reaches islands by distance only', () => {
    const plan = planOf([0], [28]);
    expect(fill(plan, 'longest-border', islandAdjacency(null))[29]).toBe(0);
    expect(fill(plan, 'longest-border', islandAdjacency(0))[29]).toBe(1);
    expect(fill(plan, 'nearest', islandAdjacency(null))[29]).toBe(2);
  });

  it('changes no block that was in an area, and leaves none where one can be reached', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(TOWN_BLOCKS - 1), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(lists, fc.constantFrom('longest-border', 'nearest'), (areas, by) => {
        const plan = planOf(...areas);
        const before = plan.tiers.place.slotOf;
        const after = fill(plan, by);
        expect(after.filter((slot) => slot === 0)).toEqual([]);
        expect(after.filter((slot, block) => before[block] !== 0 && slot !== before[block])).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});
