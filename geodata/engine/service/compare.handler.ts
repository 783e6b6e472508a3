import { layerPartition, tierPartition } from '../../measures/partition.ts';
import { requireLayer } from '../partition-of.ts';
import { readPlan } from '../plan-files.ts';
import { comparisonView } from './comparison-view.ts';
import type { Handlers } from './engine.ts';
import { BadRequest } from './refusal.ts';

export const compareHandlers = {
  /** From a layer, or from another plan as it was last saved, to the open plan. */
  'compare.with': (engine, { tier, layer, plan }) => {
    const open = engine.requireOpen();
    if (layer !== null && plan === null) {
      const found = requireLayer(open.atlas, layer);
      return comparisonView(open, tier, layerPartition(found), found.label);
    }
    if (plan !== null && layer === null) {
      const other = readPlan(engine.library.existing(plan, 'plan'), open.atlas).plan;
      return comparisonView(open, tier, tierPartition(other.tiers[tier]), other.name);
    }
    throw new BadRequest('A comparison is with a layer or with a plan: give one of them.');
  },
} satisfies Partial<Handlers>;
