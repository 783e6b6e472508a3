// Declared ferries as links of the road network, between the junctions where they land.
import type { RoadLinks } from '../../access/network/road-links.ts';
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { BlockLink, LonLatPair } from '../../model/contents.ts';
import { FIXED_PER_DEGREE, toFixedDegrees } from '../../model/coordinates.ts';
import { LINK, ROAD_CLASSES } from '../../model/roads.ts';
import { type Crossing, type Landings, withCrossings } from './crossing-links.ts';
import { metresBetween, NEAR_METRES } from './road-reach.ts';
import type { RoadGround } from './roads.ts';

const FERRY = ROAD_CLASSES.indexOf('ferry');
const CARS = LINK.carForward | LINK.carBackward;

export interface WithFerries {
  readonly links: RoadLinks;
  /** Names of those that were added, that the roads have already, and that land nowhere near a road. */
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly adrift: readonly string[];
}

/** The roads with every declared ferry that they lack. `findBlock` null: a ferry without landing points goes between the blocks' points. */
export function withFerries(links: RoadLinks, ground: RoadGround, findBlock: FindBlock | null): WithFerries {
  const declared = ground.links.filter(({ kind }) => kind === 'ferry');
  if (declared.length === 0) return { links, added: [], known: [], adrift: [] };
  const quays = new Quays(links, ground, findBlock);
  const said = { added: [] as string[], known: [] as string[], adrift: [] as string[] };
  const crossings: Crossing[] = [];
  for (const ferry of declared) {
    const name = ferry.name || `ferry from ${ferry.from} to ${ferry.to}`;
    const pair = quays.landings(ferry);
    if (!pair) said.adrift.push(name);
    else if (quays.hasFerry(pair)) said.known.push(name);
    else {
      said.added.push(name);
      crossings.push({ ...pair, seconds: Math.round((ferry.minutes ?? 0) * 60) });
    }
  }
  return { links: crossings.length === 0 ? links : withCrossings(links, crossings), ...said };
}

class Quays {
  readonly #links: RoadLinks;
  readonly #ground: RoadGround;
  readonly #findBlock: FindBlock | null;
  /** Nodes on a road that cars may use; on any road, where there is none for cars. Of nodes that are equally far the first is taken. */
  readonly #nodes: Uint32Array;
  readonly #ferryNodes: readonly (readonly number[])[];

  constructor(links: RoadLinks, ground: RoadGround, findBlock: FindBlock | null) {
    this.#links = links;
    this.#ground = ground;
    this.#findBlock = findBlock;
    const byCar = nodesOf(links, (link) => (links.flags[link]! & CARS) !== 0 && links.roadClass[link] !== FERRY);
    this.#nodes = byCar.length > 0 ? byCar : nodesOf(links, (link) => links.roadClass[link] !== FERRY);
    this.#ferryNodes = ferryGroups(links);
  }

