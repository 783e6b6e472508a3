// Plans of the tiny town, frozen all through, and the indexes that go with them.
import { asAreaId, layerId, type Tier } from '../../geodata/model/ids.ts';
import type { Issue, Result } from '../../geodata/model/issue.ts';
import type { Layer } from '../../geodata/model/layer.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { createArea } from '../../geodata/plan/create-area.command.ts';
import { newPlan } from '../../geodata/plan/new-plan.ts';
import type { PlanFileContext } from '../../geodata/plan/plan-file-checks.ts';
import { TOWN_BLOCKS, townCcg, townCode, townCouncil } from '../support/tiny-town.ts';

export const TOWN_CODES = Array.from({ length: TOWN_BLOCKS }, (_, block) => townCode(block));
export const TOWN_INDEX: ReadonlyMap<string, number> = new Map(TOWN_CODES.map((code, block) => [code, block]));
export const TOWN_CONTEXT: PlanFileContext = {
  indexOf: TOWN_INDEX,
  count: TOWN_BLOCKS,
  blockLayer: layerId('lsoa', 21),
  fingerprint: 'town-1',
  file: 'town.footprint',
};

/** Freezes records and lists; typed arrays cannot be frozen, tests compare copies of them. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}

/** The value, or a failed test that shows the issue. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The code of the issue, or a failed test. */
export function refusal<T>(result: Result<T, Issue>): string {
  if (result.ok) throw new Error('The command was not refused.');
  if (result.error.fix === '' || result.error.message === '') throw new Error('A refusal must say what and what to do.');
  return result.error.code;
}

export const place = (slot: number) => asAreaId(`place-${slot}`);
export const tierSlots = (plan: Plan, tier: Tier = 'place'): number[] => [...plan.tiers[tier].slotOf];

export const emptyTown = (): Plan =>
  deepFreeze(
    newPlan(
      {
        id: 'plan-1',
        name: 'Town',
        atlasFingerprint: 'town-1',
        blockLayer: layerId('lsoa', 21),
        rulePack: { id: 'ics-2019', hash: 'abc' },
      },
      TOWN_BLOCKS,
    ),
  );

/** Places West (blocks 0 and 1) and East (block 2), the rest unassigned. */
export function smallTown(): Plan {
  const west = must(createArea(emptyTown(), { tier: 'place', name: 'West' }));
  const both = must(createArea(west, { tier: 'place', name: 'East' }));
  const first = must(assignBlocks(both, { tier: 'place', areaId: place(1), blocks: [0, 1] }));
  return deepFreeze(must(assignBlocks(first, { tier: 'place', areaId: place(2), blocks: [2] })));
}

const layer = (id: string, label: string, names: readonly string[], unitOf: (block: number) => number): Layer => ({
  id: layerId(id, 21),
  label,
  codes: names.map((_, unit) => `${id.toUpperCase()}${unit + 1}`),
  names,
  nhsCodes: names.map(() => ''),
  unitOf: Uint16Array.from({ length: TOWN_BLOCKS }, (_, block) => unitOf(block)),
  fractional: null,
  method: 'lookup',
});

export const COUNCILS = layer('lad', 'Districts (2021)', ['West', 'East'], townCouncil);
export const CCGS = layer('ccg', 'CCGs (2021)', ['Town', 'Town', 'Nowhere'], townCcg);
