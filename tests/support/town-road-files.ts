// Roads of the tiny town in the older schema of OS Open Roads, as GeoJSON in degrees: around the town, and through its middle.

interface TownRoads {
  readonly roadFunction?: string;
  /** Degrees by which everything lies farther east. */
  readonly east?: number;
}

type Point = readonly [longitude: number, latitude: number];

const LINES: readonly (readonly [start: string, end: string, line: readonly Point[]])[] = [
  [
    'SW',
    'SE',
    [
      [1.005, 52.005],
      [1.03, 52.004],
      [1.055, 52.005],
    ],
  ],
  [
    'SE',
    'NE',
    [
      [1.055, 52.005],
      [1.055, 52.045],
    ],
  ],
  [
    'NE',
    'NW',
    [
      [1.055, 52.045],
      [1.005, 52.045],
    ],
  ],
  [
    'NW',
    'SW',
    [
      [1.005, 52.045],
      [1.005, 52.005],
    ],
  ],
  [
    'SW',
    'NE',
    [
      [1.005, 52.005],
      [1.055, 52.045],
    ],
  ],
  [
    'SE',
    'NW',
    [
      [1.055, 52.005],
      [1.005, 52.045],
    ],
  ],
];

/** The text of the file. The two ways through the middle cross without meeting. */
export function townRoadFile({ roadFunction = 'A Road', east = 0 }: TownRoads = {}): string {
  const features = LINES.map(([startNode, endNode, line], at) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: line.map(([x, y]) => [x + east, y]) },
    properties: {
      ...{ identifier: `L${at}`, class: roadFunction, function: roadFunction, formOfWay: 'Single Carriageway' },
      ...{ startNode, endNode, structure: '', length: 1 },
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