  landings({ from, to, fromPoint, toPoint }: BlockLink): Landings | null {
    const [a, b] = [this.#candidates(from, fromPoint), this.#candidates(to, toPoint)];
    let best: Landings | null = null;
    let least = Infinity;
    for (const one of a) {
      for (const other of b) {
        const metres = this.#metres(one, other);
        if (one !== other && metres < least) [best, least] = [{ from: one, to: other }, metres];
      }
    }
    return best;
  }

  /** Whether one ferry of the roads, by whatever stops, has a landing near each of two nodes. */
  hasFerry({ from, to }: Landings): boolean {
    const near = Math.min(NEAR_METRES, this.#metres(from, to) / 2);
    const lands = (nodes: readonly number[], at: number): boolean => nodes.some((node) => this.#metres(node, at) <= near);
    return this.#ferryNodes.some((nodes) => lands(nodes, from) && lands(nodes, to));
  }

  /** Where a ferry may land: at the stated point, else anywhere in the block, else near the block's own point. */
  #candidates(code: string, point: LonLatPair | undefined): readonly number[] {
    if (point) return this.#nearest(point);
    const block = this.#ground.blocks.indexOf.get(code);
    if (block === undefined) return [];
    const inside = this.#inBlock(block);
    const { longitude, latitude } = this.#ground.blocks;
    return inside.length > 0 ? inside : this.#nearest([longitude[block]!, latitude[block]!]);
  }

  #nearest([longitude, latitude]: LonLatPair): readonly number[] {
    const [x, y] = [toFixedDegrees(longitude), toFixedDegrees(latitude)];
    const { nodeLongitude, nodeLatitude } = this.#links;
    let best = -1;
    let least = Infinity;
    for (const node of this.#nodes) {
      const metres = metresBetween(x, y, nodeLongitude[node]!, nodeLatitude[node]!);
      if (metres <= NEAR_METRES && metres < least) [best, least] = [node, metres];
    }
    return best < 0 ? [] : [best];
  }

  #inBlock(block: number): readonly number[] {
    const find = this.#findBlock;
    if (!find) return [];
    const [west, south, east, north] = boxOf(this.#ground, block);
    const { nodeLongitude, nodeLatitude } = this.#links;
    return [...this.#nodes].filter((node) => {
      const [x, y] = [nodeLongitude[node]!, nodeLatitude[node]!];
      if (x < west || x > east || y < south || y > north) return false;
      return find(x / FIXED_PER_DEGREE, y / FIXED_PER_DEGREE)?.block === block;
    });
  }

  #metres(a: number, b: number): number {
    const { nodeLongitude, nodeLatitude } = this.#links;
    return metresBetween(nodeLongitude[a]!, nodeLatitude[a]!, nodeLongitude[b]!, nodeLatitude[b]!);
  }
}

/**
 * Nodes on links of a kind, from west to east, then from south to north. Of two at one place (a bridge over a quay) the one on the wider
 * road comes first, then the one with more links: not the one that the file has first.
 */
function nodesOf(links: RoadLinks, wanted: (link: number) => boolean): Uint32Array {
  const { nodeLongitude, nodeLatitude, start, end, roadClass } = links;
  const degree = new Uint16Array(nodeLongitude.length);
  const widest = new Uint8Array(nodeLongitude.length).fill(ROAD_CLASSES.length);
  for (let link = 0; link < start.length; link++) {
    if (!wanted(link)) continue;
    for (const node of [start[link]!, end[link]!]) {
      degree[node]!++;
      widest[node] = Math.min(widest[node]!, roadClass[link]!);
    }
  }
  const inOrder = (a: number, b: number): number =>
    nodeLongitude[a]! - nodeLongitude[b]! ||
    nodeLatitude[a]! - nodeLatitude[b]! ||
    widest[a]! - widest[b]! ||
    degree[b]! - degree[a]!;
  return Uint32Array.from(degree.keys())
    .filter((node) => degree[node]! > 0)
    .sort(inOrder);
}

/** Nodes of the ferries that the roads have, those of one crossing with all its stops together. */
function ferryGroups({ start, end, roadClass }: RoadLinks): readonly (readonly number[])[] {
  const groupOf = new Map<number, number[]>();
  for (let link = 0; link < start.length; link++) {
    if (roadClass[link] !== FERRY) continue;
    const [a, b] = [start[link]!, end[link]!];
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    const together = one === other ? one : [...new Set([...one, ...other])];
    for (const node of together) groupOf.set(node, together);
  }
  return [...new Set(groupOf.values())];
}

/** West, south, east, north of a block's borders, whole 1e-7 degrees. */
function boxOf({ topology }: RoadGround, block: number): readonly [number, number, number, number] {
  const { arcCount, leftBlock, rightBlock, offsets, coordinates } = topology;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let arc = 0; arc < arcCount; arc++) {
    if (leftBlock[arc] !== block && rightBlock[arc] !== block) continue;
    for (let i = 2 * offsets[arc]!; i < 2 * offsets[arc + 1]!; i += 2) {
      west = Math.min(west, coordinates[i]!);
      east = Math.max(east, coordinates[i]!);
      south = Math.min(south, coordinates[i + 1]!);
      north = Math.max(north, coordinates[i + 1]!);
    }
  }
  return [west, south, east, north];
}
