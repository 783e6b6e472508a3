// Areas of a tier against units of a layer: only the pairs that share blocks, as both may number thousands. O(blocks).
import type { CrosstabRow } from '../../contract/views.ts';
import { eachShare, layerPartition } from '../../measures/partition.ts';
import type { Tier } from '../../model/ids.ts';
import type { Layer } from '../../model/layer.ts';
import type { OpenPlan } from './open-plan.ts';

interface Pair {
  readonly slot: number;
  readonly unit: number;
  people: number;
  blocks: number;
}

/** By area in the plan's order (the unassigned last), then most people first. Units are counted by their shares of blocks. */
export function crosstabRows({ session, plan }: OpenPlan, tier: Tier, layer: Layer): readonly CrosstabRow[] {
  const units = layerPartition(layer);
  const { people } = session.facts;
  const { slotOf, areas } = plan.tiers[tier];
  const pairs = new Map<number, Pair>();
  const unitPeople = new Float64Array(units.slotCount + 1);
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    eachShare(units, block, (unit, share) => {
      const key = slot * 0x10000 + unit;
      const pair = pairs.get(key) ?? { slot, unit, people: 0, blocks: 0 };
      pair.people += people[block]! * share;
      pair.blocks++;
      pairs.set(key, pair);
      unitPeople[unit]! += people[block]! * share;
    });
  }
  const order = new Map(areas.map((area, position) => [area.slot, { area, position }]));
  const positionOf = ({ slot }: Pair): number => order.get(slot)?.position ?? areas.length;
  const sorted = [...pairs.values()].sort(
    (a, b) => positionOf(a) - positionOf(b) || b.people - a.people || b.blocks - a.blocks || a.unit - b.unit,
  );
  return sorted.map(({ slot, unit, ...counts }) => {
    const area = order.get(slot)?.area;
    return {
      areaId: area?.id ?? null,
      areaName: area?.name ?? 'In no area',
      unitCode: units.codes[unit]!,
      unitName: unit === 0 ? 'In no unit' : units.names[unit]! || units.codes[unit]!,
      ...counts,
      shareOfArea: share(counts.people, session.measures[tier].people(slot)),
      shareOfUnit: share(counts.people, unitPeople[unit]!),
    };
  });
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
