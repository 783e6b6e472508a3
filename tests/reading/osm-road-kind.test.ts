import { describe, expect, it } from 'vitest';
import { LINK, ROAD_CLASSES } from '../../geodata/model/roads.ts';
import { osmDuration, osmSpeedLimit } from '../../geodata/reading/osm-numbers.ts';
import { osmRoadKind } from '../../geodata/reading/osm-road-kind.ts';

type Tags = Readonly<Record<string, string>>;
const kind = (tags: Tags) => osmRoadKind(new Map(Object.entries(tags)));
const classOf = (tags: Tags) => ROAD_CLASSES[kind(tags)?.roadClass ?? -1];
const has = (tags: Tags, bit: number): boolean => (kind(tags)!.flags & bit) !== 0;

/** "c>" car along, "c<" against, "b>" and "b<" cycles, "w" on foot. */
const modes = (tags: Tags): string =>
  [
    ['c>', LINK.carForward],
    ['c<', LINK.carBackward],
    ['b>', LINK.cycleForward],
    ['b<', LINK.cycleBackward],
    ['w', LINK.walk],
  ]
    .filter(([, bit]) => has(tags, Number(bit)))
    .map(([name]) => name)
    .join('');

describe('the class of a road', () => {
  it.each([
    ['motorway', 'motorway'],
    ['motorway_link', 'motorway'],
    ['trunk', 'a-road'],
    ['primary_link', 'a-road'],
    ['secondary', 'b-road'],
    ['tertiary', 'minor-road'],
    ['unclassified', 'minor-road'],
    ['residential', 'local-road'],
    ['living_street', 'local-road'],
    ['service', 'access-road'],
    ['track', 'track'],
    ['bridleway', 'path'],
    ['steps', 'path'],
    ['pedestrian', 'path'],
  ])('reads %s as %s', (highway, roadClass) => {
    expect(classOf({ highway })).toBe(roadClass);
  });

  it('knows ferries, and what is no road', () => {
    expect(classOf({ route: 'ferry' })).toBe('ferry');
    for (const highway of ['proposed', 'construction', 'platform', 'bus_stop', 'elevator', 'raceway', 'busway'])
      expect(kind({ highway })).toBeNull();
  });

  it('marks slip roads, dual carriageways, roundabouts, bridges and tunnels', () => {
    expect(has({ highway: 'trunk_link', oneway: 'yes' }, LINK.slip)).toBe(true);
    expect(has({ highway: 'trunk_link', oneway: 'yes' }, LINK.dual)).toBe(false);
    expect(has({ highway: 'trunk', oneway: 'yes' }, LINK.dual)).toBe(true);
    expect(has({ highway: 'trunk' }, LINK.dual)).toBe(false);
    expect(has({ highway: 'motorway' }, LINK.dual)).toBe(true);
    expect(has({ highway: 'residential', oneway: 'yes' }, LINK.dual)).toBe(false);
    expect(has({ highway: 'primary', junction: 'roundabout' }, LINK.dual)).toBe(false);
    expect(has({ highway: 'primary', junction: 'roundabout' }, LINK.roundabout)).toBe(true);
    expect(has({ highway: 'path', bridge: 'yes' }, LINK.bridge)).toBe(true);
    expect(has({ highway: 'path', bridge: 'no' }, LINK.bridge)).toBe(false);
    expect(has({ highway: 'path', tunnel: 'culvert' }, LINK.tunnel)).toBe(true);
  });
});

