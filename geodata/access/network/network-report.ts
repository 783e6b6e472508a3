// What a user is told about a network.
import { LINK, type NetworkReport, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../model/roads.ts';
import { networkComponents } from './components.ts';
import type { RoadLinks } from './road-links.ts';

/** Lengths by class, components for cars and on foot, and what the importer had to say. */
export function networkReport(network: Omit<RoadNetwork, 'id' | 'report'>, links: RoadLinks): NetworkReport {
  const decimetres = ROAD_CLASSES.map(() => 0);
  for (let link = 0; link < network.linkCount; link++) decimetres[network.linkClass[link]!]! += network.linkDecimetres[link]!;
  const ferry = ROAD_CLASSES.indexOf('ferry');
  return {
    publisher: links.publisher,
    title: links.title,
    vintage: links.vintage,
    kilometres: Object.fromEntries(ROAD_CLASSES.map((name, i) => [name, Math.round(decimetres[i]! / 10_000)])) as Record<
      RoadClass,
      number
    >, // one entry a class
    car: networkComponents(network, LINK.carForward | LINK.carBackward),
    walk: networkComponents(network, LINK.walk),
    ferries: network.linkClass.reduce((sum, roadClass) => sum + (roadClass === ferry ? 1 : 0), 0),
    turnRestrictions: network.restrictions.via.length,
    notes: links.notes,
  };
}
