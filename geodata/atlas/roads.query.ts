// What is said of the road network: one row, or none.
import type { NetworkComponents, NetworkReport, RoadNetwork } from '../model/roads.ts';
import type { CheckedTable } from './checked-rows.ts';

/** A road network without its arrays. */
export type RoadSummary = Pick<RoadNetwork, 'id' | 'nodeCount' | 'linkCount' | 'report'>;

export const ROAD_NETWORK: CheckedTable<RoadSummary> = {
  table: 'road_network',
  columns: [
    ...['id', 'publisher', 'title', 'vintage', 'nodes', 'links', 'kilometres', 'ferries', 'turn_restrictions'],
    ...['car_components', 'car_largest_share', 'walk_components', 'walk_largest_share', 'report'],
  ],
  toRow: ({ id, nodeCount, linkCount, report }) => [
    ...[id, report.publisher, report.title, report.vintage, nodeCount, linkCount, kilometres(report), report.ferries],
    ...[report.turnRestrictions, report.car.count, largestShare(report.car), report.walk.count, largestShare(report.walk)],
    JSON.stringify(report),
  ],
  fromRow: (row) => ({
    id: String(row[0]),
    nodeCount: Number(row[4]),
    linkCount: Number(row[5]),
    report: JSON.parse(String(row[13])) as NetworkReport, // written by toRow, and the checksum holds
  }),
};

const kilometres = (report: NetworkReport): number => Object.values(report.kilometres).reduce((sum, length) => sum + length, 0);

const largestShare = ({ nodes, largestNodes }: NetworkComponents): number => (nodes === 0 ? 0 : largestNodes / nodes);
