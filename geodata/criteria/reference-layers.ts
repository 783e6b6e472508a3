// The layers that rules speak of, found once and with their blocks by unit at hand.

import { type Members, membersByUnit } from '../measures/members.ts';
import { layerPartition, type Partition } from '../measures/partition.ts';
import type { MeasuredLayer } from '../measures/tier-measures.ts';
import type { LayerId, Tier } from '../model/ids.ts';
import type { Layer } from '../model/layer.ts';
import { type LayerChoices, resolveLayer } from '../rules/resolve-layer.ts';
import type { Rule } from '../rules/rule.ts';
import type { RulePack } from '../rules/rule-pack.ts';

export interface ReferenceLayer {
  readonly id: LayerId;
  readonly units: Partition;
  /** Blocks by unit. */
  readonly members: Members;
}

/** Finds layers by what a rule calls them; remembers what was worked out. */
export class ReferenceLayers {
  readonly #layers: readonly Layer[];
  readonly #choices: LayerChoices;
  readonly #known = new Map<LayerId, ReferenceLayer>();

  constructor(layers: readonly Layer[], choices: LayerChoices = {}) {
    this.#layers = layers;
    this.#choices = choices;
  }

  /** The layer of a geography (`utla`) or id (`utla21`), or null when the atlas has none. */
  find(name: string): ReferenceLayer | null {
    const layer = resolveLayer(this.#layers, name, this.#choices);
    if (!layer) return null;
    const known = this.#known.get(layer.id);
    if (known) return known;
    const units = layerPartition(layer);
    const found = { id: layer.id, units, members: membersByUnit(units) };
    this.#known.set(layer.id, found);
    return found;
  }

  /** The first of several names that the atlas can answer. */
  findFirst(names: readonly string[]): ReferenceLayer | null {
    for (const name of names) {
      const layer = this.find(name);
      if (layer) return layer;
    }
    return null;
  }
}

/** The layers that a pack's rules count areas against, by tier: what `measurePlan` must be given. */
export function layersToMeasure(pack: RulePack, layers: ReferenceLayers): Record<Tier, MeasuredLayer[]> {
  const wanted: Record<Tier, Map<LayerId, MeasuredLayer>> = {
    neighbourhood: new Map(),
    place: new Map(),
    system: new Map(),
  };
  for (const rule of pack.rules) {
    const layer = layers.findFirst(layersOf(rule));
    if (layer) for (const tier of rule.tiers) wanted[tier].set(layer.id, layer);
  }
  return {
    neighbourhood: [...wanted.neighbourhood.values()],
    place: [...wanted.place.values()],
    system: [...wanted.system.values()],
  };
}

/** The layers whose splits a pack tests at a tier: an edit to one part puts the other parts in question. */
export function splitLayers(pack: RulePack, layers: ReferenceLayers, tier: Tier): LayerId[] {
  const ids = new Set<LayerId>();
  for (const rule of pack.rules) {
    if (rule.criterion !== 'council-splits' || !rule.tiers.some((named) => named === tier)) continue;
    const layer = layers.find(rule.layer);
    if (layer) ids.add(layer.id);
  }
  return [...ids];
}

function layersOf(rule: Rule): readonly string[] {
  if (rule.criterion === 'existing-footprint') return rule.layers;
  return 'layer' in rule ? [rule.layer] : [];
}
