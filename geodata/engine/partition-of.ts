// "stp21" or "options.footprint": what the user names as a division of the blocks.
import { existsSync } from 'node:fs';
import { layerPartition, type Partition, tierPartition } from '../measures/partition.ts';
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import { refuse } from '../model/issue.ts';
import type { Layer } from '../model/layer.ts';
import { readPlan } from './plan-files.ts';

/** Throws IssueError for a layer that the atlas lacks, a plan that cannot be read, a tier that is none. */
export function partitionOf(atlas: Atlas, name: string, tier: string | undefined): Partition {
  const layer = atlas.layers.find((one) => one.id === name.toLowerCase());
  if (layer) return layerPartition(layer);
  if (!name.endsWith('.footprint') && !existsSync(name)) requireLayer(atlas, name);
  return tierPartition(readPlan(name, atlas).plan.tiers[parseTier(tier ?? 'system')]);
}

/** A layer by id in any case. Throws IssueError listing what there is. */
export function requireLayer(atlas: Atlas, name: string): Layer {
  const layer = atlas.layers.find((one) => one.id === name.toLowerCase());
  if (layer) return layer;
  const known = atlas.layers.map((one) => one.id).join(', ');
  refuse(
    'unknown-layer',
    `The atlas has no layer "${name}".`,
    {},
    `It has ${known === '' ? 'none: build it with a lookup' : known}.`,
  );
}

/** A tier by name. Throws IssueError for anything else. */
export function parseTier(text: string): Tier {
  const tier = TIERS.find((one) => one === text.toLowerCase());
  if (tier) return tier;
  refuse('unknown-tier', `There is no tier "${text}".`, {}, `Choose ${TIERS.join(', ')}.`);
}
