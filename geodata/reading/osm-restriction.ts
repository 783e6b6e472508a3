// Turn restrictions of OpenStreetMap (wiki.openstreetmap.org/wiki/Relation:restriction).
import type { OsmRelation, Tags } from './osm-elements.ts';

export interface OsmRestriction {
  /** Ids of ways. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Id of the node. */
  readonly via: number;
  readonly only: boolean;
}

/** Why a restriction that binds cars is passed over: by way of a road, at some hours or for some, or not to be understood. */
export type PassedOver = 'via-way' | 'conditional' | 'unclear';

/** Whether a relation is a turn restriction; conditional ones are too. */
export const isRestriction = (tags: Tags): boolean => tags.get('type') === 'restriction';

const CARS: ReadonlySet<string> = new Set(['motorcar', 'motor_vehicle', 'vehicle']);

/** The restriction, why it is passed over, or null where cars are not meant. */
export function osmRestriction({ tags, members }: OsmRelation): OsmRestriction | PassedOver | null {
  if (
    tags
      .get('except')
      ?.split(';')
      .some((mode) => CARS.has(mode.trim()))
  )
    return null;
  const values = ['restriction:motorcar', 'restriction:motor_vehicle', 'restriction'].map((key) => tags.get(key));
  const value = values.find((one) => one !== undefined);
  if (value === undefined)
    return [...tags.keys()].some((key) => /^restriction(:motor.*)?:conditional$/.test(key)) ? 'conditional' : null;
  // Day and hour keys are the old way to write a condition.
  if (tags.has('day_on') || tags.has('hour_on')) return 'conditional';
  if (!/^(no|only)_/.test(value)) return 'unclear';
  const ids = (role: string, type: string): readonly number[] =>
    members.filter((member) => member.role === role && member.type === type).map((member) => member.id);
  const [from, to, via] = [ids('from', 'way'), ids('to', 'way'), ids('via', 'node')];
  if (ids('via', 'way').length > 0) return 'via-way';
  if (from.length === 0 || to.length === 0 || via.length !== 1) return 'unclear';
  return { from, to, via: via[0]!, only: value.startsWith('only_') };
}
