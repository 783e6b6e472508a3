import type { AreaId, Tier } from '../model/ids.ts';
import type { Layer } from '../model/layer.ts';
import { assignBlocks } from './assign-blocks.command.ts';
import type { Command, CommandLabel } from './command.ts';
import { areaName } from './tier-areas.ts';

export interface AssignUnitArgs {
  readonly tier: Tier;
  /** null: to no area. */
  readonly areaId: AreaId | null;
  readonly layer: Layer;
  /** Position of the unit in the layer. */
  readonly unit: number;
}

/** The blocks that lie in the unit, or mostly in it, ascending. */
export function blocksOfUnit(layer: Layer, unit: number): Uint32Array {
  const blocks: number[] = [];
  for (let block = 0; block < layer.unitOf.length; block++) if (layer.unitOf[block] === unit) blocks.push(block);
  return Uint32Array.from(blocks);
}

/** Moves all blocks of one unit of a layer (a council, a PCN) to an area, or to none. Blocks of locked areas stay. */
export const assignUnit: Command<AssignUnitArgs> = (plan, { tier, areaId, layer, unit }) =>
  assignBlocks(plan, { tier, areaId, blocks: blocksOfUnit(layer, unit) });

export const assignUnitLabel: CommandLabel<AssignUnitArgs> = (plan, { tier, areaId, layer, unit }) => {
  const name = layer.names[unit] || layer.codes[unit] || 'unit';
  return areaId === null ? `Unassign ${name}` : `Move ${name} to ${areaName(plan, tier, areaId)}`;
};
