// Who may use a way of OpenStreetMap (wiki.openstreetmap.org/wiki/Key:access; habits of the United Kingdom).
import type { Tags } from './osm-elements.ts';

export type OsmMode = 'car' | 'cycle' | 'walk';

/** From the narrowest key to the widest: the first that is there decides. */
const KEYS: Readonly<Record<OsmMode, readonly string[]>> = {
  car: ['motorcar', 'motor_vehicle', 'vehicle', 'access'],
  cycle: ['bicycle', 'vehicle', 'access'],
  walk: ['foot', 'access'],
};

/** A road for residents, customers or callers is open to a patient who lives or calls there. */
const CLOSED: ReadonlySet<string> = new Set([
  ...['no', 'private', 'agricultural', 'forestry', 'delivery', 'emergency', 'military', 'restricted', 'permit'],
  ...['bus', 'psv', 'use_sidepath', 'dismount', 'emergency_only', 'employees', 'staff'],
]);

/** true or false where the tags say; null where they do not. `widest` leaves out keys wider than it. */
export function statedAccess(tags: Tags, mode: OsmMode, widest = 'access'): boolean | null {
  for (const key of KEYS[mode]) {
    const value = tags.get(key);
    // Of several values the first is the main one.
    if (value !== undefined && value !== '') return !CLOSED.has(value.split(';')[0]!.trim());
    if (key === widest) return null;
  }
  return null;
}
