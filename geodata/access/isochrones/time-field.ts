// One field of times on a grid, from which all isochrones of a site are cut.
import type { RoadNetwork } from '../../model/roads.ts';
import { UNREACHED } from '../../model/travel.ts';
import type { Labels } from '../routing/routing-graph.ts';
import { FERRY } from '../speeds/link-time.ts';
import { type Box, type Grid, gridOver } from './ground.ts';
import type { LinkTimes } from './link-times.ts';
import { linkSamples, type Samples } from './road-samples.ts';
import { unreachedTowns } from './unreached.ts';

/** How far off a road people still count as living beside it. Convention; longer than most drives, shorter than most moors. */
export const OFF_ROAD_METRES = 500;

/** Roads within so many cells of a grid point count as at it: all corners of a cell that holds a piece of road, plus a sample's step. */
const FREE_CELLS = 1.75;

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
  const stamps = new Stamps(grid);
  const carves = unreachedTowns(network, options.labels, options.times);
  for (let link = 0; link < network.linkCount; link++) {
    if (!passableRoad(options, link) || !near(network, link, grid)) continue;
    const samples = linkSamples(network, link, { grid, times: options.times });
    // Whatever nobody asks about is as good as never reached; but scraps of road that lead nowhere are no land of their own.
    if (samples.least > most && !carves(link)) continue;
    stamps.add(samples, most);
  }
  return { ...grid, earliness: stamps.earliness(36 / options.offRoadKmh) };
}

function passableRoad({ network, times }: FieldOptions, link: number): boolean {
  if (network.linkClass[link] === FERRY) return false;
  return times.along[link] !== UNREACHED || times.against[link] !== UNREACHED;
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
    if (!passableRoad(options, link) || times.least(link) > most) continue;
    take(nodeLongitude[linkStart[link]!]!, nodeLatitude[linkStart[link]!]!);
    take(nodeLongitude[linkEnd[link]!]!, nodeLatitude[linkEnd[link]!]!);
    for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) take(shape[2 * bend]!, shape[2 * bend + 1]!);
  }
  return box.west <= box.east ? box : null;
}

/** Whether an end or a bend of the link lies on the grid. */
function near(network: RoadNetwork, link: number, grid: Grid): boolean {
  const west = grid.west * 1e7;
  const east = west + grid.columns * grid.cellLongitude * 1e7;
  const north = grid.north * 1e7;
  const south = north - grid.rows * grid.cellLatitude * 1e7;
  const holds = (longitude: number, latitude: number): boolean =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shape, shapeOffsets } = network;
  if (holds(nodeLongitude[linkStart[link]!]!, nodeLatitude[linkStart[link]!]!)) return true;
  if (holds(nodeLongitude[linkEnd[link]!]!, nodeLatitude[linkEnd[link]!]!)) return true;
  for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) {
    if (holds(shape[2 * bend]!, shape[2 * bend + 1]!)) return true;
  }
  return false;
}

/** What each grid point knows of the roads around it. Does not depend on the order in which roads come. */
class Stamps {
  readonly #grid: Grid;
  /** Metres to the nearest road, and its time; of equally near ones the earliest. */
  readonly #nearest: Float64Array;
  readonly #time: Float64Array;
  /** Earliest of the roads that count as at the point. */
  readonly #here: Float64Array;

  constructor(grid: Grid) {
    this.#grid = grid;
    const count = grid.columns * grid.rows;
    this.#nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#time = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#here = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  }

  add({ columns, rows, times, count }: Samples, most: number): void {
    for (let i = 0; i < count; i++) this.#stamp(columns[i]!, rows[i]!, times[i]! > most ? Number.POSITIVE_INFINITY : times[i]!);
  }

  #stamp(x: number, y: number, time: number): void {
    const { columns, rows, cellMetres } = this.#grid;
    const reach = OFF_ROAD_METRES / cellMetres;
    const firstRow = Math.max(0, Math.ceil(y - reach));
    const lastRow = Math.min(rows - 1, Math.floor(y + reach));
    for (let row = firstRow; row <= lastRow; row++) {
      const half = Math.sqrt(reach * reach - (row - y) * (row - y));
      const first = Math.max(0, Math.ceil(x - half));
      const last = Math.min(columns - 1, Math.floor(x + half));
      for (let column = first; column <= last; column++) {
        const at = row * columns + column;
        const cells = Math.sqrt((row - y) * (row - y) + (column - x) * (column - x));
        if (cells <= FREE_CELLS && time < this.#here[at]!) this.#here[at] = time;
        const held = this.#nearest[at]!;
        if (cells < held || (cells === held && time < this.#time[at]!)) {
          this.#nearest[at] = cells;
          this.#time[at] = time;
        }
      }
    }
  }

  /** `pace`: tenths of a second for a metre off the road. */
  earliness(pace: number): Float64Array {
    const values = new Float64Array(this.#time.length);
    for (let at = 0; at < values.length; at++) {
      const walk = Math.max(0, this.#nearest[at]! - FREE_CELLS) * this.#grid.cellMetres * pace;
      const time = Math.min(this.#here[at]!, this.#time[at]! + walk);
      values[at] = time === Number.POSITIVE_INFINITY || Number.isNaN(time) ? Number.NaN : -time;
    }
    return values;
  }
}
