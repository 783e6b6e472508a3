// Roads in the file: a row of facts for people, the network as packed arrays that nobody reads before they are asked for.
import type { Database } from 'better-sqlite3';
import { ROAD_CLASSES, type RoadNetwork } from '../model/roads.ts';
import { checkCsr, type ShapeCheck } from './check-shape.ts';
import { readRows, replaceRows } from './checked-rows.ts';
import { PackedReader, PackedWriter } from './packed.ts';
import { ROAD_NETWORK, type RoadSummary } from './roads.query.ts';
import { dropTravel } from './travel-store.ts';

const OWNER = 'roads';
const TURNS = 'roads turns';

/** Puts a network in the place of the one there is, or takes that away (null). What was worked out from the old one goes with it. */
export function writeRoads(db: Database, network: RoadNetwork | null): void {
  const packed = new PackedWriter(db);
  packed.drop(OWNER);
  packed.drop(TURNS);
  dropTravel(db);
  replaceRows(db, ROAD_NETWORK, network ? [network] : []);
  if (!network) return;
  const { id: _id, nodeCount: _nodes, linkCount: _links, report: _report, restrictions, ...arrays } = network;
  packed.arrays(OWNER, arrays);
  packed.arrays(TURNS, { ...restrictions });
}

/** What is said of the roads, without reading them; null where there are none. */
export function readRoadSummary(db: Database, file: string): RoadSummary | null {
  return readRows(db, file, ROAD_NETWORK)[0] ?? null;
}

/** The whole network, checked; null where there are no roads. */
export function readRoads(db: Database, check: ShapeCheck): RoadNetwork | null {
  const summary = readRoadSummary(db, check.file);
  if (!summary) return null;
  const packed = new PackedReader(db, check.file);
  const u32 = (name: string): Uint32Array => packed.array(OWNER, name, 'u32');
  const i32 = (name: string): Int32Array => packed.array(OWNER, name, 'i32');
  const network: RoadNetwork = {
    id: summary.id,
    nodeCount: summary.nodeCount,
    linkCount: summary.linkCount,
    nodeLongitude: i32('nodeLongitude'),
    nodeLatitude: i32('nodeLatitude'),
    linkStart: u32('linkStart'),
    linkEnd: u32('linkEnd'),
    linkDecimetres: u32('linkDecimetres'),
    linkClass: packed.array(OWNER, 'linkClass', 'u8'),
    linkFlags: packed.array(OWNER, 'linkFlags', 'u16'),
    linkLimit: packed.array(OWNER, 'linkLimit', 'u8'),
    linkSeconds: u32('linkSeconds'),
    incidentOffsets: u32('incidentOffsets'),
    incident: u32('incident'),
    shapeOffsets: u32('shapeOffsets'),
    shape: i32('shape'),
    restrictions: {
      from: packed.array(TURNS, 'from', 'u32'),
      via: packed.array(TURNS, 'via', 'u32'),
      to: packed.array(TURNS, 'to', 'u32'),
      only: packed.array(TURNS, 'only', 'u8'),
    },
    report: summary.report,
  };
  checkNetwork(check, network);
  return network;
}

function checkNetwork(check: ShapeCheck, network: RoadNetwork): void {
  const { nodeCount: nodes, linkCount: links, linkStart, linkEnd, linkClass, linkFlags, linkLimit, restrictions } = network;
  check.lengths(OWNER, [network.nodeLongitude, network.nodeLatitude], nodes);
  check.lengths(
    OWNER,
    [linkStart, linkEnd, network.linkDecimetres, linkClass, linkFlags, linkLimit, network.linkSeconds],
    links,
  );
  check.indexes(OWNER, linkStart, nodes);
  check.indexes(OWNER, linkEnd, nodes);
  check.indexes(OWNER, linkClass, ROAD_CLASSES.length);
  const columns = network.incident;
  checkCsr(check, OWNER, { offsets: network.incidentOffsets, rows: nodes, columns, columnCount: 2 * links });
  checkIncidence(check, network);
  check.that(network.shape.length % 2 === 0, OWNER);
  check.offsets(OWNER, network.shapeOffsets, links, network.shape.length / 2);
  const { from, via, to, only } = restrictions;
  check.lengths(TURNS, [via, to, only], from.length);
  check.indexes(TURNS, from, links);
  check.indexes(TURNS, to, links);
  check.indexes(TURNS, via, nodes);
  check.indexes(TURNS, only, 2);
}

/** Every end of every link stands at its node, once and in order: as many ascend as there are ends, so none is missing. */
function checkIncidence(
  check: ShapeCheck,
  { nodeCount, linkCount, linkStart, linkEnd, incident, incidentOffsets }: RoadNetwork,
): void {
  check.that(incident.length === 2 * linkCount, OWNER);
  for (let node = 0; node < nodeCount; node++) {
    for (let at = incidentOffsets[node]!; at < incidentOffsets[node + 1]!; at++) {
      const end = incident[at]!;
      if (at > incidentOffsets[node]! && end <= incident[at - 1]!) check.fail(OWNER);
      if (((end & 1) === 0 ? linkStart : linkEnd)[end >>> 1] !== node) check.fail(OWNER);
    }
  }
}
