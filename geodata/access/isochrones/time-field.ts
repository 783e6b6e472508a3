// One field of times on a grid, from which all isochrones of a site are cut.
import type { RoadNetwork } from '../../model/roads.ts';
import { UNREACHED } from '../../model/travel.ts';
import type { Labels } from '../routing/routing-graph.ts';
import { FERRY } from '../speeds/link-time.ts';
import { type Box, boxOf, type Grid, gridOver } from './ground.ts';
import type { LinkTimes } from './link-times.ts';
import { RoadSamples } from './road-samples.ts';
import { OFF_ROAD_METRES, Stamps } from './stamps.ts';
import { unreachedTowns } from './unreached.ts';

export interface TimeField extends Grid {
  /** Less tenths of a second at each point, row by row from the north; NaN where there is no time. */
  readonly earliness: Float64Array;
}

interface FieldOptions {
  readonly network: RoadNetwork;
  readonly labels: Labels;
  readonly times: LinkTimes;
  /** Tenths of a second beyond which nothing is asked. */
  readonly most: number;
  readonly offRoadKmh: number;
}

/** null where nothing is reached. O(links of the network + samples of roads near the reached ones). */
export function timeField(options: FieldOptions): TimeField | null {
  const { network, most } = options;
  const box = reachedBox(options);
  if (box === null) return null;
  const grid = gridOver(box, 2 * OFF_ROAD_METRES);
  const ground = boxOf(grid);
  const stamps = new Stamps(grid);
  const samples = new RoadSamples(network, grid, options.times);
  const carves = unreachedTowns(network, options.labels, options.times);
  for (let link = 0; link < network.linkCount; link++) {
    if (!near(network, link, ground) || !passableRoad(options, link)) continue;
    // Whatever nobody asks about is as good as never reached; but scraps of road that lead nowhere are no land of their own.
    if (options.times.least(link) > most && !carves(link)) continue;
    samples.take(link);
    stamps.add(samples, most);
  }
  return { ...grid, earliness: stamps.earliness(36 / options.offRoadKmh) };
}

function passableRoad({ network, times }: FieldOptions, link: number): boolean {
  if (network.linkClass[link] === FERRY) return false;
  return times.along[link] !== UNREACHED || times.against[link] !== UNREACHED;
}

/** Whether a link is out of time by its ends alone: most are. */
function isLate({ network, labels, times, most }: FieldOptions, link: number): boolean {
  const { deciseconds } = labels;
  if (deciseconds[network.linkStart[link]!]! <= most || deciseconds[network.linkEnd[link]!]! <= most) return false;
  return times.sharesOfSites(link).length === 0;
}

/** Around all links of which some point is reached; their bends too. */
function reachedBox(options: FieldOptions): Box | null {
  const { network, times, most } = options;
  const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shape, shapeOffsets } = network;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const take = (longitude: number, latitude: number): void => {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  };
  for (let link = 0; link < network.linkCount; link++) {
    if (isLate(options, link) || !passableRoad(options, link) || times.least(link) > most) continue;
    take(nodeLongitude[linkStart[link]!]!, nodeLatitude[linkStart[link]!]!);
    take(nodeLongitude[linkEnd[link]!]!, nodeLatitude[linkEnd[link]!]!);
    for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) take(shape[2 * bend]!, shape[2 * bend + 1]!);
  }
  return box.west <= box.east ? box : null;
}

/** Whether an end or a bend of the link lies in the box. */
function near(network: RoadNetwork, link: number, box: Box): boolean {
  const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shape, shapeOffsets } = network;
  if (holds(box, nodeLongitude[linkStart[link]!]!, nodeLatitude[linkStart[link]!]!)) return true;
  if (holds(box, nodeLongitude[linkEnd[link]!]!, nodeLatitude[linkEnd[link]!]!)) return true;
  for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) {
    if (holds(box, shape[2 * bend]!, shape[2 * bend + 1]!)) return true;
  }
  return false;
}

const holds = ({ west, south, east, north }: Box, longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;
