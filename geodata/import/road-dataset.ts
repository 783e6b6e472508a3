// Roads as a reader makes them of a file. Only the import is given them; the graph is made there.
import type { RoadLinks } from '../access/network/road-links.ts';
import type { DatasetOrigin } from './dataset.ts';

export type RoadFormat = 'osm-pbf' | 'os-open-roads';

/** Links and nodes of a road file, cut at junctions, not yet joined up or put in order. */
export interface RoadDataset {
  readonly kind: 'roads';
  readonly origin: DatasetOrigin;
  readonly format: RoadFormat;
  readonly links: RoadLinks;
  /** The publisher's name of each raw node, by which files of one product are joined. Absent: nodes of this file are its own. */
  readonly nodeIds?: readonly string[];
}
