// The roads of an OpenStreetMap extract (PBF).
import type { RoadDataset } from '../import/road-dataset.ts';
import { refuse } from '../model/issue.ts';
import type { OsmBytes } from './osm-bytes.ts';
import { type CutWays, cutWays, type PlacedWays } from './osm-cut-ways.ts';
import { monthOf } from './osm-header.ts';
import { type OsmLinks, osmLinks } from './osm-links.ts';
import { osmTurns } from './osm-turns.ts';
import { type BytesDone, type OsmReading, readOsmTwice } from './osm-two-passes.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';

/**
 * Roads, paths and ferries with access by mode, limits and turn restrictions, cut where they meet. Reads the bytes twice, a block at a time; `onBytes`
 * hears how far it is. Throws an IssueError for a file that is cut short, damaged, not understood, or without roads.
 */
export function readOsmRoads(bytes: OsmBytes, context: ReadContext, onBytes: BytesDone = () => undefined): RoadDataset {
  const reading = readOsmTwice(bytes, context, onBytes);
  const ways = placedWays(reading);
  const cut = cutWays(ways, cutsAsked(reading));
  if (cut.start.length === 0) return refuseRoadless(reading, context);
  const links = osmLinks(ways, cut);
  const { restrictions, unclear } = osmTurns(reading.restrictions, {
    table: links.table,
    linksOfWay: wayFinder(
      ways,
      cut,
      reading.restrictions.flatMap(({ from, to }) => [...from, ...to]),
    ),
    nodeOf: (id) => {
      const place = reading.places.find(id);
      return place === -1 ? -1 : links.nodeOfPlace[place]!;
    },
  });
  return {
    kind: 'roads',
    origin: originOf(context, null),
    format: 'osm-pbf',
    links: {
      ...links.table,
      restrictions,
      publisher: 'OpenStreetMap contributors',
      title: 'OpenStreetMap roads and paths',
      // Extracts that were cut or converted may not say: their newest road is at most some weeks older.
      vintage: monthOf(reading.header.editedUntil || reading.newestEdit),
      notes: notesOf(reading, cut, links, unclear),
    },
  };
}

function placedWays({ ways, places }: OsmReading): PlacedWays {
  const ids = ways.nodeIds();
  const nodes = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) nodes[i] = places.find(ids[i]!);
  return { columns: ways.columns(), nodes, places };
}

/** Ways are cut at barriers, and where a turn is restricted. */
function cutsAsked({ places, restrictions }: OsmReading): Uint8Array {
  const also = places.stopsCars.slice();
  for (const { via } of restrictions) {
    const place = places.find(via);
    if (place !== -1) also[place] = 1;
  }
  return also;
}

/** Finds the links of the ways asked about. */
function wayFinder({ columns }: PlacedWays, { linkOffsets }: CutWays, wanted: readonly number[]) {
  const asked = new Set(wanted);
  const rows = new Map<number, number>();
  columns.ids.forEach((id, way) => {
    if (asked.has(id)) rows.set(id, way);
  });
  return (id: number): readonly [number, number] | null => {
    const way = rows.get(id);
    return way === undefined ? null : [linkOffsets[way]!, linkOffsets[way + 1]!];
  };
}

function notesOf({ passedOver, closed }: OsmReading, cut: CutWays, links: OsmLinks, unclearTurns: number): readonly string[] {
  const unclear = passedOver.unclear + unclearTurns;
  const note = (count: number, one: string, many: string, rest: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${rest}`];
  return [
    ...note(closed, 'road or path is', 'roads and paths are', 'closed to everybody and left out.'),
    ...note(cut.lacking, 'road lacks', 'roads lack', 'some of their points, as at the edge of an extract; the rest is kept.'),
    ...note(links.barriers, 'barrier stops', 'barriers stop', 'cars; others pass.'),
    ...note(
      links.unclearBarriers,
      'barrier stands',
      'barriers stand',
      'where roads of one class meet; passed over, since it is not clear which is closed.',
    ),
    ...note(passedOver['via-way'], 'turn restriction leads', 'turn restrictions lead', 'over a road between; passed over.'),
    ...note(
      passedOver.conditional,
      'turn restriction holds',
      'turn restrictions hold',
      'at some hours or for some vehicles only; passed over.',
    ),
    ...note(
      unclear,
      'turn restriction does',
      'turn restrictions do',
      'not say clearly which roads are meant, or the roads do not meet for cars; passed over.',
    ),
  ];
}

function refuseRoadless({ closed, ways }: OsmReading, context: ReadContext): never {
  const without = ways.count > 0 ? `The extract holds none of the places its roads run through (roads: ${ways.count}).` : null;
  return refuse(
    'no-roads',
    without ??
      (closed > 0
        ? 'All roads in the OpenStreetMap extract are closed to everybody.'
        : 'The OpenStreetMap extract holds no roads.'),
    placeIn(context),
    'Choose an extract of the whole area (all of its nodes, ways and relations), for instance a region from a download server.',
  );
}
