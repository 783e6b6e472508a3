// What kind of road a way of OpenStreetMap is (wiki.openstreetmap.org/wiki/Key:highway).
import { LINK, ROAD_CLASSES, type RoadClass } from '../model/roads.ts';
import { type OsmMode, statedAccess } from './osm-access.ts';
import { cyclingDirection, type Direction, drivingDirection, isRoundabout } from './osm-direction.ts';
import type { Tags } from './osm-elements.ts';
import { osmDuration, osmSpeedLimit } from './osm-numbers.ts';

export interface OsmRoadKind {
  /** Position in ROAD_CLASSES. */
  readonly roadClass: number;
  /** LINK bits; no mode's where it is closed to everybody. */
  readonly flags: number;
  /** km/h, 0 for none known. */
  readonly limit: number;
  /** Stated crossing time of a ferry, else 0. */
  readonly seconds: number;
}

const CLASSES: ReadonlyMap<string, RoadClass> = new Map<string, RoadClass>([
  ['motorway', 'motorway'],
  ['trunk', 'a-road'],
  ['primary', 'a-road'],
  ['secondary', 'b-road'],
  ['tertiary', 'minor-road'],
  ['unclassified', 'minor-road'],
  ['residential', 'local-road'],
  ['living_street', 'local-road'],
  ['road', 'local-road'], // a survey has yet to say which
  ['service', 'access-road'],
  ['track', 'track'],
  ['byway', 'track'], // an old word for a byway open to all traffic

  ...(['footway', 'path', 'bridleway', 'cycleway', 'steps', 'pedestrian'] as const).map((value) => [value, 'path'] as const),
]);

const ANY_MODE = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;

/** Whether a way may be a road, path or ferry: `osmRoadKind` decides. */
export const isOsmRoad = (tags: Tags): boolean => tags.has('highway') || tags.get('route') === 'ferry';

/** Whether anybody may use it. */
export const isOpen = ({ flags }: OsmRoadKind): boolean => (flags & ANY_MODE) !== 0;

/** Class, flags, limit and stated time by the tags; null where it is no road (a lift, a platform, one that is planned or being built). */
export function osmRoadKind(tags: Tags): OsmRoadKind | null {
  if (tags.get('route') === 'ferry') {
    const flags = modeFlags(tags, ferryModes(tags));
    return { roadClass: ROAD_CLASSES.indexOf('ferry'), flags, limit: 0, seconds: osmDuration(tags.get('duration')) };
  }
  const highway = tags.get('highway') ?? '';
  const roadClass = CLASSES.get(highway.replace(/_link$/, ''));
  if (roadClass === undefined) return null;
  const flags = modeFlags(tags, roadModes(tags, highway)) | shapeFlags(tags, highway);
  return { roadClass: ROAD_CLASSES.indexOf(roadClass), flags, limit: osmSpeedLimit(tags.get('maxspeed')), seconds: 0 };
}

type Modes = Readonly<Record<OsmMode, boolean>>;

function roadModes(tags: Tags, highway: string): Modes {
  const car = carMay(tags, highway);
  const motorway = /^motorway/.test(highway) || tags.get('motorroad') === 'yes';
  return {
    car,
    cycle: statedAccess(tags, 'cycle') ?? (!motorway && cycleDefault(tags, highway)),
    walk: statedAccess(tags, 'walk') ?? !motorway,
  };
}

const NARROW: ReadonlySet<string> = new Set(['footway', 'path', 'bridleway', 'cycleway', 'steps', 'pedestrian']);

/** Paths and tracks are for cars only where the tags say so, paths only where they speak of vehicles; a square is crossed on foot. */
function carMay(tags: Tags, highway: string): boolean {
  if (tags.get('area') === 'yes') return false;
  if (NARROW.has(highway)) return statedAccess(tags, 'car', 'vehicle') ?? false;
  return statedAccess(tags, 'car') ?? highway !== 'track';
}

/** Bridleways are open to cycles by law (Countryside Act 1968, section 30); public footpaths are not. */
function cycleDefault(tags: Tags, highway: string): boolean {
  return !['footway', 'steps', 'pedestrian'].includes(highway) && tags.get('designation') !== 'public_footpath';
}

/** A ferry of which nothing is said takes everybody; one of which only walkers or cycles are named takes no cars. */
function ferryModes(tags: Tags): Modes {
  const named = tags.has('foot') || tags.has('bicycle');
  return {
    car: statedAccess(tags, 'car') ?? !named,
    cycle: statedAccess(tags, 'cycle') ?? true,
    walk: statedAccess(tags, 'walk') ?? true,
  };
}

function modeFlags(tags: Tags, { car, cycle, walk }: Modes): number {
  const driving = drivingDirection(tags);
  return (
    (car ? directionFlags(driving, LINK.carForward, LINK.carBackward) : 0) |
    (cycle ? directionFlags(cyclingDirection(tags), LINK.cycleForward, LINK.cycleBackward) : 0) |
    (walk ? LINK.walk : 0)
  );
}

const directionFlags = (direction: Direction, forward: number, backward: number): number =>
  (direction === -1 ? 0 : forward) | (direction === 1 ? 0 : backward);

const stated = (tags: Tags, key: string): boolean => !['', 'no'].includes(tags.get(key) ?? '');

function shapeFlags(tags: Tags, highway: string): number {
  const [slip, roundabout] = [highway.endsWith('_link'), isRoundabout(tags)];
  const wide = ['motorway', 'trunk', 'primary', 'secondary'].includes(highway);
  const oneWay = drivingDirection(tags) !== 0;
  const dual = !slip && !roundabout && ((wide && oneWay) || tags.get('dual_carriageway') === 'yes');
  return (
    (slip ? LINK.slip : 0) |
    (roundabout ? LINK.roundabout : 0) |
    (dual ? LINK.dual : 0) |
    (stated(tags, 'bridge') ? LINK.bridge : 0) |
    (stated(tags, 'tunnel') ? LINK.tunnel : 0)
  );
}
