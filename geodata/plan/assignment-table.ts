// One tier as an assignment table in the shape of an ONS lookup, one row a block, and such a table as a tier.
import type { BlockTable } from '../model/atlas.ts';
import { type LayerId, layerParts, type Tier } from '../model/ids.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { type Area, type TierPlan, UNASSIGNED } from '../model/plan.ts';
import { blankArea } from './create-area.command.ts';
import { MAX_SLOT, nameFrom } from './plan-limits.ts';
import { areaIdOf } from './tier-areas.ts';
import { countOf } from './wording.ts';

/** Block code, area id, area name. */
export type AssignmentRow = readonly [blockCode: string, areaId: string, areaName: string];

/** Names of the three columns, as the ONS forms them: `LSOA21CD, PLACECD, PLACENM`. */
export function assignmentColumns(tier: Tier, blockLayer: LayerId): readonly [string, string, string] {
  const { geography, year } = layerParts(blockLayer);
  const name = tier.toUpperCase();
  return [`${geography.toUpperCase()}${String(year).slice(2)}CD`, `${name}CD`, `${name}NM`];
}

/** One row for each block, in index order; '' and '' for blocks in no area, so that none is lost in a join. */
export function assignmentRows({ areas, slotOf }: TierPlan, blocks: Pick<BlockTable, 'codes'>): readonly AssignmentRow[] {
  const bySlot = new Map(areas.map((area) => [area.slot, area]));
  return blocks.codes.map((code, block): AssignmentRow => {
    const area = bySlot.get(slotOf[block]!);
    return area ? [code, area.id, area.name] : [code, '', ''];
  });
}

export interface AssignmentTableContext {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly count: number;
  readonly file: string;
  /** Row of the first data row, for messages; 2 where the columns are named in row 1. */
  readonly firstRow: number;
}

/** Slots by area code: the code's own where it is an id of this tier (`place-3`), else the free ones in order of code. */
function slotsOfCodes(tier: Tier, codes: Iterable<string>): ReadonlyMap<string, number> {
  const sorted = [...new Set(codes)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const slots = new Map<string, number>();
  for (const code of sorted) {
    const slot = Number(code.slice(tier.length + 1));
    if (slot >= 1 && slot <= MAX_SLOT && code === areaIdOf(tier, slot)) slots.set(code, slot);
  }
  const taken = new Set(slots.values());
  let next = 1;
  for (const code of sorted) {
    if (slots.has(code)) continue;
    while (taken.has(next)) next++;
    slots.set(code, next++);
  }
  return slots;
}

/** Collects the table's assignment; what is wrong goes to `issues`, of each kind only the first row is told. */
function assign(rows: readonly AssignmentRow[], slots: ReadonlyMap<string, number>, context: AssignmentTableContext) {
  const slotOf = new Uint16Array(context.count);
  const unknown: number[] = [];
  const twice: number[] = [];
  const seen = new Set<number>();
  rows.forEach(([code, areaCode], row) => {
    const block = context.indexOf.get(code);
    if (block === undefined) unknown.push(row);
    else if (seen.has(block)) twice.push(row);
    else {
      seen.add(block);
      slotOf[block] = slots.get(areaCode) ?? UNASSIGNED;
    }
  });
  const issues: Issue[] = [];
  const report = (code: string, at: readonly number[], what: string, fix: string): void => {
    const [first] = at;
    if (first === undefined) return;
    const message = `${countOf(at.length, 'row')} ${what}, the first "${rows[first]?.[0]}".`;
    issues.push({ code, severity: 'error', message, place: { file: context.file, row: context.firstRow + first }, fix });
  };
  report('unknown-block', unknown, 'with a block that the atlas does not have', 'Use the codes of the atlas.');
  report('block-listed-twice', twice, 'with a block that an earlier row has', 'Keep one row a block.');
  return { slotOf, issues };
}

/**
 * A tier from an assignment table: one area for each code, named by its first row. Rows with the area code '' and blocks
 * without a row are unassigned. Refused when a block is unknown or stands twice, or when there are too many areas.
 */
export function tierFromAssignments(
  tier: Tier,
  rows: readonly AssignmentRow[],
  context: AssignmentTableContext,
): Result<TierPlan, readonly Issue[]> {
  const names = new Map<string, string>();
  for (const [, code, name] of rows) if (code !== '' && !names.has(code)) names.set(code, nameFrom(name, nameFrom(code, tier)));
  if (names.size > MAX_SLOT) {
    const message = `The table has ${countOf(names.size, 'area')}; a tier holds ${MAX_SLOT}.`;
    const place = { file: context.file };
    return failure([{ code: 'tier-full', severity: 'error', message, place, fix: 'Check the column of area codes.' }]);
  }
  const slots = slotsOfCodes(tier, names.keys());
  const { slotOf, issues } = assign(rows, slots, context);
  if (issues.length > 0) return failure(issues);
  const areas = [...names].map(([code, name]): Area => blankArea(tier, slots.get(code)!, name));
  areas.sort((a, b) => a.slot - b.slot);
  return ok({ areas, slotOf, seededFrom: null });
}
