// A made-up country of any size up to England's: towns of many sizes with dense streets, country roads, A roads and motorways, one-way
// streets, dead ends, footpaths, islands with ferries; blocks where people live and sites among them. Repeatable from a seed.
import { createHash } from 'node:crypto';
import type { RoadLinks } from '../../geodata/access/network/road-links.ts';
import { LINK } from '../../geodata/model/roads.ts';
import { seeded } from '../bench/timing.ts';
import { bends } from './road-country-bends.ts';
import {
  layOutSquares,
  NODES_A_SQUARE,
  SOUTH,
  SQUARE_LATITUDE,
  SQUARE_LONGITUDE,
  type Squares,
  WEST,
} from './road-country-cells.ts';
import { type CountryPoints, placeBlocks, placeSites } from './road-country-points.ts';
import { classNumber, layOutStreets, type Streets } from './road-country-streets.ts';

export interface RoadCountry {
  readonly links: RoadLinks;
  /** Points with people. */
  readonly blocks: CountryPoints;
  /** Points where people are, in order of how early they were placed; `people` is what the site can care for. */
  readonly fewSites: CountryPoints;
  readonly manySites: CountryPoints;
  /** For `buildNetwork`: dense squares are urban. Degrees. */
  readonly isUrban: (longitude: number, latitude: number) => boolean;
}

export interface CountrySize {
  readonly seed: number;
  /** About so many nodes. */
  readonly nodes: number;
  readonly blocks: number;
  readonly fewSites: number;
  readonly manySites: number;
}

/** OS Open Roads has about so many; blocks are those of 2011, sites are emergency departments and surgeries. */
export const ENGLAND_SIZE: CountrySize = { seed: 1, nodes: 3_440_000, blocks: 33_755, fewSites: 200, manySites: 6_300 };

/** Lattice nodes that get a dead end besides, as a share: measured, it decides only how close to `nodes` the country comes. */
const DEAD_ENDS = 0.29;
const URBAN_STREETS = 8;
const ONE_WAY = 0.05;
/** Streets in whose squares one-way traffic and bans on turns are found. */
const BANS = 0.006;

/** About so large a country as is asked for; the same one for the same size. */
export function roadCountry(size: CountrySize): RoadCountry {
  const squares = layOutSquares(size.nodes / NODES_A_SQUARE / (1 + DEAD_ENDS), size.seed);
  const streets = layOutStreets(squares, size.seed + 1);
  const ends = deadEnds(squares, streets);
  const nodeCount = squares.latticeNodes + ends.length;
  const place = placeNodes(squares, ends, size.seed + 2);
  const crossings = ferries(squares);
  const linkCount = streets.count + ends.length + crossings.length;
  const links = joinLinks({ streets, ends, crossings, linkCount, latticeNodes: squares.latticeNodes, seed: size.seed + 3 });
  const blocks = placeBlocks({ ...place, nodeCount, count: size.blocks, seed: size.seed + 4 });
  return {
    links: {
      ...place,
      ...links,
      ...bends({ ...place, ...links, seed: size.seed + 5 }),
      restrictions: bans(links, nodeCount, size.seed + 6),
      publisher: 'Coterminous',
      title: 'Made-up country',
      vintage: '',
      notes: [],
    },
    blocks,
    fewSites: placeSites(blocks, size.fewSites, size.seed + 7),
    manySites: placeSites(blocks, size.manySites, size.seed + 8),
    isUrban: (longitude, latitude) => {
      const column = Math.floor((longitude * 1e7 - WEST) / SQUARE_LONGITUDE);
      const row = Math.floor((latitude * 1e7 - SOUTH) / SQUARE_LATITUDE);
      const outside = row < 0 || column < 0 || row >= squares.side || column >= squares.side;
      return !outside && squares.streets[row * squares.side + column]! >= URBAN_STREETS;
    },
  };
}

/** For `buildNetwork`. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The lattice nodes that would be neither junction nor end: each gets a dead end, as side roads are. */
function deadEnds(squares: Squares, streets: Streets): Uint32Array {
  const degree = new Uint8Array(squares.latticeNodes);
  const fast = new Uint8Array(squares.latticeNodes);
  const motorway = classNumber('motorway');
  for (let link = 0; link < streets.count; link++) {
    for (const node of [streets.start[link]!, streets.end[link]!]) {
      degree[node]!++;
      if (streets.roadClass[link] === motorway) fast[node] = 1;
    }
  }
  const found: number[] = [];
  for (let node = 0; node < degree.length; node++) if (degree[node] === 2 && fast[node] === 0) found.push(node);
  return Uint32Array.from(found);
}

interface Places {
  readonly nodeLongitude: Int32Array;
  readonly nodeLatitude: Int32Array;
}

