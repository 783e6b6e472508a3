// Directed arcs of a mode, both ways, from a road network.
import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import { linkDeciseconds, PASSABLE } from '../speeds/link-time.ts';
import type { SpeedTable } from '../speeds/speed-table.ts';
import type { ArcTable, RoutingGraph } from './routing-graph.ts';
import { type TurnCopies, turnCopies } from './turn-copies.ts';

/**
 * The routing graph of a mode. One-way streets, class speeds and ferries are in the arcs; turn restrictions (cars alone) are in the copies of
 * junctions. What they mean: a trip that passes a junction is bound by the link it came by; a trip that starts at a junction may leave
 * it by every arc; a trip that ends there may come by every arc. Turning round at a junction is allowed where no restriction
 * forbids it. Arcs lie in order of tail, then link, then along before against; the backward table in order of head, then tail.
 */
export function buildRoutingGraph(network: RoadNetwork, mode: TravelMode, speeds: SpeedTable): RoutingGraph {
  const links = linkArcs(network, mode, speeds);
  const junctions = forwardTable(network.nodeCount, links);
  if (mode !== 'car') return withoutCopies(network.nodeCount, junctions);
  const copies = turnCopies(network, junctions);
  return copies.via.length === 0 ? withoutCopies(network.nodeCount, junctions) : withCopies(links, junctions, copies);
}

/** Arcs before they are sorted; one entry an arc. */
interface ArcList {
  readonly tails: Uint32Array;
  readonly heads: Uint32Array;
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  readonly links: Uint32Array;
}

function arcList(count: number): ArcList {
  return {
    tails: new Uint32Array(count),
    heads: new Uint32Array(count),
    deciseconds: new Uint32Array(count),
    decimetres: new Uint32Array(count),
    links: new Uint32Array(count),
  };
}

function linkArcs(network: RoadNetwork, mode: TravelMode, speeds: SpeedTable): ArcList {
  const { forward, backward } = PASSABLE[mode];
  const times = linkDeciseconds(network, mode, speeds);
  let count = 0;
  for (let link = 0; link < network.linkCount; link++) {
    const flags = network.linkFlags[link]!;
    count += ((flags & forward) !== 0 ? 1 : 0) + ((flags & backward) !== 0 ? 1 : 0);
  }
  const arcs = arcList(count);
  let arc = 0;
  const add = (link: number, against: number, tail: number, head: number): void => {
    arcs.tails[arc] = tail;
    arcs.heads[arc] = head;
    arcs.deciseconds[arc] = times[link]!;
    arcs.decimetres[arc] = network.linkDecimetres[link]!;
    arcs.links[arc++] = link * 2 + against;
  };
  for (let link = 0; link < network.linkCount; link++) {
    const flags = network.linkFlags[link]!;
    if ((flags & forward) !== 0) add(link, 0, network.linkStart[link]!, network.linkEnd[link]!);
    if ((flags & backward) !== 0) add(link, 1, network.linkEnd[link]!, network.linkStart[link]!);
  }
  return arcs;
}

function withoutCopies(nodeCount: number, forward: ArcTable): RoutingGraph {
  return {
    nodeCount,
    networkNodes: nodeCount,
    original: identity(nodeCount),
    forward,
    backward: turnedRound(nodeCount, forward),
  };
}

/** Arcs by which a copy is reached lead to it instead of its junction; each copy leaves by the exits that are left to it. */
function withCopies(links: ArcList, junctions: ArcTable, copies: TurnCopies): RoutingGraph {
  const networkNodes = junctions.offsets.length - 1;
  const base = links.tails.length;
  const nodeCount = networkNodes + copies.via.length;
  const arcs = arcList(base + copies.exits.length);
  for (const column of ['tails', 'heads', 'deciseconds', 'decimetres', 'links'] as const) arcs[column].set(links[column]);
  for (let copy = 0; copy < copies.via.length; copy++) {
    for (let slot = copies.exitOffsets[copy]!; slot < copies.exitOffsets[copy + 1]!; slot++) {
      const exit = copies.exits[slot]!;
      arcs.tails[base + slot] = networkNodes + copy;
      arcs.heads[base + slot] = junctions.nodes[exit]!;
      arcs.deciseconds[base + slot] = junctions.deciseconds[exit]!;
      arcs.decimetres[base + slot] = junctions.decimetres[exit]!;
      arcs.links[base + slot] = junctions.links[exit]!;
    }
  }
  const restricted = new Uint8Array(networkNodes);
  for (const junction of copies.via) restricted[junction] = 1;
  for (let arc = 0; arc < arcs.heads.length; arc++) {
    if (restricted[arcs.heads[arc]!] === 0) continue;
    const copy = copies.reached(arcs.heads[arc]!, arcs.links[arc]! >>> 1);
    if (copy >= 0) arcs.heads[arc] = networkNodes + copy;
  }
  const original = identity(nodeCount);
  original.set(copies.via, networkNodes);
  const forward = forwardTable(nodeCount, arcs);
  return { nodeCount, networkNodes, original, forward, backward: turnedRound(nodeCount, forward) };
}

/** Counting sort by tail; arcs of one tail keep their order. */
function forwardTable(nodeCount: number, arcs: ArcList): ArcTable {
  const { offsets, places } = countingSort(nodeCount, arcs.tails);
  const count = arcs.tails.length;
  const table = emptyTable(offsets, count);
  for (let arc = 0; arc < count; arc++) {
    const place = places[arc]!;
    table.nodes[place] = arcs.heads[arc]!;
    table.deciseconds[place] = arcs.deciseconds[arc]!;
    table.decimetres[place] = arcs.decimetres[arc]!;
    table.links[place] = arcs.links[arc]!;
  }
  return table;
}

/** The same arcs by head. */
function turnedRound(nodeCount: number, forward: ArcTable): ArcTable {
  const { offsets, places } = countingSort(nodeCount, forward.nodes);
  const table = emptyTable(offsets, forward.nodes.length);
  for (let tail = 0; tail < nodeCount; tail++) {
    for (let arc = forward.offsets[tail]!; arc < forward.offsets[tail + 1]!; arc++) {
      const place = places[arc]!;
      table.nodes[place] = tail;
      table.deciseconds[place] = forward.deciseconds[arc]!;
      table.decimetres[place] = forward.decimetres[arc]!;
      table.links[place] = forward.links[arc]!;
    }
  }
  return table;
}

function countingSort(nodeCount: number, keys: Uint32Array): { readonly offsets: Uint32Array; readonly places: Uint32Array } {
  const offsets = new Uint32Array(nodeCount + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const places = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) places[i] = next[keys[i]!]!++;
  return { offsets, places };
}

function emptyTable(offsets: Uint32Array, count: number): ArcTable {
  return {
    offsets,
    nodes: new Uint32Array(count),
    deciseconds: new Uint32Array(count),
    decimetres: new Uint32Array(count),
    links: new Uint32Array(count),
  };
}

function identity(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
