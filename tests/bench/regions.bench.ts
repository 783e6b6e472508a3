// Regions from flows: communities of a made-up country with a million flows, and drafts on the atlas's own.
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { type Edges, exchangeGraph, type FlowGraph, flowEdges } from '../../geodata/flows/regions/flow-graph.ts';
import { leiden } from '../../geodata/flows/regions/leiden.ts';
import { modularity } from '../../geodata/flows/regions/modularity.ts';
import { NO_LIMITS } from '../../geodata/flows/regions/options.ts';
import { proposeRegions } from '../../geodata/flows/regions/propose-regions.ts';
import type { BlockFacts } from '../../geodata/measures/block-facts.ts';
import { medianMs, seeded } from './timing.ts';

type Row = readonly [name: string, figure: string];
const SIDE = 184; // 33,856 blocks, as many as England has
const PER_BLOCK = 31;
const TIMES = { runs: 7, warmUp: 2 };
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** Speed and modularity. `flows` are those of the atlas, null where it has none. */
export function* benchRegions(facts: BlockFacts, flows: BlockFlows | null): Generator<Row> {
  const edges = madeUpCountry();
  const graph = exchangeGraph(SIDE * SIDE, edges);
  yield [`communities: ${SIDE * SIDE} blocks, ${edges.from.length} flows between them`, `${graph.to.length / 2} pairs`];
  yield ['  the graph from the flows', ms(medianMs(() => exchangeGraph(SIDE * SIDE, edges), TIMES))];
  yield* communities(graph);
  if (flows === null) return;
  const own = exchangeGraph(facts.count, flowEdges(flows, null));
  yield [`communities: ${flows.label}`, `${facts.count} blocks, ${own.to.length / 2} pairs`];
  yield* communities(own);
  const input = { flows, facts };
  const limits = { ...NO_LIMITS, minimumPeople: 150_000 };
  const destinations = () => proposeRegions(input, { ...limits, method: 'destinations', seedOf: null });
  yield [`draft by destinations: ${destinations()?.areas.length} areas`, ms(medianMs(destinations, TIMES))];
  const others = () =>
    proposeRegions(input, {
      ...limits,
      ...{ method: 'communities', resolution: 1, targetAreas: null, moves: 'anywhere', iterations: 2, random: seeded(1) },
    });
  yield [`draft from communities: ${others()?.areas.length} areas`, ms(medianMs(others, TIMES))];
}

function* communities(graph: FlowGraph): Generator<Row> {
  for (const [name, refine, iterations] of [
    ['Louvain', false, 1],
    ['Leiden, 2 iterations', true, 2],
    ['Leiden, 10 iterations', true, 10],
  ] as const) {
    const run = (seed: number): Int32Array =>
      leiden(graph, { resolution: 1, iterations, random: seeded(seed), refine, near: null, watch: {} });
    const found = [1, 2, 3, 4, 5].map((seed) => modularity(graph, run(seed)));
    const mean = found.reduce((sum, q) => sum + q, 0) / found.length;
    yield [`  ${name}`, `${ms(medianMs(() => run(1), TIMES))}, modularity ${mean.toFixed(5)} (mean of 5 seeds)`];
  }
}

/** Blocks on a grid; every fifth or so has a practice; people go to one nearby, the nearer the more of them. */
function madeUpCountry(): Edges {
  const random = seeded(2022);
  const isHome = Uint8Array.from({ length: SIDE * SIDE }, () => (random() < 0.19 ? 1 : 0));
  const from = new Uint32Array(SIDE * SIDE * PER_BLOCK);
  const to = new Uint32Array(from.length);
  const weight = new Float64Array(from.length);
  let count = 0;
  for (let block = 0; block < SIDE * SIDE; block++) {
    const homes = homesAround(block, isHome);
    for (const { home, distance } of homes.slice(0, PER_BLOCK)) {
      const draw = townOf(home) === townOf(block) ? 2000 : 200;
      from[count] = block;
      to[count] = home;
      weight[count++] = 1 + Math.floor((random() * draw) / (1 + distance));
    }
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count), weight: weight.subarray(0, count) };
}

// Towns are squares whose people rarely leave them.
const TOWN = 24;
const townOf = (block: number): number =>
  Math.floor(Math.floor(block / SIDE) / TOWN) * SIDE + Math.floor((block % SIDE) / TOWN);

const REACH = 8;

/** Homes within reach, nearest first; squared distance in blocks. */
function homesAround(block: number, isHome: Uint8Array): { readonly home: number; readonly distance: number }[] {
  const [row, column] = [Math.floor(block / SIDE), block % SIDE];
  const homes: { home: number; distance: number }[] = [];
  for (let y = Math.max(0, row - REACH); y <= Math.min(SIDE - 1, row + REACH); y++) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(SIDE - 1, column + REACH); x++) {
      const home = y * SIDE + x;
      if (isHome[home] === 1) homes.push({ home, distance: (x - column) ** 2 + (y - row) ** 2 });
    }
  }
  return homes.sort((a, b) => a.distance - b.distance || a.home - b.home);
}
