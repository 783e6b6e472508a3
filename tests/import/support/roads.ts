// Road datasets as readers would hand them over: a few lines of text a file.
import type { RoadDataset, RoadFormat } from '../../../geodata/import/road-dataset.ts';
import { toFixedDegrees } from '../../../geodata/model/coordinates.ts';
import { LINK, ROAD_CLASSES, type RoadClass } from '../../../geodata/model/roads.ts';
import { originOf } from './datasets.ts';

export const OPEN = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;

/** A node by name, degrees. */
export type Place = readonly [name: string, longitude: number, latitude: number];

export interface RoadRow {
  readonly from: Place;
  readonly to: Place;
  readonly roadClass?: RoadClass;
  readonly flags?: number;
  readonly seconds?: number;
  readonly bends?: readonly (readonly [longitude: number, latitude: number])[];
}

interface Roads {
  readonly file?: string;
  readonly format?: RoadFormat;
  /** Links that may not be followed by others, by position: `[from, via (name), to]`. */
  readonly bans?: readonly (readonly [from: number, via: string, to: number])[];
}

/** OS Open Roads names its nodes; OpenStreetMap's are told by their places. */
export function roadsDataset(
  rows: readonly RoadRow[],
  { file = 'roads.gpkg', format = 'os-open-roads', bans = [] }: Roads = {},
): RoadDataset {
  const nodes = new Map<string, Place>(rows.flatMap(({ from, to }) => [from, to]).map((place) => [place[0], place]));
  const numberOf = new Map([...nodes.keys()].map((name, at) => [name, at]));
  const number = (name: string): number => numberOf.get(name) ?? -1;
  const places = [...nodes.values()];
  const bends = rows.map((row) => row.bends ?? []);
  return {
    kind: 'roads',
    origin: originOf(file),
    format,
    links: {
      nodeLongitude: Int32Array.from(places, ([, longitude]) => toFixedDegrees(longitude)),
      nodeLatitude: Int32Array.from(places, ([, , latitude]) => toFixedDegrees(latitude)),
      start: Uint32Array.from(rows, ({ from }) => number(from[0])),
      end: Uint32Array.from(rows, ({ to }) => number(to[0])),
      roadClass: Uint8Array.from(rows, ({ roadClass = 'local-road' }) => ROAD_CLASSES.indexOf(roadClass)),
      flags: Uint16Array.from(rows, ({ flags = OPEN }) => flags),
      limit: new Uint8Array(rows.length),
      seconds: Uint32Array.from(rows, ({ seconds = 0 }) => seconds),
      shapeOffsets: Uint32Array.from([0, ...bends.map((_, at) => bends.slice(0, at + 1).flat().length)]),
      shape: Int32Array.from(bends.flat(2), toFixedDegrees),
      restrictions: {
        from: Uint32Array.from(bans, ([from]) => from),
        via: Uint32Array.from(bans, ([, via]) => number(via)),
        to: Uint32Array.from(bans, ([, , to]) => to),
        only: new Uint8Array(bans.length),
      },
      publisher: format === 'os-open-roads' ? 'Ordnance Survey' : 'OpenStreetMap contributors',
      title: format === 'os-open-roads' ? 'OS Open Roads' : 'OpenStreetMap',
      vintage: 'April 2021',
      notes: ['Nothing is known of one-way roads.'],
    },
    ...(format === 'os-open-roads' ? { nodeIds: [...nodes.keys()] } : {}),
  };
}
