// What slots and blocks are called, for lists of flows.
import type { AreaId } from '../../model/ids.ts';
import { type Area, UNASSIGNED } from '../../model/plan.ts';

/** Areas by slot. */
export interface AreaNames {
  readonly get: (slot: number) => { readonly areaId: AreaId; readonly name: string } | undefined;
  readonly blockName: (block: number) => string;
}

export const UNASSIGNED_NAME = 'Unassigned';

export function areaNames(
  areas: readonly Area[],
  blocks: { readonly codes: readonly string[]; readonly names: readonly string[] },
): AreaNames {
  const bySlot = new Map(areas.map(({ slot, id, name }) => [slot, { areaId: id, name }]));
  return { get: (slot) => bySlot.get(slot), blockName: (block) => blocks.names[block] || (blocks.codes[block] ?? '') };
}

export const nameOfSlot = (names: AreaNames, slot: number): string =>
  slot === UNASSIGNED ? UNASSIGNED_NAME : (names.get(slot)?.name ?? '');
