// Which rows of a cross-tab to show, and which blocks a row is about.
import type { AtlasView, CrosstabRow, LayerView } from '../../geodata/contract/views.ts';
import { type AreaId, type LayerId, layerParts } from '../../geodata/model/ids.ts';

export interface CrosstabFilter {
  /** null: all areas. */
  readonly areaId: AreaId | null;
  /** Only units that lie in more than one area (the unassigned blocks count as one). */
  readonly splitOnly: boolean;
}

export function filterCrosstab(rows: readonly CrosstabRow[], { areaId, splitOnly }: CrosstabFilter): readonly CrosstabRow[] {
  const parts = new Map<string, number>();
  for (const { unitCode } of rows) parts.set(unitCode, (parts.get(unitCode) ?? 0) + 1);
  return rows.filter((row) => (areaId === null || row.areaId === areaId) && (!splitOnly || (parts.get(row.unitCode) ?? 0) > 1));
}

/** Blocks that lie in the row's area (its slot) and in its unit. */
export function blocksOfRow(layer: LayerView, slotOf: Uint16Array, slot: number, unitCode: string): Uint32Array {
  const unit = layer.codes.indexOf(unitCode);
  const blocks: number[] = [];
  for (let block = 0; block < slotOf.length; block++) {
    if (slotOf[block] === slot && layer.unitOf[block] === unit) blocks.push(block);
  }
  return Uint32Array.from(blocks);
}

const USUAL = ['utla', 'lad', 'icb', 'stp', 'ccg'];

/** The layer to begin with: councils, the newest; else the first there is. */
export function firstLayer(layers: AtlasView['layers']): LayerId | null {
  for (const geography of USUAL) {
    const found = layers.filter(({ id }) => layerParts(id).geography === geography);
    const newest = found.toSorted((a, b) => layerParts(b.id).year - layerParts(a.id).year)[0];
    if (newest) return newest.id;
  }
  return layers[0]?.id ?? null;
}
