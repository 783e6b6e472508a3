// A small town in OpenStreetMap's words, and its roads as read.
import type { RoadDataset } from '../../geodata/import/road-dataset.ts';
import { LINK, ROAD_CLASSES } from '../../geodata/model/roads.ts';
import { osmBytesOf } from '../../geodata/reading/osm-bytes.ts';
import { readOsmRoads } from '../../geodata/reading/osm-roads.ts';
import { type OsmExtract, type OsmPbfOptions, type OsmRelationRow, osmPbf } from '../support/osm-pbf.ts';

export const CONTEXT = { file: 'town.osm.pbf', sha256: '', member: null, onIssue: () => undefined };

export const readRoads = (extract: OsmExtract, options: OsmPbfOptions = {}): RoadDataset['links'] =>
  readOsmRoads(osmBytesOf(osmPbf(extract, options)), CONTEXT).links;

type Tags = Readonly<Record<string, string>>;

/** Nodes 1 to `count` west to east, a thousandth of a degree apart, on the 51st parallel. */
export const row = (count: number, tagsOf: Readonly<Record<number, Tags>> = {}) =>
  Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    longitude: i / 1000,
    latitude: 51,
    ...(tagsOf[i + 1] === undefined ? {} : { tags: tagsOf[i + 1]! }),
  }));

export const way = (id: number, nodes: readonly number[], tags: Tags = { highway: 'residential' }) => ({ id, nodes, tags });

export const restriction = (tags: Tags, members: readonly (readonly ['node' | 'way', number, string])[]): OsmRelationRow => ({
  id: 1,
  tags: { type: 'restriction', ...tags },
  members: members.map(([type, id, role]) => ({ type, id, role })),
});

/** Each link as "from-to class flags", from and to as thousandths of a degree. */
export function described(links: RoadDataset['links']): readonly string[] {
  const place = (node: number): string => `${links.nodeLongitude[node]! / 10_000}`;
  return Array.from(links.start, (start, link) => {
    const names = Object.entries(LINK).filter(([, bit]) => (links.flags[link]! & bit) !== 0);
    return `${place(start)}-${place(links.end[link]!)} ${ROAD_CLASSES[links.roadClass[link]!]} ${names.map(([name]) => name).join(' ')}`;
  });
}
