// What is said of a file whose polygons were laid over the blocks.
import { NO_UNIT } from '../../model/layer.ts';
import type { PolygonFact } from '../facts.ts';
import type { BlocksAndPeople, OverlapReport } from '../overlap/overlap-report.ts';
import { count, counted } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { Steadied } from './steady-overlap.ts';

const LOOKUP_FIX = 'Add a published lookup for exact membership.';

/** `steadied` is null where no other vintage of the layer is known. */
export function reportOverlap(
  { origin, layer }: PolygonFact,
  {
    report,
    steadied,
    people,
  }: { readonly report: OverlapReport; readonly steadied: Steadied | null; readonly people: Float64Array },
  findings: Findings,
): void {
  const { placed, straddling } = report;
  const by = `${counted(placed.centroid.blocks.length, 'block')} by centroid, ${count(placed.overlap.blocks.length)} by largest overlap, ${count(placed.nearest.blocks.length)} by distance`;
  const laid = `${layer} was laid over the blocks: ${by}; ${blocksAndPeople(straddling)} straddle its borders.`;
  const message = steadied === null ? laid : `${laid} ${steadiedBy(steadied)}`;
  findings.note(origin, { code: 'membership-by-overlap', message, fix: LOOKUP_FIX });
  const outside = steadied === null ? placed.none : stillOutside(placed.none, steadied.unitOf, people);
  if (outside.blocks.length === 0) return;
  findings.warn(origin, {
    code: 'blocks-without-unit',
    message: `${blocksAndPeople(outside)} lie outside ${layer}.`,
    fix: 'Give polygons that cover all blocks, if they should.',
  });
}

function steadiedBy({ by, wholeUnits, wholeByCode, allUnits, moved }: Steadied): string {
  const whole = `${count(wholeUnits)} of ${counted(allUnits, 'unit')} lie whole in one unit`;
  const byCode = wholeByCode === 0 ? '' : ` (${count(wholeByCode)} by code alone)`;
  return `Steadied by ${by}: ${whole}${byCode}, ${blocksAndPeople(moved)} moved.`;
}

function stillOutside({ blocks }: BlocksAndPeople, unitOf: Uint16Array, people: Float64Array): BlocksAndPeople {
  const left = blocks.filter((block) => unitOf[block] === NO_UNIT);
  return { blocks: left, people: left.reduce((sum, block) => sum + people[block]!, 0) };
}

const blocksAndPeople = ({ blocks, people }: BlocksAndPeople): string =>
  `${counted(blocks.length, 'block')} (${counted(people, 'person', 'people')})`;
