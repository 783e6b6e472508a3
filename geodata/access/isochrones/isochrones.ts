// Ground from which a site is reached within so many minutes.
import { contours } from 'd3-contour';
import type { RoadNetwork } from '../../model/roads.ts';
import type { Labels, RoutingGraph } from '../routing/routing-graph.ts';
import { type LinkTimes, linkTimes, type SiteOnLink } from './link-times.ts';
import { type TimeField, timeField } from './time-field.ts';

export interface Isochrone {
  readonly minutes: number;
  /** Polygons > rings > flat longitude, latitude in degrees; outer rings first, closed. */
  readonly polygons: Float64Array[][];
}

export interface IsochroneOptions {
  readonly graph: RoutingGraph;
  readonly network: RoadNetwork;
  /** To the site: of a search `to-seeds`, without a limit, so that roads which are late are told from roads that lead nowhere. */
  readonly labels: Labels;
  readonly minutes: readonly number[];
  readonly offRoadKmh: number;
  /** Where the site lies on links, so that the rest of those links is reached straight from it; may be left out. */
  readonly site?: readonly SiteOnLink[];
}

/**
 * Isochrones in the order of `minutes`, cut from one field of times on a grid, hence nested: what is reached in 599 seconds lies in what is
 * reached in 600. A point of the grid takes the time of its nearest road, as blocks do, plus the walk there at `offRoadKmh`; beyond
 * OFF_ROAD_METRES of any road there is no time, so lakes and roadless moors stay out, and so does the far bank unless its own
 * roads are reached. Walks within one cell are free, so every stretch of road that is reached lies inside.
 */
export function isochrones(options: IsochroneOptions): Isochrone[] {
  const { minutes } = options;
  const most = Math.max(0, ...minutes) * 600;
  const times: LinkTimes = linkTimes(options);
  const field = timeField({ ...options, times, most });
  return minutes.map((limit) => ({ minutes: limit, polygons: field === null ? [] : polygonsWithin(field, limit * 600) }));
}

/** d3-contour keeps what is at or above a threshold, so that times are turned round. */
function polygonsWithin(field: TimeField, deciseconds: number): Float64Array[][] {
  const { columns, rows, west, north, cellLongitude, cellLatitude } = field;
  // The typings ask for number[]; the code reads by index alone.
  const values = field.earliness as unknown as number[];
  const { coordinates } = contours().size([columns, rows]).contour(values, -deciseconds);
  return coordinates.map((rings) =>
    rings.map((ring) => {
      const flat = new Float64Array(ring.length * 2);
      ring.forEach(([column, row], i) => {
        // The value of a grid point stands half a cell in: see the documentation of d3-contour.
        flat[2 * i] = west + (column! - 0.5) * cellLongitude;
        flat[2 * i + 1] = north - (row! - 0.5) * cellLatitude;
      });
      return flat;
    }),
  );
}
