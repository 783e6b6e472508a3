// Flow sets by id: a row of facts here, the cells in packed arrays.
import type { FlowSet } from '../model/flows.ts';
import type { CheckedTable } from './checked-rows.ts';

/** A flow set without its cells: what a list of flow sets shows. */
export type FlowSetSummary = Pick<
  FlowSet,
  'id' | 'label' | 'year' | 'measure' | 'basis' | 'counted' | 'shareOf' | 'smallestShown' | 'originKind' | 'destinationKind'
> & {
  readonly origins: number;
  readonly destinations: number;
  readonly cells: number;
  /** Sum of all cells, outside origins included. People, or shares. */
  readonly total: number;
  /** Pairs whose count was withheld; they are no cells. */
  readonly withheldPairs: number;
};

export const FLOW_SETS: CheckedTable<FlowSetSummary> = {
  table: 'flow_set',
  columns: [
    ...['id', 'label', 'year', 'measure', 'basis', 'counted', 'origin_kind', 'destination_kind'],
    ...['origins', 'destinations', 'cells', 'total', 'share_of', 'smallest_shown', 'withheld_pairs'],
  ],
  toRow: (set) => [
    ...[set.id, set.label, set.year, set.measure, set.basis, set.counted ? 1 : 0, set.originKind, set.destinationKind],
    ...[set.origins, set.destinations, set.cells, set.total, set.shareOf, set.smallestShown, set.withheldPairs],
  ],
  fromRow: (row) => ({
    id: String(row[0]),
    label: String(row[1]),
    year: row[2] === null ? null : Number(row[2]),
    measure: row[3] as FlowSet['measure'], // this and the casts below: written from a FlowSet, and the checksum holds
    basis: row[4] as FlowSet['basis'],
    counted: row[5] === 1,
    originKind: String(row[6]),
    destinationKind: row[7] as FlowSet['destinationKind'],
    origins: Number(row[8]),
    destinations: Number(row[9]),
    cells: Number(row[10]),
    total: Number(row[11]),
    shareOf: row[12] as FlowSet['shareOf'],
    smallestShown: Number(row[13]),
    withheldPairs: Number(row[14]),
  }),
};
