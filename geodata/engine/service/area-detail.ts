// The selected area in full: every criterion with its evidence, and what takes too long to follow every stroke.
import type { AreaDetail } from '../../contract/views.ts';
import { AreaRoundness } from '../../measures/area-roundness.ts';
import { type AgeBand, ageLabel } from '../../model/ages.ts';
import type { Tier } from '../../model/ids.ts';
import type { Area } from '../../model/plan.ts';
import type { Topology } from '../../model/topology.ts';
import { fixedToBng } from '../../topology/project.ts';
import type { OpenPlan } from './open-plan.ts';
import { areaView } from './tier-view.ts';

export function areaDetail(open: OpenPlan, tier: Tier, area: Area): AreaDetail {
  const { session, plan, atlas } = open;
  const measures = session.measures[tier];
  const slotOf = plan.tiers[tier].slotOf;
  return {
    area: areaView(open, tier, area),
    results: session.areaResults(tier, area.slot, () => roundnessOf(atlas.topology, slotOf, area.slot)),
    ages: agesOf(open, measures.bands(area.slot)),
    squareKilometres: measures.squareMetres(area.slot) / 1e6,
  };
}

/** Knows one area alone, so that only its own border is projected. */
function roundnessOf(topology: Topology, slotOf: Uint16Array, slot: number): AreaRoundness {
  const alone = slotOf.map((other) => (other === slot ? slot : 0));
  const projected = new Float64Array(topology.coordinates.length);
  const inside = (block: number): boolean => block >= 0 && alone[block] === slot;
  for (let arc = 0; arc < topology.arcCount; arc++) {
    if (inside(topology.leftBlock[arc]!) === inside(topology.rightBlock[arc]!)) continue;
    const from = topology.offsets[arc]! * 2;
    projected.set(fixedToBng(topology.coordinates.subarray(from, topology.offsets[arc + 1]! * 2)), from);
  }
  return new AreaRoundness(topology, projected, alone);
}

/** Single years are put together to fives: a pyramid of ninety bars tells nothing. */
const MOST_BANDS = 25;

function agesOf({ session, atlas }: OpenPlan, ofArea: Float64Array): AreaDetail['ages'] {
  const { bands, byBand } = atlas.people;
  if (byBand.length === 0) return { labels: [], area: [], all: [] };
  const all = new Float64Array(bands.length);
  for (let block = 0; block < session.facts.count; block++) {
    for (let band = 0; band < bands.length; band++) all[band]! += byBand[block * bands.length + band]!;
  }
  const groups = bands.length > MOST_BANDS ? byFives(bands) : bands.map((_, band) => [band]);
  const sum = (values: Float64Array, group: readonly number[]): number =>
    group.reduce((total, band) => total + values[band]!, 0);
  return {
    labels: groups.map((group) => ageLabel({ from: bands[group[0]!]!.from, to: bands[group.at(-1)!]!.to })),
    area: groups.map((group) => sum(ofArea, group)),
    all: groups.map((group) => sum(all, group)),
  };
}

/** Positions of bands by the five years in which they begin, in order of age. */
function byFives(bands: readonly AgeBand[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  bands.forEach(({ from }, band) => {
    const five = Math.floor(from / 5);
    groups.set(five, [...(groups.get(five) ?? []), band]);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
