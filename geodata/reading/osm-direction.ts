// Which ways a road may be driven or cycled: 1 along it alone, -1 against it alone, 0 both.
import type { Tags } from './osm-elements.ts';

export type Direction = 1 | -1 | 0;

const VALUES: ReadonlyMap<string | undefined, Direction> = new Map<string, Direction>([
  ...(['yes', 'true', '1'] as const).map((value) => [value, 1] as const),
  ...(['-1', 'reverse'] as const).map((value) => [value, -1] as const),
  ...(['no', 'false', '0', 'reversible', 'alternating'] as const).map((value) => [value, 0] as const),
]);

/** Whether traffic goes round it one way unless the tags say otherwise. */
export const isRoundabout = (tags: Tags): boolean => ['roundabout', 'circular'].includes(tags.get('junction') ?? '');

/** For cars. Motorways and roundabouts are one-way unless the tags say otherwise. */
export function drivingDirection(tags: Tags): Direction {
  const stated =
    VALUES.get(tags.get('oneway:motorcar')) ?? VALUES.get(tags.get('oneway:motor_vehicle')) ?? VALUES.get(tags.get('oneway'));
  return stated ?? (isRoundabout(tags) || tags.get('highway') === 'motorway' ? 1 : 0);
}

const LANES = ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'];

/** For cycles: as for cars, but for `oneway:bicycle` and lanes that run against the traffic. */
export function cyclingDirection(tags: Tags): Direction {
  const stated = VALUES.get(tags.get('oneway:bicycle'));
  if (stated !== undefined) return stated;
  if (LANES.some((key) => tags.get(key)?.startsWith('opposite'))) return 0;
  return VALUES.get(tags.get('oneway')) ?? (isRoundabout(tags) ? 1 : 0);
}
