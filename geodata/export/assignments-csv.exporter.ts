// Which block lies in which area, in the shape of an ONS lookup: `LSOA11CD,LSOA11NM,PLACE26CD,PLACE26NM`.
import type { Atlas } from '../model/atlas.ts';
import type { Tier } from '../model/ids.ts';
import type { Plan, TierPlan } from '../model/plan.ts';
import { csvRow } from './csv-text.ts';

/** What to export. `year` is the vintage that the column names state, as in the ONS's own names: 2026 gives `PLACE26CD`. */
export interface AssignmentsInputs {
  readonly plan: Plan;
  readonly atlas: Atlas;
  readonly tiers: readonly Tier[];
  readonly year: number;
}

/**
 * A CSV with one row a block, in order of code: the block's code and name, then an area's id and name for every tier,
 * both empty where the block is unassigned. Columns follow the pattern `<GEOGRAPHY><YY>CD`, so that the file can be
 * imported again as a lookup. CRLF line ends, UTF-8; see `csvCell` for names that look like formulas.
 */
export function assignmentsCsv({ plan, atlas, tiers, year }: AssignmentsInputs): string {
  const { blocks } = atlas;
  const vintage = String(year % 100).padStart(2, '0');
  const header = [blocks.layer, ...tiers.map((tier) => `${tier}${vintage}`)].flatMap((name) => {
    const upper = name.toUpperCase();
    return [`${upper}CD`, `${upper}NM`];
  });
  const columns = tiers.map((tier) => areaCells(plan.tiers[tier]));
  const rows = blocks.codes.map((code, b) => csvRow([code, blocks.names[b]!, ...columns.flatMap((cellsOf) => cellsOf(b))]));
  return csvRow(header) + rows.join('');
}

/** Id and name of a block's area. */
function areaCells({ areas, slotOf }: TierPlan): (block: number) => readonly [id: string, name: string] {
  const bySlot = new Map(areas.map((area) => [area.slot, area]));
  return (block) => {
    const area = bySlot.get(slotOf[block]!);
    return area ? [area.id, area.name] : ['', ''];
  };
}
