// Roads with the attribute names of OS Open Roads, as GeoJSON in longitude and latitude.
import type { County, RoadLink } from '../county-types.ts';
import { type KmPoint, km, toDegrees } from '../plane.ts';
import { geojsonFile, type SampleFile } from './text.ts';

const FUNCTIONS = {
  Motorway: 'Motorway',
  'A Road': 'A Road',
  'B Road': 'B Road',
  'Minor Road': 'Minor Road',
} as const;
const CLASSES = { Motorway: 'Motorway', 'A Road': 'A Road', 'B Road': 'B Road', 'Minor Road': 'Unclassified' } as const;

const metres = (points: readonly KmPoint[]): number =>
  Math.round(1000 * points.slice(1).reduce((sum, point, at) => sum + km(points[at]!, point), 0));

function linkFeature(link: RoadLink, at: number) {
  const coordinates = link.points.map(toDegrees);
  return {
    geometry: { type: 'LineString', coordinates },
    properties: {
      identifier: `XL${String(at + 1).padStart(6, '0')}`,
      class: CLASSES[link.roadClass],
      roadNumber: link.number,
      name1: link.bridge ? 'Marche Bridge' : '',
      formOfWay: link.roadClass === 'Motorway' ? 'Collapsed Dual Carriageway' : 'Single Carriageway',
      length: metres(link.points),
      primary: link.roadClass === 'A Road' ? 'true' : 'false',
      trunkRoad: link.roadClass === 'Motorway' ? 'true' : 'false',
      loop: link.start === link.end ? 'true' : 'false',
      startNode: `XN${String(link.start).padStart(6, '0')}`,
      endNode: `XN${String(link.end).padStart(6, '0')}`,
      structure: link.bridge ? 'Road Over Water' : '',
      function: FUNCTIONS[link.roadClass],
    },
  };
}

export const roadFiles = (county: County): readonly SampleFile[] => [
  geojsonFile('roads.geojson', county.roads.map(linkFeature)),
];