/** A lattice node lies about the middle of its part of the square; the end of a dead end off it, into the space between streets. */
function placeNodes(squares: Squares, ends: Uint32Array, seed: number): Places {
  const random = seeded(seed);
  const nodeLongitude = new Int32Array(squares.latticeNodes + ends.length);
  const nodeLatitude = new Int32Array(nodeLongitude.length);
  const density = new Uint8Array(squares.latticeNodes);
  let node = 0;
  for (const square of squares.order) {
    const streets = squares.streets[square]!;
    const west = WEST + (square % squares.side) * SQUARE_LONGITUDE;
    const south = SOUTH + Math.floor(square / squares.side) * SQUARE_LATITUDE;
    for (let at = 0; at < streets * streets; at++, node++) {
      const east = ((at % streets) + 0.3 + 0.4 * random()) / streets;
      const north = (Math.floor(at / streets) + 0.3 + 0.4 * random()) / streets;
      nodeLongitude[node] = west + Math.round(east * SQUARE_LONGITUDE);
      nodeLatitude[node] = south + Math.round(north * SQUARE_LATITUDE);
      density[node] = streets;
    }
  }
  for (const from of ends) {
    const length = (0.15 + 0.2 * random()) / Math.max(2, density[from]!);
    const corner = Math.floor(random() * 4);
    nodeLongitude[node] = nodeLongitude[from]! + Math.round(SQUARE_LONGITUDE * (corner & 1 ? length : -length));
    nodeLatitude[node] = nodeLatitude[from]! + Math.round(SQUARE_LATITUDE * (corner & 2 ? length : -length));
    node++;
  }
  return { nodeLongitude, nodeLatitude };
}

/** From the westernmost street of every island west to the land across the water. */
function ferries(squares: Squares): readonly (readonly [number, number])[] {
  const { side, streets, firstNode, islands } = squares;
  return islands.map(({ row, column, radius }) => {
    const shore = row * side + column - radius;
    let across = shore - 1;
    while (streets[across] === 0) across--;
    return [firstNode[shore]!, firstNode[across]! + streets[across]! ** 2 - 1] as const;
  });
}

type LinkArrays = Pick<RoadLinks, 'start' | 'end' | 'roadClass' | 'flags' | 'limit' | 'seconds'>;

interface LinkParts {
  readonly streets: Streets;
  readonly ends: Uint32Array;
  readonly crossings: readonly (readonly [number, number])[];
  readonly linkCount: number;
  readonly latticeNodes: number;
  readonly seed: number;
}

function joinLinks({ streets, ends, crossings, linkCount, latticeNodes, seed }: LinkParts): LinkArrays {
  const start = new Uint32Array(linkCount);
  const end = new Uint32Array(linkCount);
  const roadClass = new Uint8Array(linkCount).fill(classNumber('access-road'));
  start.set(streets.start.subarray(0, streets.count));
  end.set(streets.end.subarray(0, streets.count));
  roadClass.set(streets.roadClass.subarray(0, streets.count));
  start.set(ends, streets.count);
  for (let at = 0; at < ends.length; at++) end[streets.count + at] = latticeNodes + at;
  const seconds = new Uint32Array(linkCount);
  crossings.forEach(([from, to], at) => {
    const link = linkCount - crossings.length + at;
    start[link] = from;
    end[link] = to;
    roadClass[link] = classNumber('ferry');
    seconds[link] = 1200 + 300 * (at % 5);
  });
  const flags = Uint16Array.from(roadClass, (kind) => FLAGS_OF_CLASS[kind]!);
  const limit = Uint8Array.from(roadClass, (kind) => (kind === classNumber('motorway') ? 112 : 0));
  const random = seeded(seed);
  for (let link = 0; link < streets.count; link++) {
    const town = streets.streets[link]! >= URBAN_STREETS && roadClass[link] === classNumber('local-road');
    if (!town) continue;
    const draw = random();
    if (draw < ONE_WAY) flags[link] = LINK.carForward | LINK.cycleForward | LINK.walk;
    else if (draw < 0.4) limit[link] = 48;
    else if (draw < 0.5) limit[link] = 32;
  }
  return { start, end, roadClass, flags, limit, seconds };
}

const EVERYONE = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;
const FLAGS_OF_CLASS = [
  LINK.carForward | LINK.carBackward | LINK.dual,
  ...Array.from({ length: 6 }, () => EVERYONE),
  LINK.cycleForward | LINK.cycleBackward | LINK.walk,
  EVERYONE,
] as const;

/** Bans from one link to another at a node that both touch. */
function bans({ start, end }: LinkArrays, nodeCount: number, seed: number): RoadLinks['restrictions'] {
  const random = seeded(seed);
  const last = new Int32Array(nodeCount).fill(-1);
  const found: { from: number; via: number; to: number }[] = [];
  for (let link = 0; link < start.length; link++) {
    const via = start[link]!;
    const from = last[via]!;
    if (from >= 0 && random() < BANS) found.push({ from, via, to: link });
    last[via] = link;
    last[end[link]!] = link;
  }
  return {
    from: Uint32Array.from(found, (ban) => ban.from),
    via: Uint32Array.from(found, (ban) => ban.via),
    to: Uint32Array.from(found, (ban) => ban.to),
    only: Uint8Array.from(found, () => (random() < 0.1 ? 1 : 0)),
  };
}
