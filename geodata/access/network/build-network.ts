// From roads as published to the graph that travel is worked out on.
import type { RoadNetwork } from '../../model/roads.ts';
import { carryRestrictions, chainsOfLinks } from './carried-restrictions.ts';
import { ChainLines } from './chain-lines.ts';
import { findChains } from './chains.ts';
import { incidentLinks } from './incident-links.ts';
import { type IsUrban, type LinkColumns, linkColumns } from './link-columns.ts';
import { orderLinks, restrictionTexts } from './link-order.ts';
import { networkId } from './network-id.ts';
import { networkReport } from './network-report.ts';
import { numberNodes } from './numbered-nodes.ts';
import type { RoadLinks } from './road-links.ts';

export interface BuildNetworkOptions {
  /** Asked about the middle of each link; without it no link is urban. */
  readonly isUrban?: IsUrban;
  /** SHA-256 or another, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
}

/**
 * Joins links at bends, puts nodes and links in their order, measures, and counts. The same roads give the same arrays whatever the order of
 * rows and whichever way each link was drawn. Raw nodes on no link are left out. Time and memory go with the number of links and bends.
 */
export function buildNetwork(links: RoadLinks, options: BuildNetworkOptions): RoadNetwork {
  const chains = findChains(links);
  const lines = new ChainLines(links, chains);
  const nodes = numberNodes(links, chains, lines);
  const columns = linkColumns({ links, chains, lines, nodes }, options.isUrban ?? (() => false));
  const chainOfLink = chainsOfLinks(chains);
  const nodeOfRaw = numbersOf(nodes.raw, links.restrictions.via);
  const order = orderLinks(columns, lines, restrictionTexts(links.restrictions, columns, { chainOfLink, nodeOfRaw }));
  const linkOfChain = new Uint32Array(chains.count);
  order.forEach((chain, link) => {
    linkOfChain[chain] = link;
  });
  const restrictions = carryRestrictions(
    links.restrictions,
    (raw) => linkOfChain[chainOfLink[raw]!]!,
    (raw) => nodeOfRaw.get(raw)!,
  );
  const sorted = sortedColumns(columns, order);
  const { offsets, halves } = incidentLinks(nodes.raw.length, sorted.linkStart, sorted.linkEnd);
  const network = {
    nodeCount: nodes.raw.length,
    linkCount: chains.count,
    nodeLongitude: Int32Array.from(nodes.raw, (raw) => links.nodeLongitude[raw]!),
    nodeLatitude: Int32Array.from(nodes.raw, (raw) => links.nodeLatitude[raw]!),
    ...sorted,
    incidentOffsets: offsets,
    incident: halves,
    ...sortedShapes(lines, columns.turned, order),
    restrictions,
  };
  return { id: networkId(network, options.hash), ...network, report: networkReport(network, links) };
}

/** The numbers of the raw nodes at which turns are restricted. */
function numbersOf(raw: Uint32Array, wanted: Uint32Array): ReadonlyMap<number, number> {
  const numbers = new Map(Array.from(wanted, (node) => [node, -1]));
  if (numbers.size > 0)
    raw.forEach((node, number) => {
      if (numbers.has(node)) numbers.set(node, number);
    });
  return numbers;
}

function sortedColumns(columns: LinkColumns, order: Uint32Array) {
  return {
    linkStart: order.map((chain) => columns.start[chain]!),
    linkEnd: order.map((chain) => columns.end[chain]!),
    linkDecimetres: order.map((chain) => columns.decimetres[chain]!),
    linkClass: Uint8Array.from(order, (chain) => columns.roadClass[chain]!),
    linkFlags: Uint16Array.from(order, (chain) => columns.flags[chain]!),
    linkLimit: Uint8Array.from(order, (chain) => columns.limit[chain]!),
    linkSeconds: order.map((chain) => columns.seconds[chain]!),
  };
}

function sortedShapes(lines: ChainLines, turned: Uint8Array, order: Uint32Array) {
  const shapeOffsets = new Uint32Array(order.length + 1);
  order.forEach((chain, link) => {
    shapeOffsets[link + 1] = shapeOffsets[link]! + lines.bendCount(chain);
  });
  const shape = new Int32Array(shapeOffsets[order.length]! * 2);
  order.forEach((chain, link) => {
    const [first, last] = [shapeOffsets[link]!, shapeOffsets[link + 1]!];
    let at = first - 1; // the first place is the start node
    lines.eachPoint(chain, turned[chain]!, (longitude, latitude) => {
      if (at >= first && at < last) {
        shape[at * 2] = longitude;
        shape[at * 2 + 1] = latitude;
      }
      at++;
    });
  });
  return { shapeOffsets, shape };
}
