// The soonest of some sites from some blocks: a search that ends where the last of those blocks has its answer. For questions about one
// area, which would else need the times of every block of the atlas to each of its sites.
import { type TravelSite, UNREACHED } from '../../model/travel.ts';
import { startsOf } from '../routing/seeds.ts';
import { TimeHeap } from '../routing/time-heap.ts';
import type { LineTravel } from './line-travel.ts';
import type { RoadGround } from './travel-ground.ts';

/** By position in the list of blocks. */
export interface AmongAnswer {
  /** Position of the site in the list that positions are of; -1 where none can be reached. */
  readonly sites: Int32Array;
  /** Tenths of a second; UNREACHED where none can be reached. */
  readonly deciseconds: Uint32Array;
}

/** What is asked: `among` holds positions in `sites`, ascending. */
export interface AmongQuestion {
  readonly sites: readonly TravelSite[];
  readonly among: readonly number[];
  readonly blocks: Uint32Array;
}

/** Holds 8 bytes a node of the graph between questions, so that a question costs only what it looks at. Ties go to the lower position. */
export class NearestAmong {
  readonly #roads: RoadGround | null;
  readonly #lines: LineTravel;
  readonly #queue = new TimeHeap();
  #times = new Uint32Array(0);
  #owners = new Int32Array(0);
  #touched: number[] = [];

  constructor(roads: RoadGround | null, lines: LineTravel) {
    this.#roads = roads;
    this.#lines = lines;
  }

  find(question: AmongQuestion): AmongAnswer {
    const count = question.blocks.length;
    const answer = { sites: new Int32Array(count).fill(-1), deciseconds: new Uint32Array(count).fill(UNREACHED) };
    this.#lines.among(question, answer);
    if (this.#roads === null) return answer;
    this.#search(this.#roads, question, answer);
    alongOneLink(this.#roads, question, answer);
    return answer;
  }

  #search(roads: RoadGround, question: AmongQuestion, answer: AmongAnswer): void {
    const graph = roads.graph();
    const waiting = waysByNode(roads, question.blocks);
    if (waiting.size === 0) return;
    this.#begin(roads, question);
    const { offsets, nodes, deciseconds: arcTimes } = graph.backward;
    let open = new Set([...waiting.values()].flat().map(({ at }) => at)).size;
    let enough = UNREACHED - 1;
    while (this.#queue.size > 0 && this.#queue.least <= enough) {
      const time = this.#queue.least;
      const node = this.#queue.pop();
      if (this.#times[node] !== time) continue;
      const owner = this.#owners[node]!;
      const ways = waiting.get(node);
      for (const { at, deciseconds } of ways ?? []) {
        if (answer.deciseconds[at] === UNREACHED) open--;
        take(answer, at, { time: time + deciseconds, site: owner });
        // What is reached later than the last answer betters none.
        if (open === 0 && enough === UNREACHED - 1) enough = latest(answer.deciseconds);
      }
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) this.#reach(nodes[arc]!, time + arcTimes[arc]!, owner);
    }
    this.#forget();
  }

  #begin(roads: RoadGround, { sites, among }: AmongQuestion): void {
    const graph = roads.graph();
    if (this.#times.length === 0) {
      this.#times = new Uint32Array(graph.nodeCount).fill(UNREACHED);
      this.#owners = new Int32Array(graph.nodeCount).fill(-1);
    }
    const starts = among.flatMap((position) => {
      const seeds = roads.ends().seedsTo(roads.siteSnap(sites[position]!), 0, position);
      return startsOf(graph, seeds, 'to-seeds');
    });
    this.#queue.clear();
    for (const { node, deciseconds, owner } of starts) this.#reach(node, deciseconds, owner);
  }

  /** By time, then position; a node of the very time that is looked at is looked at again where its owner changes. */
  #reach(node: number, time: number, owner: number): void {
    const held = this.#times[node]!;
    if (time > held || (time === held && owner >= this.#owners[node]!)) return;
    if (held === UNREACHED) this.#touched.push(node);
    this.#times[node] = time;
    this.#owners[node] = owner;
    this.#queue.push(node, time);
  }

  #forget(): void {
    for (const node of this.#touched) {
      this.#times[node] = UNREACHED;
      this.#owners[node] = -1;
    }
    this.#touched = [];
  }
}

interface WayOut {
  /** Position in the list of blocks. */
  readonly at: number;
  readonly deciseconds: number;
}

function waysByNode(roads: RoadGround, blocks: Uint32Array): ReadonlyMap<number, readonly WayOut[]> {
  const { nodes, deciseconds } = roads.exits();
  const byNode = new Map<number, WayOut[]>();
  blocks.forEach((block, at) => {
    for (const way of [block * 2, block * 2 + 1]) {
      const node = nodes[way]!;
      if (node < 0) continue;
      const ways = byNode.get(node) ?? [];
      ways.push({ at, deciseconds: deciseconds[way]! });
      byNode.set(node, ways);
    }
  });
  return byNode;
}

/** Blocks that go by straight line have answers too: that only makes the search longer. */
const latest = (deciseconds: Uint32Array): number =>
  deciseconds.reduce((most, time) => (time === UNREACHED ? most : Math.max(most, time)), 0);

function take(answer: AmongAnswer, at: number, { time, site }: { readonly time: number; readonly site: number }): void {
  const held = answer.deciseconds[at]!;
  if (time > held || (time === held && site >= answer.sites[at]!)) return;
  answer.deciseconds[at] = time;
  answer.sites[at] = site;
}

/** Blocks that share a link with a site may go straight along it. */
function alongOneLink(roads: RoadGround, { sites, among, blocks }: AmongQuestion, answer: AmongAnswer): void {
  const snaps = roads.blockSnaps();
  const byLink = new Map<number, number[]>();
  for (const position of among) {
    const link = roads.siteSnap(sites[position]!).link[0]!;
    if (link >= 0) byLink.set(link, [...(byLink.get(link) ?? []), position]);
  }
  blocks.forEach((block, at) => {
    for (const site of byLink.get(snaps.link[block]!) ?? []) {
      const leg = roads.ends().direct(snaps, block, roads.siteSnap(sites[site]!), 0);
      if (leg !== null) take(answer, at, { time: leg.deciseconds, site });
    }
  });
}
