// A network of three nodes and four links, with a loop, a ferry, a bend and a banned turn: every array has something in it.
import { LINK, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../geodata/model/roads.ts';
import type { KeptTravel } from '../../geodata/model/travel.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';

const classOf = (name: RoadClass): number => ROAD_CLASSES.indexOf(name);
const OPEN = LINK.carForward | LINK.carBackward | LINK.walk;

export const townRoads = (): RoadNetwork => ({
  id: 'c0ffee',
  nodeCount: 3,
  linkCount: 4,
  nodeLongitude: Int32Array.of(10_000_000, 10_100_000, 10_200_000),
  nodeLatitude: Int32Array.of(520_000_000, 520_000_000, -5),
  linkStart: Uint32Array.of(0, 0, 1, 2),
  linkEnd: Uint32Array.of(1, 2, 1, 1),
  linkDecimetres: Uint32Array.of(6_830, 4_000_000_000, 0, 7),
  linkClass: Uint8Array.of(classOf('a-road'), classOf('ferry'), classOf('local-road'), classOf('path')),
  linkFlags: Uint16Array.of(OPEN | LINK.dual | LINK.urban, OPEN, OPEN, LINK.walk),
  linkLimit: Uint8Array.of(96, 0, 48, 0),
  linkSeconds: Uint32Array.of(0, 2400, 0, 0),
  incidentOffsets: Uint32Array.of(0, 2, 6, 8),
  incident: Uint32Array.of(0, 2, 1, 4, 5, 7, 3, 6),
  shapeOffsets: Uint32Array.of(0, 1, 1, 3, 3),
  shape: Int32Array.of(10_050_000, 520_000_100, 10_100_010, 520_000_000, 10_100_010, 520_000_010),
  restrictions: { from: Uint32Array.of(0), via: Uint32Array.of(1), to: Uint32Array.of(3), only: Uint8Array.of(1) },
  report: {
    publisher: 'Ordnance Survey',
    title: 'OS Open Roads',
    vintage: 'April 2021',
    kilometres: {
      ...{ motorway: 0, 'a-road': 1, 'b-road': 0, 'minor-road': 0, 'local-road': 0, 'access-road': 0, track: 0, path: 0 },
      ferry: 400_000,
    },
    car: { count: 1, nodes: 3, largestNodes: 3, deadEnds: 1 },
    walk: { count: 1, nodes: 3, largestNodes: 3, deadEnds: 0 },
    ferries: 1,
    turnRestrictions: 1,
    notes: ['Nothing says which ways are one-way.'],
  },
});

export const townTravel = (key: string, sites = 2): KeptTravel => ({
  key,
  nearest: Int32Array.from({ length: TOWN_BLOCKS }, (_, block) => (block % 3) - 1),
  deciseconds: Uint32Array.from({ length: TOWN_BLOCKS }, (_, block) => (block === 4 ? 0xffff_ffff : block * 600)),
  decimetres: Uint32Array.from({ length: TOWN_BLOCKS }, (_, block) => block * 10_000),
  snapMetres: Float32Array.from({ length: TOWN_BLOCKS }, (_, block) => block / 2),
  byLine: Uint8Array.from({ length: TOWN_BLOCKS }, (_, block) => block % 2),
  rows: Uint32Array.from({ length: TOWN_BLOCKS * sites }, (_, i) => i),
});
