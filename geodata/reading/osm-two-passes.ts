// An extract read twice: its roads and restrictions first, then the places of the nodes they need, which stand before them.
import { toFixedDegrees } from '../model/coordinates.ts';
import { stopsCars } from './osm-barriers.ts';
import { blobAt, blobContent, type OsmBlob, refuseDamaged, undamaged } from './osm-blobs.ts';
import { OsmBlock } from './osm-block.ts';
import type { OsmBytes } from './osm-bytes.ts';
import { eachNode, eachRelation, eachWay } from './osm-elements.ts';
import { type OsmHeader, readOsmHeader } from './osm-header.ts';
import { OsmNodePlaces } from './osm-node-places.ts';
import { isRestriction, osmRestriction } from './osm-restriction.ts';
import { isOpen, isOsmRoad, osmRoadKind } from './osm-road-kind.ts';
import { type OsmFindings, OsmWayStore } from './osm-way-store.ts';
import type { ReadContext } from './read-context.ts';

/** 1e-7 degree. */
const FARTHEST_EAST = toFixedDegrees(180);
const FARTHEST_NORTH = toFixedDegrees(90);

/** Hears how many bytes of how many are done; over two passes. */
export type BytesDone = (done: number, total: number) => void;

export interface OsmReading extends OsmFindings {
  readonly header: OsmHeader;
  readonly places: OsmNodePlaces;
}

/** Memory goes with the nodes of roads, not with the file. Throws an IssueError for a file that is cut short, damaged or not understood. */
export function readOsmTwice(bytes: OsmBytes, context: ReadContext, onBytes: BytesDone): OsmReading {
  const total = bytes.size * 2;
  const findings: OsmFindings = {
    ways: new OsmWayStore(),
    restrictions: [],
    passedOver: { 'via-way': 0, conditional: 0, unclear: 0 },
    closed: 0,
    newestEdit: 0,
  };
  let header: OsmHeader | null = null;
  const withNodes: OsmBlob[] = [];
  for (let position = 0; ; ) {
    const blob = blobAt(bytes, position, context);
    if (blob === null) break;
    if (blob.type === 'OSMHeader') header = readOsmHeader(blobContent(bytes, blob, context), blob.position, context);
    if (blob.type === 'OSMData') {
      if (header === null) return refuseDamaged(context, blob.position);
      if (readRoads(blobContent(bytes, blob, context), findings, blob.position, context)) withNodes.push(blob);
    }
    position = blob.position + blob.length;
    onBytes(position, total);
  }
  if (header === null) return refuseDamaged(context, 0);
  return { ...findings, header, places: findPlaces({ bytes, context, onBytes, withNodes }, findings.ways) };
}

/** Adds the roads and restrictions of a block; whether it has nodes. */
function readRoads(content: Uint8Array, findings: OsmFindings, position: number, context: ReadContext): boolean {
  return undamaged(context, position, () => {
    const block = new OsmBlock(content);
    eachWay(block, isOsmRoad, ({ id, tags, nodes, editedAt }) => {
      const kind = osmRoadKind(tags);
      if (kind === null) return;
      findings.newestEdit = Math.max(findings.newestEdit, editedAt);
      if (isOpen(kind)) findings.ways.add(id, kind, nodes);
      else findings.closed++;
    });
    eachRelation(block, isRestriction, (relation) => {
      const restriction = osmRestriction(relation);
      if (typeof restriction === 'string') findings.passedOver[restriction]++;
      else if (restriction !== null) findings.restrictions.push(restriction);
    });
    return block.nodes.length > 0 || block.dense.length > 0;
  });
}

interface SecondPass {
  readonly bytes: OsmBytes;
  readonly context: ReadContext;
  readonly onBytes: BytesDone;
  readonly withNodes: readonly OsmBlob[];
}

function findPlaces({ bytes, context, onBytes, withNodes }: SecondPass, ways: OsmWayStore): OsmNodePlaces {
  const places = new OsmNodePlaces(ways.nodeIds());
  for (const blob of withNodes) {
    const content = blobContent(bytes, blob, context);
    undamaged(context, blob.position, () => {
      const block = new OsmBlock(content);
      eachNode(block, (id, longitude, latitude, tags) => {
        const at = places.find(id);
        if (at === -1) return;
        if (Math.abs(longitude) > FARTHEST_EAST || Math.abs(latitude) > FARTHEST_NORTH)
          throw new RangeError('A node lies nowhere.');
        places.longitude[at] = longitude;
        places.latitude[at] = latitude;
        if (stopsCars(tags())) places.stopsCars[at] = 1;
      });
    });
    onBytes(bytes.size + blob.position + blob.length, bytes.size * 2);
  }
  return places;
}
