// From what a rule says ("utla") to a layer of the atlas ("utla21").
import { isLayerId, type LayerId, layerParts } from '../model/ids.ts';
import type { Layer } from '../model/layer.ts';

/** Layers that the user has chosen by geography, where the newest is not wanted: `{ utla: 'utla21' }`. */
export type LayerChoices = Readonly<Record<string, LayerId>>;

/**
 * The layer that a rule means: the one it names outright, else the one chosen for the geography, else the newest vintage that
 * the atlas holds. null when the atlas has none.
 */
export function resolveLayer(layers: readonly Layer[], name: string, choices: LayerChoices = {}): Layer | null {
  const exact = isLayerId(name) ? name : choices[name];
  if (exact !== undefined) return layers.find((layer) => layer.id === exact) ?? null;
  let newest: Layer | null = null;
  for (const layer of layers) {
    if (layerParts(layer.id).geography !== name) continue;
    if (newest === null || layerParts(layer.id).year > layerParts(newest.id).year) newest = layer;
  }
  return newest;
}
