// Roads written by hand, for tests: nodes as places, links as rows.
import type { RoadLinks } from '../../../geodata/access/network/road-links.ts';
import { LINK, ROAD_CLASSES, type RoadClass } from '../../../geodata/model/roads.ts';

export const BOTH = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;

export interface RawLink {
  readonly from: number;
  readonly to: number;
  readonly roadClass?: RoadClass;
  readonly flags?: number;
  readonly limit?: number;
  readonly seconds?: number;
  /** Longitude, latitude in 1e-7 degree. */
  readonly bends?: readonly (readonly [number, number])[];
}

export interface RawRestriction {
  readonly from: number;
  readonly via: number;
  readonly to: number;
  readonly only?: boolean;
}

export interface RawRoads {
  /** 1e-7 degree. */
  readonly nodes: readonly (readonly [longitude: number, latitude: number])[];
  readonly links: readonly RawLink[];
  readonly restrictions?: readonly RawRestriction[];
}

export function rawRoads({ nodes, links, restrictions = [] }: RawRoads): RoadLinks {
  const shapeOffsets = new Uint32Array(links.length + 1);
  links.forEach((link, i) => {
    shapeOffsets[i + 1] = shapeOffsets[i]! + (link.bends?.length ?? 0);
  });
  return {
    nodeLongitude: Int32Array.from(nodes, ([longitude]) => longitude),
    nodeLatitude: Int32Array.from(nodes, ([, latitude]) => latitude),
    start: Uint32Array.from(links, (link) => link.from),
    end: Uint32Array.from(links, (link) => link.to),
    roadClass: Uint8Array.from(links, (link) => ROAD_CLASSES.indexOf(link.roadClass ?? 'minor-road')),
    flags: Uint16Array.from(links, (link) => link.flags ?? BOTH),
    limit: Uint8Array.from(links, (link) => link.limit ?? 0),
    seconds: Uint32Array.from(links, (link) => link.seconds ?? 0),
    shapeOffsets,
    shape: Int32Array.from(links.flatMap((link) => (link.bends ?? []).flat())),
    restrictions: {
      from: Uint32Array.from(restrictions, (one) => one.from),
      via: Uint32Array.from(restrictions, (one) => one.via),
      to: Uint32Array.from(restrictions, (one) => one.to),
      only: Uint8Array.from(restrictions, (one) => (one.only ? 1 : 0)),
    },
    publisher: 'Test',
    title: 'Roads by hand',
    vintage: 'April 2014',
    notes: ['one note'],
  };
}
