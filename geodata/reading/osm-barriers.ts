// Nodes of OpenStreetMap at which cars cannot go on (wiki.openstreetmap.org/wiki/Key:barrier).
import { statedAccess } from './osm-access.ts';
import type { Tags } from './osm-elements.ts';

/** Too narrow or too solid for a car, unless the tags say otherwise. */
const STOPPING: ReadonlySet<string> = new Set([
  ...['bollard', 'block', 'cycle_barrier', 'motorcycle_barrier', 'kissing_gate', 'stile', 'turnstile', 'full-height_turnstile'],
  ...['horse_stile', 'jersey_barrier', 'log', 'debris', 'planter', 'bus_trap', 'chain', 'wicket_gate', 'sump_buster'],
]);

/** Gates and lifting arms open, unless the tags close them to cars. */
export function stopsCars(tags: Tags): boolean {
  const barrier = tags.get('barrier');
  if (barrier === undefined || barrier === 'no') return false;
  const may = statedAccess(tags, 'car');
  return may === null ? STOPPING.has(barrier) : !may;
}