describe('who may use a road', () => {
  it.each<[string, Tags, string]>([
    ['a street', { highway: 'residential' }, 'c>c<b>b<w'],
    ['a motorway', { highway: 'motorway' }, 'c>'],
    ['a motorroad', { highway: 'trunk', motorroad: 'yes' }, 'c>c<'],
    ['a track', { highway: 'track' }, 'b>b<w'],
    ['a track that cars may use', { highway: 'track', motor_vehicle: 'yes' }, 'c>c<b>b<w'],
    ['a footway', { highway: 'footway' }, 'w'],
    ['a footway for cycles', { highway: 'footway', bicycle: 'designated' }, 'b>b<w'],
    ['a bridleway', { highway: 'bridleway' }, 'b>b<w'],
    ['a public footpath', { highway: 'path', designation: 'public_footpath' }, 'w'],
    ['an open path', { highway: 'path', access: 'yes' }, 'b>b<w'],
    ['steps', { highway: 'steps' }, 'w'],
    ['a pedestrian street with callers by car', { highway: 'pedestrian', motor_vehicle: 'destination' }, 'c>c<w'],
    ['a private drive', { highway: 'service', access: 'private' }, ''],
    ['a private drive with a public footpath', { highway: 'service', access: 'private', foot: 'designated' }, 'w'],
    ['a road for residents', { highway: 'residential', access: 'destination' }, 'c>c<b>b<w'],
    ['a bus road', { highway: 'service', access: 'no', bus: 'yes', bicycle: 'yes' }, 'b>b<'],
    ['no motor vehicles', { highway: 'residential', motor_vehicle: 'no' }, 'b>b<w'],
    ['no vehicles but cars', { highway: 'residential', vehicle: 'no', motorcar: 'yes' }, 'c>c<w'],
    ['farm vehicles', { highway: 'track', motor_vehicle: 'agricultural;forestry' }, 'b>b<w'],
    ['no walking', { highway: 'primary', foot: 'no', bicycle: 'use_sidepath' }, 'c>c<'],
    ['a car park drawn as an area', { highway: 'service', area: 'yes' }, 'b>b<w'],
    ['a ferry', { route: 'ferry' }, 'c>c<b>b<w'],
    ['a passenger ferry', { route: 'ferry', foot: 'yes' }, 'b>b<w'],
    ['a passenger ferry without cars', { route: 'ferry', motor_vehicle: 'no' }, 'b>b<w'],
    ['a car ferry', { route: 'ferry', foot: 'yes', motorcar: 'yes', bicycle: 'no' }, 'c>c<w'],
  ])('%s', (_, tags, expected) => {
    expect(modes(tags)).toBe(expected);
  });

  it.each<[string, Tags, string]>([
    ['yes', { oneway: 'yes' }, 'c>b>w'],
    ['-1', { oneway: '-1' }, 'c<b<w'],
    ['no', { oneway: 'no' }, 'c>c<b>b<w'],
    ['a roundabout', { junction: 'roundabout' }, 'c>b>w'],
    ['a roundabout that says no', { junction: 'roundabout', oneway: 'no' }, 'c>c<b>b<w'],
    ['but for cycles', { oneway: 'yes', 'oneway:bicycle': 'no' }, 'c>b>b<w'],
    ['a lane against the traffic', { oneway: 'yes', cycleway: 'opposite_lane' }, 'c>b>b<w'],
    ['a lane against it on the left', { oneway: '-1', 'cycleway:left': 'opposite' }, 'c<b>b<w'],
    ['for motor vehicles alone', { 'oneway:motor_vehicle': 'yes' }, 'c>b>b<w'],
  ])('one-way: %s', (_, tags, expected) => {
    expect(modes({ highway: 'residential', ...tags })).toBe(expected);
  });
});

describe('numbers as mappers write them', () => {
  it.each([
    ['50', 50],
    ['30 mph', 48],
    ['30mph', 48],
    ['70 MPH', 113],
    ['80 km/h', 80],
    ['national', 0],
    ['GB:nsl_single', 0],
    ['none', 0],
    ['30 mph;40 mph', 0],
    ['5000', 0],
    [undefined, 0],
  ])('limit %s is %i km/h', (text, expected) => {
    expect(osmSpeedLimit(text)).toBe(expected);
  });

  it.each([
    ['45', 2700],
    ['45 min', 2700],
    ['00:45', 2700],
    ['1:30', 5400],
    ['01:30:30', 5430],
    ['PT45M', 2700],
    ['PT1H5M', 3900],
    ['P1DT2H', 93_600],
    ['about an hour', 0],
    ['P', 0],
    ['10:99', 0],
    [undefined, 0],
  ])('time %s is %i s', (text, expected) => {
    expect(osmDuration(text)).toBe(expected);
  });
});
