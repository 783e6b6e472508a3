// Turn restrictions in the numbers of links.

import type { RoadDataset } from '../import/road-dataset.ts';
import { LINK } from '../model/roads.ts';
import type { LinkTable } from './osm-links.ts';
import type { OsmRestriction } from './osm-restriction.ts';

export interface OsmTurns {
  readonly restrictions: RoadDataset['links']['restrictions'];
  /** Restrictions whose roads do not meet, or do not meet so that one can tell which pieces are meant. */
  readonly unclear: number;
}

export interface TurnGround {
  readonly table: LinkTable;
  /** Links of a way: the numbers from the first up to the second; null where the way is no road. */
  readonly linksOfWay: (id: number) => readonly [from: number, to: number] | null;
  /** Raw node of an id; -1 where it is none. */
  readonly nodeOf: (id: number) => number;
}

/** Every pair of a `from` and a `to`. Banned turns back into the same road are left out: none is ever the shorter way. */
export function osmTurns(found: readonly OsmRestriction[], ground: TurnGround): OsmTurns {
  const rows: (readonly [from: number, via: number, to: number, only: number])[] = [];
  let unclear = 0;
  for (const { from, via, to, only } of found) {
    const node = ground.nodeOf(via);
    const ins = from.map((way) => linkAt(ground, way, node, 'arriving'));
    const outs = to.map((way) => linkAt(ground, way, node, 'leaving'));
    if (node === -1 || [...ins, ...outs].includes(-1)) {
      unclear++;
      continue;
    }
    for (const a of ins) for (const b of outs) if (a !== b) rows.push([a, node, b, only ? 1 : 0]);
  }
  return {
    unclear,
    restrictions: {
      from: Uint32Array.from(rows, ([from]) => from),
      via: Uint32Array.from(rows, ([, via]) => via),
      to: Uint32Array.from(rows, ([, , to]) => to),
      only: Uint8Array.from(rows, ([, , , only]) => only),
    },
  };
}

/** The one link of a way by which a car can arrive at a node or leave it; -1 where there is none or more than one. */
function linkAt({ table, linksOfWay }: TurnGround, way: number, node: number, purpose: 'arriving' | 'leaving'): number {
  const links = linksOfWay(way);
  if (links === null) return -1;
  const [atEnd, atStart] = purpose === 'arriving' ? [LINK.carForward, LINK.carBackward] : [LINK.carBackward, LINK.carForward];
  let found = -1;
  for (let link = links[0]; link < links[1]; link++) {
    const mask = (table.end[link] === node ? atEnd : 0) | (table.start[link] === node ? atStart : 0);
    if ((table.flags[link]! & mask) === 0) continue;
    if (found !== -1) return -1;
    found = link;
  }
  return found;
}
