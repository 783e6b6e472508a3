// What the hover card says about a block.
import type { AtlasView } from '../../geodata/contract/views.ts';
import { type LayerId, TIERS } from '../../geodata/model/ids.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import { counted } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import type { PlanMirror } from '../state/app-state.ts';

export interface HoverFact {
  readonly term: string;
  readonly value: string;
}

export interface HoverFacts {
  readonly name: string;
  readonly code: string;
  readonly people: string;
  readonly rows: readonly HoverFact[];
}

export function hoverFacts(
  atlas: AtlasView,
  plan: PlanMirror | null,
  block: number,
  visibleLayers: readonly LayerId[],
): HoverFacts {
  const code = atlas.codes[block] ?? '';
  return {
    code,
    name: atlas.names[block] || code,
    people: `${counted(atlas.people[block] ?? 0, 'resident')}, ${atlas.peopleLabel}`,
    rows: [...areaRows(plan, block), ...unitRows(atlas, block, visibleLayers), ...classRows(atlas, block)],
  };
}

function areaRows(plan: PlanMirror | null, block: number): HoverFact[] {
  if (!plan) return [];
  return TIERS.map((tier) => {
    const slot = plan.slotOf[tier][block];
    const area = plan.tiers[tier].areas.find((one) => one.slot === slot);
    return { term: TIER_WORDS[tier].one, value: area?.name ?? 'unassigned' };
  });
}

function unitRows(atlas: AtlasView, block: number, visibleLayers: readonly LayerId[]): HoverFact[] {
  return visibleLayers.flatMap((id) => {
    const layer = atlas.layers.find((one) => one.id === id);
    if (!layer) return [];
    const unit = layer.unitOf[block] ?? NO_UNIT;
    return [{ term: layer.label, value: unit === NO_UNIT ? 'none' : (layer.names[unit] ?? '') }];
  });
}

/** Rural-urban class and other classes that the atlas knows. */
function classRows(atlas: AtlasView, block: number): HoverFact[] {
  return atlas.attributes.flatMap((attribute) => {
    if (attribute.kind !== 'class') return [];
    const known = attribute.classes[attribute.values[block] ?? 255];
    return known ? [{ term: attribute.label, value: known.label }] : [];
  });
}
