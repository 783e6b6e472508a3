// Roads in the words and columns of OS Open Roads: links between nodes, on the British National Grid.
import type { County, RoadClass, RoadLink } from '../county-types.ts';
import { gridMetres } from './national-grid.ts';

export type GridPoint = readonly [easting: number, northing: number];

/** One row of `road_link`; columns as published. */
export interface RoadLinkRow {
  readonly line: readonly GridPoint[];
  readonly id: string;
  readonly roadClassification: string;
  readonly roadFunction: string;
  readonly formOfWay: string;
  readonly roadNumber: string | null;
  readonly name: string | null;
  readonly structure: string | null;
  readonly metres: number;
  readonly loop: boolean;
  readonly primaryRoute: boolean;
  readonly trunkRoad: boolean;
  readonly startNode: string;
  readonly endNode: string;
}

/** One row of `road_node`. */
export interface RoadNodeRow {
  readonly point: GridPoint;
  readonly id: string;
  readonly form: 'junction' | 'road end' | 'pseudo node';
}

/** Both tables, in the order of their ids. */
export interface RoadTables {
  readonly links: readonly RoadLinkRow[];
  readonly nodes: readonly RoadNodeRow[];
}

const CLASSIFICATIONS: Readonly<Record<RoadClass, string>> = {
  Motorway: 'Motorway',
  'A Road': 'A Road',
  'B Road': 'B Road',
  'Minor Road': 'Classified Unnumbered',
};

const nodeId = (node: number): string => `XN${String(node).padStart(6, '0')}`;

/** Along the line on the grid, as published. */
const metresOf = (line: readonly GridPoint[]): number =>
  Math.round(
    line.slice(1).reduce((sum, [x, y], at) => {
      const [east, north] = [x - line[at]![0], y - line[at]![1]];
      return sum + Math.sqrt(east * east + north * north);
    }, 0),
  );

function linkRow(link: RoadLink, at: number): RoadLinkRow {
  const line = link.points.map(gridMetres);
  return {
    line,
    id: `XL${String(at + 1).padStart(6, '0')}`,
    roadClassification: CLASSIFICATIONS[link.roadClass],
    roadFunction: link.roadClass,
    formOfWay: link.roadClass === 'Motorway' ? 'Collapsed Dual Carriageway' : 'Single Carriageway',
    roadNumber: link.number === '' ? null : link.number,
    name: link.bridge ? 'Marche Bridge' : null,
    structure: null,
    metres: metresOf(line),
    loop: link.start === link.end,
    primaryRoute: link.roadClass === 'A Road',
    trunkRoad: link.roadClass === 'Motorway',
    startNode: nodeId(link.start),
    endNode: nodeId(link.end),
  };
}

/** The county's roads as rows. Pure. */
export function roadTables({ roads }: County): RoadTables {
  const links = roads.map(linkRow);
  const points = new Map<string, GridPoint>();
  const ends = new Map<string, number>();
  for (const { line, startNode, endNode } of links) {
    for (const [node, point] of [
      [startNode, line[0]!],
      [endNode, line.at(-1)!],
    ] as const) {
      points.set(node, point);
      ends.set(node, (ends.get(node) ?? 0) + 1);
    }
  }
  const formOf = (node: string): RoadNodeRow['form'] => {
    const count = ends.get(node)!;
    return count === 1 ? 'road end' : count === 2 ? 'pseudo node' : 'junction';
  };
  const nodes = [...points].map(([id, point]) => ({ point, id, form: formOf(id) }));
  return { links, nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
