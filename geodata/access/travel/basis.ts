// What is said of travel beside every number.

import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelBasis } from '../../model/travel.ts';
import type { TravelGround } from './travel-ground.ts';

/** "OpenStreetMap, April 2014, class speeds 1", "straight line x 1.3 at 30 km/h urban, 50 km/h rural", or both where both were used. */
export function travelBasis(ground: TravelGround, byLine: Uint8Array): TravelBasis {
  let peopleByLine = 0;
  let blocksByLine = 0;
  for (let block = 0; block < byLine.length; block++) {
    if (byLine[block] === 0) continue;
    blocksByLine++;
    peopleByLine += ground.blocks.people[block]!;
  }
  if (ground.roads === null) return { method: 'straight-line', label: lineLabel(ground), peopleByLine };
  const roads = roadLabel(ground.roads.network, ground.speeds.title);
  if (blocksByLine === 0) return { method: 'road', label: roads, peopleByLine };
  return { method: 'mixed', label: `${roads}; off the roads ${lineLabel(ground)}`, peopleByLine };
}

const roadLabel = ({ report }: RoadNetwork, speeds: string): string =>
  [report.publisher, report.vintage, speeds].filter((part) => part !== '').join(', ');

function lineLabel({ speeds, mode }: Pick<TravelGround, 'speeds' | 'mode'>): string {
  const { urban, rural } = speeds.modes[mode].straightLineKmh;
  const at = urban === rural ? `${rural} km/h` : `${urban} km/h urban, ${rural} km/h rural`;
  return `straight line x ${speeds.straightLine.detourFactor} at ${at}`;
}
