// A tier's areas as features: what every export of areas says about each of them.
import type { Atlas } from '../model/atlas.ts';
import type { AreaId, Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type CriterionResult, VERDICTS_BY_GRAVITY, type Verdict } from '../model/verdict.ts';

/** Polygons, each a list of rings, outer first; a ring is longitude and latitude in turn, 1e-7 degrees, not closed. */
type AreaPolygons = readonly (readonly Int32Array[])[];

/** Stitches blocks into polygons: `slotOf` by block, each below `slotCount`; gives the polygons of one slot. */
type AreaOutlines = (slotOf: Uint16Array, slotCount: number) => (slot: number) => AreaPolygons;

/** One area of one tier. */
export interface AreaFeature {
  readonly id: AreaId;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly people: number;
  readonly blocks: number;
  /** The worst verdict on the area; null where none was asked for. */
  readonly verdict: Verdict | null;
  /** "2 fail, 1 arguable, 5 pass"; '' where no verdict was asked for. */
  readonly verdictSummary: string;
  readonly polygons: AreaPolygons;
}

/** What to draw features from. `results` may be of all tiers; null for none. */
export interface AreaFeatureInputs {
  readonly plan: Plan;
  readonly atlas: Atlas;
  readonly tier: Tier;
  readonly outlines: AreaOutlines;
  readonly results: readonly CriterionResult[] | null;
}

/** The areas of a tier in the plan's order, empty ones included. People are the atlas's residents. */
export function areaFeatures({ plan, atlas, tier, outlines, results }: AreaFeatureInputs): AreaFeature[] {
  const { areas, slotOf } = plan.tiers[tier];
  const slotCount = areas.reduce((most, area) => Math.max(most, area.slot), 0) + 1;
  const blocks = new Uint32Array(slotCount);
  const people = new Float64Array(slotCount);
  for (let b = 0; b < slotOf.length; b++) {
    blocks[slotOf[b]!]! += 1;
    people[slotOf[b]!]! += atlas.people.total[b]!;
  }
  const polygonsOf = outlines(slotOf, slotCount);
  return areas.map(({ id, name, colour, slot }) => ({
    id,
    name,
    tier,
    colour,
    people: people[slot]!,
    blocks: blocks[slot]!,
    ...summarise(results?.filter((result) => result.tier === tier && result.areaId === id) ?? []),
    polygons: polygonsOf(slot),
  }));
}

function summarise(results: readonly CriterionResult[]): Pick<AreaFeature, 'verdict' | 'verdictSummary'> {
  const counts = VERDICTS_BY_GRAVITY.map(
    (verdict) => [verdict, results.filter((result) => result.verdict === verdict).length] as const,
  );
  const present = counts.filter(([, count]) => count > 0);
  return {
    verdict: present[0]?.[0] ?? null,
    verdictSummary: present.map(([verdict, count]) => `${count} ${verdict.replace('-', ' ')}`).join(', '),
  };
}
