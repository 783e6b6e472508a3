// Which unit of the chosen layer a block lies in, and what else does.
import type { LayerView } from '../../geodata/contract/views.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import type { AppState } from '../state/app-state.ts';

export interface UnitBlocks {
  readonly name: string;
  /** The block that was pointed at. */
  readonly under: number;
  readonly blocks: readonly number[];
}

/** The layer whose units the unit tool paints: the chosen one, else the first. */
export function unitLayerOf(state: Pick<AppState, 'atlas' | 'unitLayer'>): LayerView | null {
  const layers = state.atlas?.layers ?? [];
  return layers.find((layer) => layer.id === state.unitLayer) ?? layers[0] ?? null;
}

/** The unit around a block; null where the layer has none there. O(blocks). */
export function unitAround(state: Pick<AppState, 'atlas' | 'unitLayer'>, under: number): UnitBlocks | null {
  const layer = unitLayerOf(state);
  const unit = layer?.unitOf[under];
  if (!layer || unit === undefined || unit === NO_UNIT) return null;
  const blocks: number[] = [];
  for (let block = 0; block < layer.unitOf.length; block++) if (layer.unitOf[block] === unit) blocks.push(block);
  return { name: layer.names[unit] || layer.codes[unit] || 'unit', under, blocks };
}
