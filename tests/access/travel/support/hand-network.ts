// Road networks written out by hand: nodes and links keep the order they are written in.

import { SHIPPED_SPEEDS, type SpeedTable } from '../../../../geodata/access/speeds/speed-table.ts';
import { LINK, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../../../geodata/model/roads.ts';

export interface HandLink {
  readonly from: number;
  readonly to: number;
  readonly decimetres: number;
  /** LINK bits; every mode both ways where not said. */
  readonly flags?: number;
  readonly roadClass?: RoadClass;
  /** Longitude and latitude in degrees, in turn. */
  readonly bends?: readonly number[];
}

export const EVERYBODY = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;

const fixed = (degrees: number): number => Math.round(degrees * 1e7);

/** `nodes` are longitudes and latitudes in degrees. */
export function handNetwork(nodes: readonly (readonly [number, number])[], links: readonly HandLink[]): RoadNetwork {
  const incident = nodes.map((_, node) =>
    links.flatMap(({ from, to }, link) => [...(from === node ? [link * 2] : []), ...(to === node ? [link * 2 + 1] : [])]),
  );
  const running = (sizes: readonly number[]): Uint32Array => {
    const offsets = new Uint32Array(sizes.length + 1);
    sizes.forEach((size, i) => {
      offsets[i + 1] = offsets[i]! + size;
    });
    return offsets;
  };
  const none = { count: 0, nodes: 0, largestNodes: 0, deadEnds: 0 };
  return {
    id: 'by-hand',
    nodeCount: nodes.length,
    linkCount: links.length,
    nodeLongitude: Int32Array.from(nodes, ([longitude]) => fixed(longitude)),
    nodeLatitude: Int32Array.from(nodes, ([, latitude]) => fixed(latitude)),
    linkStart: Uint32Array.from(links, ({ from }) => from),
    linkEnd: Uint32Array.from(links, ({ to }) => to),
    linkDecimetres: Uint32Array.from(links, ({ decimetres }) => decimetres),
    linkClass: Uint8Array.from(links, ({ roadClass }) => ROAD_CLASSES.indexOf(roadClass ?? 'minor-road')),
    linkFlags: Uint16Array.from(links, ({ flags }) => flags ?? EVERYBODY),
    linkLimit: new Uint8Array(links.length),
    linkSeconds: new Uint32Array(links.length),
    incidentOffsets: running(incident.map((list) => list.length)),
    incident: Uint32Array.from(incident.flat()),
    shapeOffsets: running(links.map(({ bends }) => (bends?.length ?? 0) / 2)),
    shape: Int32Array.from(links.flatMap(({ bends }) => (bends ?? []).map(fixed))),
    restrictions: { from: new Uint32Array(0), via: new Uint32Array(0), to: new Uint32Array(0), only: new Uint8Array(0) },
    report: {
      ...{
        publisher: 'Town surveyor',
        title: 'Roads',
        vintage: 'May 2024',
        car: none,
        walk: none,
        ferries: 0,
        turnRestrictions: 0,
      },
      // Every class is given a length right here.
      kilometres: Object.fromEntries(ROAD_CLASSES.map((name) => [name, 0])) as RoadNetwork['report']['kilometres'],
      notes: [],
    },
  };
}

/** 36 km/h = 10 m/s on every road and along straight lines, which are lengthened by 1.3; 3.6 km/h = 1 m/s off the roads; no waiting for ferries. */
export const ROUND_SPEEDS: SpeedTable = roundSpeeds();

function roundSpeeds(): SpeedTable {
  const basis = 'round numbers';
  const even = { urban: 36, rural: 36, basis };
  const mode: SpeedTable['modes']['car'] = {
    roads: {
      ...{ motorway: even, 'a-road': even, 'b-road': even, 'minor-road': even },
      ...{ 'local-road': even, 'access-road': even, track: even, path: even },
    },
    dual: null,
    boardingMinutes: { value: 0, basis },
    offRoadKmh: { value: 3.6, basis },
    straightLineKmh: { urban: 18, rural: 36, basis },
  };
  return {
    ...SHIPPED_SPEEDS,
    ...{ id: 'round', title: 'round speeds', ferry: { kmh: 36, basis } },
    straightLine: { detourFactor: 1.3, basis },
    modes: { car: mode, foot: mode, cycle: mode },
  };
}
