// Which layers a tier may sensibly start from, likeliest first.
import type { LayerView } from '../../geodata/contract/views.ts';
import { type LayerId, layerParts, type Tier } from '../../geodata/model/ids.ts';

export interface SeedLayer {
  readonly id: LayerId;
  readonly label: string;
  readonly units: number;
  /** Whether tiers of this kind commonly start from it. */
  readonly usual: boolean;
}

const USUAL: Readonly<Record<Tier, readonly string[]>> = {
  neighbourhood: ['pcn', 'msoa', 'wd'],
  place: ['utla', 'lad', 'ccg', 'sicbl'],
  system: ['icb', 'stp', 'utla', 'nhser'],
};

/** Layers with units, the usual ones of the tier first, newer before older; others after them in the atlas's order. */
export function seedLayers(layers: readonly Pick<LayerView, 'id' | 'label' | 'codes'>[], tier: Tier): readonly SeedLayer[] {
  const rank = (id: LayerId): number => {
    const at = USUAL[tier].indexOf(layerParts(id).geography);
    return at < 0 ? USUAL[tier].length : at;
  };
  const newer = (one: LayerId, other: LayerId): number =>
    rank(one) < USUAL[tier].length ? layerParts(other).year - layerParts(one).year : 0;
  return layers
    .filter((layer) => layer.codes.length > 0)
    .map(({ id, label, codes }) => ({ id, label, units: codes.length, usual: rank(id) < USUAL[tier].length }))
    .sort((one, other) => rank(one.id) - rank(other.id) || newer(one.id, other.id));
}
