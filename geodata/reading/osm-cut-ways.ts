// Ways cut where they meet: links between nodes, with the bends between as shape.
import type { OsmNodePlaces } from './osm-node-places.ts';
import { NO_PLACE } from './osm-node-places.ts';
import type { WayColumns } from './osm-way-store.ts';

/** Ways with the positions of their nodes among the places. */
export interface PlacedWays {
  readonly columns: WayColumns;
  /** Positions in `places`, one way after the other. */
  readonly nodes: Uint32Array;
  readonly places: OsmNodePlaces;
}

export interface CutWays {
  /** Positions in `places`. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** First node of each link in `PlacedWays.nodes`; its last is where the next node is that ends it. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Links of each way in CSR. */
  readonly linkOffsets: Uint32Array;
  /** Ways that lack some of their nodes. */
  readonly lacking: number;
}

/**
 * Cuts ways at their ends, at nodes that stand in them or in several of them more than once, and at the nodes in `also` (1 at positions in
 * `places`). A node that is not in the extract ends a link; what has places on both sides of it is kept.
 */
export function cutWays(ways: PlacedWays, also: Uint8Array): CutWays {
  const cut = cutPlaces(ways, also);
  const wayCount = ways.columns.ids.length;
  const linkOffsets = new Uint32Array(wayCount + 1);
  for (let way = 0; way < wayCount; way++) {
    let links = 0;
    eachPiece(ways, cut, way, () => links++);
    linkOffsets[way + 1] = linkOffsets[way]! + links;
  }
  const [first, last] = [new Uint32Array(linkOffsets[wayCount]!), new Uint32Array(linkOffsets[wayCount]!)];
  let link = 0;
  for (let way = 0; way < wayCount; way++)
    eachPiece(ways, cut, way, (from, to) => {
      first[link] = from;
      last[link++] = to;
    });
  const { nodes } = ways;
  return {
    first,
    last,
    linkOffsets,
    lacking: lackingWays(ways),
    start: first.map((at) => nodes[at]!),
    end: last.map((at) => nodes[at]!),
  };
}

function cutPlaces({ nodes, columns: { offsets } }: PlacedWays, also: Uint8Array): Uint8Array {
  const cut = also.slice();
  const met = new Uint8Array(also.length);
  for (const node of nodes) {
    if (met[node] === 1) cut[node] = 1;
    met[node] = 1;
  }
  for (let way = 0; way + 1 < offsets.length; way++) {
    if (offsets[way] === offsets[way + 1]) continue;
    cut[nodes[offsets[way]!]!] = 1;
    cut[nodes[offsets[way + 1]! - 1]!] = 1;
  }
  return cut;
}

/** Calls `visit` with the first and the last node of each link of a way (positions in `nodes`). */
function eachPiece(
  { nodes, columns: { offsets }, places: { longitude } }: PlacedWays,
  cut: Uint8Array,
  way: number,
  visit: (first: number, last: number) => void,
): void {
  const end = offsets[way + 1]!;
  const there = (at: number): boolean => at < end && longitude[nodes[at]!] !== NO_PLACE;
  for (let first = offsets[way]!; first < end; first++) {
    if (!there(first) || !there(first + 1)) continue;
    let last = first + 1;
    while (cut[nodes[last]!] === 0 && there(last + 1)) last++;
    visit(first, last);
    first = last - 1; // the next link begins where this one ends
  }
}

function lackingWays({ nodes, columns: { offsets }, places: { longitude } }: PlacedWays): number {
  let count = 0;
  for (let way = 0; way + 1 < offsets.length; way++)
    for (let at = offsets[way]!; at < offsets[way + 1]!; at++)
      if (longitude[nodes[at]!] === NO_PLACE) {
        count++;
        break;
      }
  return count;
}
