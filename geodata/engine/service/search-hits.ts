// From what a search found to what a list of hits shows.
import type { SearchHit } from '../../contract/views.ts';
import type { ProviderKind } from '../../model/flows.ts';
import type { Tier } from '../../model/ids.ts';
import { blocksOfUnit } from '../../plan/assign-unit.command.ts';
import { grouped } from '../../plan/wording.ts';
import { aroundPoint, type BlockBoxes } from './block-boxes.ts';
import type { OpenPlan } from './open-plan.ts';
import type { Found } from './search-index.ts';

const TIER_NAMES: Readonly<Record<Tier, string>> = { neighbourhood: 'Neighbourhood', place: 'Place', system: 'System' };

const PROVIDER_NAMES: Readonly<Record<ProviderKind, string>> = {
  'gp-practice': 'GP practice',
  pcn: 'Primary care network',
  trust: 'Trust',
  hospital: 'Hospital',
  'emergency-department': 'Emergency department',
  'stroke-unit': 'Stroke unit',
  'other-service': 'Service',
};

export function searchHit(open: OpenPlan, boxes: BlockBoxes, found: Found): SearchHit {
  const nowhere = { tier: null, areaId: null };
  switch (found.kind) {
    case 'area': {
      const { tier, area } = found;
      const measures = open.session.measures[tier];
      const about = `${TIER_NAMES[tier]}, ${residents(measures.people(area.slot))}`;
      const bounds = boxes.around(measures.members(area.slot));
      return { kind: 'area', label: area.name, about, code: area.id, bounds, tier, areaId: area.id };
    }
    case 'unit': {
      const layer = open.atlas.layers[found.layer]!;
      const code = layer.codes[found.unit]!;
      const bounds = boxes.around(blocksOfUnit(layer, found.unit));
      return { kind: 'unit', label: layer.names[found.unit] || code, about: layer.label, code, bounds, ...nowhere };
    }
    case 'provider': {
      const { kind, code, name, postcode, longitude, latitude } = found.provider;
      const placed = longitude !== null && latitude !== null;
      const about = [PROVIDER_NAMES[kind], postcode, placed ? '' : 'no location known']
        .filter((part) => part !== '')
        .join(', ');
      const bounds = placed ? aroundPoint(longitude, latitude) : boxes.everything();
      return { kind: 'provider', label: name || code, about, code, bounds, ...nowhere };
    }
    case 'block': {
      const { codes, names } = open.atlas.blocks;
      const code = codes[found.block]!;
      const about = `Block ${code}, ${residents(open.atlas.people.total[found.block]!)}`;
      return { kind: 'block', label: names[found.block] || code, about, code, bounds: boxes.around([found.block]), ...nowhere };
    }
  }
}

const residents = (people: number): string => `${grouped(Math.round(people))} residents`;
