// Ground from which a site is reached within some minutes, with the residents of the blocks that reach it.

import { isochrones } from '../../access/isochrones/isochrones.ts';
import { search } from '../../access/routing/search.ts';
import { offRoadKmh } from '../../access/speeds/speed-table.ts';
import type { RoadGround, TravelGround } from '../../access/travel/travel-ground.ts';
import type { IsochronesView } from '../../contract/access.ts';
import { EARTH_METRES } from '../../model/coordinates.ts';
import { DECISECONDS_PER_MINUTE, type TravelSite } from '../../model/travel.ts';
import { type AskedTravel, requireSite } from './asked-travel.ts';

/** Bands ascend by minutes; each stands once. Throws IssueError for a site that is not there. */
export function isochronesView(asked: AskedTravel, code: string, minutes: readonly number[]): IsochronesView {
  const { travel, position, site, view } = requireSite(asked, code);
  const ground = asked.source.ground(travel.mode);
  const limits = [...new Set(minutes)].sort((a, b) => a - b);
  const row = travel.toSite(position);
  const people = asked.source.atlas.people.total;
  const peopleWithin = (limit: number): number => {
    let count = 0;
    for (let block = 0; block < row.length; block++) {
      if (row[block]! <= limit * DECISECONDS_PER_MINUTE) count += people[block]!;
    }
    return count;
  };
  const shapes = ground.roads ? byRoad(ground, ground.roads, site, limits) : circles(ground, site, limits);
  return {
    basis: ground.roads
      ? travel.basis
      : { ...travel.basis, label: `${travel.basis.label}; circles at ${lineKmh(ground, site)} km/h` },
    site: view,
    bands: shapes.map((shape) => ({ ...shape, people: peopleWithin(shape.minutes) })),
  };
}

type Shape = Omit<IsochronesView['bands'][number], 'people'>;

function byRoad(
  { speeds, mode }: TravelGround,
  { network, graph, ends, siteSnap }: RoadGround,
  site: TravelSite,
  minutes: readonly number[],
): readonly Shape[] {
  const snap = siteSnap(site);
  const link = snap.link[0]!;
  if (link < 0) return minutes.map((limit) => ({ minutes: limit, polygons: [] }));
  const seeds = ends().seedsTo(snap, 0, 0);
  const labels = search(graph(), { direction: 'to-seeds', seeds });
  const { deciseconds } = ends().offRoad(snap, 0);
  const on = [{ link, along: snap.along[0]!, deciseconds }];
  return isochrones({ graph: graph(), network, labels, minutes, offRoadKmh: offRoadKmh(speeds, mode), site: on });
}

const RADIANS = Math.PI / 180;
const CORNERS = 128;

/**
 * Without roads: circles by the speed of the site's own block, urban or rural; elsewhere blocks are measured at theirs. Corners by
 * bearing on the sphere.
 */
function circles(ground: TravelGround, site: TravelSite, minutes: readonly number[]): readonly Shape[] {
  const metresAMinute = (lineKmh(ground, site) * 1000) / 60 / ground.speeds.straightLine.detourFactor;
  return minutes.map((limit) => ({ minutes: limit, polygons: [[circleAround(site, limit * metresAMinute)]] }));
}

function lineKmh({ speeds, mode, blocks }: TravelGround, { block }: TravelSite): number {
  const { urban, rural } = speeds.modes[mode].straightLineKmh;
  return blocks.urban?.[block] === 1 ? urban : rural;
}

/** Closed, anticlockwise. */
function circleAround({ longitude, latitude }: TravelSite, metres: number): Float64Array {
  const ring = new Float64Array((CORNERS + 1) * 2);
  const angle = metres / EARTH_METRES;
  const north = latitude * RADIANS;
  for (let corner = 0; corner <= CORNERS; corner++) {
    const bearing = (-2 * Math.PI * (corner % CORNERS)) / CORNERS;
    const sine = Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(north), Math.cos(angle) - Math.sin(north) * sine);
    ring[corner * 2] = longitude + east / RADIANS;
    ring[corner * 2 + 1] = Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS;
  }
  return ring;
}
