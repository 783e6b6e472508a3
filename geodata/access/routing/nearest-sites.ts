// The nearest of many sites for every node, kept up to date while sites close and open.
import { UNREACHED } from '../../model/travel.ts';
import { BucketQueue } from './bucket-queue.ts';
import { flood, type NodeLabels, unreachedLabels } from './flood.ts';
import type { Labels, RoutingGraph, Seed } from './routing-graph.ts';
import { networkPart } from './search.ts';
import { begin, type Start, startsOf } from './seeds.ts';

/**
 * Labels of every node: least time to any open site, then least length, then the lower site. After every change they are what a
 * fresh search would give. Closing or opening a site costs in proportion to the nodes that are nearest to it.
 */
export class NearestSites {
  /** By node of the network; the arrays change when sites do. */
  readonly labels: Labels;
  readonly #graph: RoutingGraph;
  readonly #all: NodeLabels;
  readonly #queue: BucketQueue;
  /** By site; null where it is closed. */
  readonly #starts: (readonly Start[] | null)[];

  /** `seedsBySite`: where trips to each site end; a site without seeds is closed. The seeds' own `owner` is not looked at. */
  constructor(graph: RoutingGraph, seedsBySite: readonly (readonly Seed[])[]) {
    this.#graph = graph;
    this.#queue = new BucketQueue(graph.nodeCount);
    this.#all = unreachedLabels(graph.nodeCount);
    this.labels = networkPart(graph, this.#all);
    this.#starts = seedsBySite.map((seeds, site) => (seeds.length === 0 ? null : this.#startsOf(site, seeds)));
    this.#spread(this.#starts.flatMap((starts) => starts ?? []));
  }

  /** Nobody travels there any more. A site that is closed already stays so. */
  close(site: number): void {
    const starts = this.#starts[site];
    if (starts === null || starts === undefined) return;
    this.#starts[site] = null;
    const region = this.#forget(site, starts);
    if (region.length === 0) return;
    this.#refill(region);
  }

  /** Opens a closed site, or one with the next number. To move a site, close it first. */
  open(site: number, seeds: readonly Seed[]): void {
    const held = this.#starts[site];
    if (site > this.#starts.length) throw new Error(`Site ${site} would leave a gap: there are ${this.#starts.length}`);
    if (held !== null && held !== undefined) throw new Error(`Site ${site} is open already`);
    this.#starts[site] = seeds.length === 0 ? null : this.#startsOf(site, seeds);
    this.#spread(this.#starts[site] ?? []);
  }

  #startsOf(site: number, seeds: readonly Seed[]): readonly Start[] {
    return startsOf(this.#graph, seeds, 'to-seeds').map((start) => ({ ...start, owner: site }));
  }

  #spread(starts: readonly Start[]): void {
    begin(this.#all, this.#queue, starts);
    flood(this.#graph.backward, this.#all, this.#queue, UNREACHED - 1);
  }

  /** Takes the labels from all nodes that a site owns. Its own nodes hang together: every trip to it stays among them. */
  #forget(site: number, starts: readonly Start[]): readonly number[] {
    const { offsets, nodes } = this.#graph.backward;
    const { deciseconds, decimetres, owners } = this.#all;
    const region: number[] = [];
    const take = (node: number): void => {
      if (owners[node] !== site) return;
      owners[node] = -1;
      deciseconds[node] = UNREACHED;
      decimetres[node] = UNREACHED;
      region.push(node);
    };
    for (const start of starts) take(start.node);
    for (let at = 0; at < region.length; at++) {
      const node = region[at]!;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) take(nodes[arc]!);
    }
    return region;
  }

  /** Labels for nodes that have none, from their neighbours that have one and from sites that lie among them. */
  #refill(region: readonly number[]): void {
    const { offsets, nodes, deciseconds: arcTimes, decimetres: arcLengths } = this.#graph.forward;
    const { deciseconds, decimetres, owners } = this.#all;
    const starts: Start[] = [];
    for (const node of region) {
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const next = nodes[arc]!;
        const time = deciseconds[next]!;
        if (time === UNREACHED) continue;
        starts.push({
          node,
          deciseconds: time + arcTimes[arc]!,
          decimetres: decimetres[next]! + arcLengths[arc]!,
          owner: owners[next]!,
        });
      }
    }
    // A site that was beaten by the closed one on its own ground has a label nowhere to start from but its seeds.
    for (const held of this.#starts) {
      for (const start of held ?? []) if (deciseconds[start.node] === UNREACHED) starts.push(start);
    }
    this.#spread(starts);
  }
}
