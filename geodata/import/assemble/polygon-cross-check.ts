// Polygons of a layer whose membership a lookup gives: they do not decide, but they tell whether the lookup is believable.
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { PolygonFact } from '../facts.ts';
import { type OverlapBlocks, overlapMembership } from '../overlap/overlap-membership.ts';
import type { OverlapReport } from '../overlap/overlap-report.ts';
import type { Findings } from './findings.ts';

/** Borders generalised by 500 m cost 1 to 2 % of agreement, on small units more; another vintage costs far more. */
const AGREE_FROM = 0.9;

/**
 * Compares the lookup's membership with best fit, by people, among blocks whose centroid lies in the polygons (a file may
 * cover a part of the country). By centroids alone: shares of area take ten times as long and decide nothing inland.
 */
export function crossCheckPolygons(
  { layer, codes, polygons, origin }: PolygonFact,
  known: Layer,
  blocks: Omit<OverlapBlocks, 'polygons'>,
  findings: Findings,
): void {
  const unitOf = new Map(codes.map((code, unit) => [code, unit]));
  // A code that the polygons do not have is a unit of its own, so that its blocks count as differing.
  const published = known.unitOf.map((unit) => (unit === NO_UNIT ? NO_UNIT : (unitOf.get(known.codes[unit]!) ?? codes.length)));
  const { report } = overlapMembership({ ...blocks, polygons: noPolygons(blocks.count) }, { codes, polygons }, published);
  const share = agreementInside(report, published, blocks.people);
  const taken = `${layer} polygons: membership taken from the lookup`;
  if (share === null) {
    const message = `${taken}; nobody whose unit it gives lives in them.`;
    findings.warn(origin, { code: 'polygons-differ', message, fix: 'Check that the polygons are of the same area.' });
    return;
  }
  const message = `${taken}; ${percent(share)} of the people in them agree with it by best fit.`;
  if (share >= AGREE_FROM) findings.note(origin, { code: 'polygons-agree', message, fix: 'Nothing to do.' });
  else
    findings.warn(origin, {
      code: 'polygons-differ',
      message,
      fix: `Check that both are ${layer}: another vintage, or mislabelled?`,
    });
}

/** The share of people in agreement among those whose centroid some polygon holds; null where there is nobody. */
function agreementInside({ agreement, placed }: OverlapReport, published: Uint16Array, people: Float64Array): number | null {
  if (agreement === null) throw new Error('A published membership was given but not compared with.');
  const peopleIn = (blocks: readonly number[]) => blocks.reduce((sum, block) => sum + people[block]!, 0);
  const inside = placed.centroid.blocks.filter((block) => published[block] !== NO_UNIT);
  const isInside = new Set(inside);
  const compared = peopleIn(inside);
  const differing = peopleIn(agreement.differing.blocks.filter((block) => isInside.has(block)));
  return compared === 0 ? null : (compared - differing) / compared;
}

/** Rounded down, so that 100.0 % is all of them. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

const noPolygons = (count: number) => ({
  count,
  ringOffsets: new Uint32Array(count + 1),
  pointOffsets: new Uint32Array(1),
  coordinates: new Int32Array(0),
});
