// Travel by road at England's size, on a made-up country: see access-ground.ts. Every answer is compared with a search before its time
// is told, and with peers' where they are there. Peers answer less: times alone, with no lengths and no owners. igraph has one run.
import { nearestOfMany } from '../../geodata/access/hierarchy/nearest-of-many.ts';
import { targetSweep } from '../../geodata/access/hierarchy/target-sweep.ts';
import { SourceTimes } from '../../geodata/access/hierarchy/times-to-targets.ts';
import { NearestSites } from '../../geodata/access/routing/nearest-sites.ts';
import type { Labels, Seed } from '../../geodata/access/routing/routing-graph.ts';
import { search } from '../../geodata/access/routing/search.ts';
import { seedNodes } from '../../geodata/access/routing/seeds.ts';
import { labelsOfBlocks } from '../../geodata/access/travel/block-exits.ts';
import { ServiceTravel } from '../../geodata/access/travel/block-travel.ts';
import type { TravelSite } from '../../geodata/model/travel.ts';
import { type AccessGround, makeGround, ms, type Row, type Sites } from './access-ground.ts';
import { timesByThreads } from './access-matrix.ts';
import { askRoadPeers, type RoadPeer } from './access-peers.ts';
import { medianMs, percentile, seeded, sink } from './timing.ts';

const RUNS = { runs: 5, warmUp: 1 };
const THREADS = 2;
/** Sites whose rows are compared with a search each. */
const SAMPLES = 8;
const CHANGES = 15;

export async function* benchAccess(): AsyncGenerator<Row> {
  const made = yield* makeGround();
  const questions = {
    one: { name: 'one place to every node', seeds: atJunctions(made.many.seeds.slice(0, 1)), runs: 3 },
    few: { name: `nearest of ${made.few.sites.length} for every node`, seeds: atJunctions(made.few.seeds), runs: 3 },
    many: { name: `nearest of ${made.many.sites.length} for every node`, seeds: atJunctions(made.many.seeds), runs: 3 },
  };
  const { peers, missing } = askRoadPeers(
    made.graph,
    Object.fromEntries(
      Object.entries(questions).map(([name, { seeds, runs }]) => {
        const sources = new Set(seeds.flatMap((seed) => seedNodes(made.graph, seed, 'to-seeds')));
        return [name, { sources: [...sources], runs }];
      }),
    ),
  );
  for (const reason of missing) yield ['  a peer is left out', reason];
  for (const [id, { name, seeds }] of Object.entries(questions)) yield* everyNode(made, { id, name, seeds }, peers);
  const scipy = peers.find((peer) => peer.name.startsWith('scipy'))?.answers['one']?.milliseconds ?? null;
  for (const sites of [made.few, made.many]) yield* everyPair(made, sites, scipy);
  for (const sites of [made.few, made.many]) yield* changes(made, sites);
  yield ['  peak memory with the roads', `${(process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2)} GB`];
}

/** One junction of each site, at no time: a question that every peer can be asked. */
const atJunctions = (sites: readonly (readonly Seed[])[]): readonly Seed[] =>
  sites.flatMap((seeds, owner) => seeds.slice(0, 1).map(({ node }) => ({ node, deciseconds: 0, decimetres: 0, owner })));

interface EveryNode {
  readonly id: string;
  readonly name: string;
  readonly seeds: readonly Seed[];
}

function* everyNode(
  { graph, hierarchy }: AccessGround,
  { id, name, seeds }: EveryNode,
  peers: readonly RoadPeer[],
): Generator<Row> {
  const labels = search(graph, { direction: 'to-seeds', seeds });
  const swept = nearestOfMany(hierarchy, seeds, 'to-seeds');
  for (const column of ['deciseconds', 'decimetres', 'owners'] as const)
    same(labels[column], swept[column], `the sweep: ${name}`);
  for (const peer of peers) same(labels.deciseconds, peer.answers[id]!.deciseconds.subarray(0, graph.networkNodes), peer.name);
  const own = medianMs(() => search(graph, { direction: 'to-seeds', seeds }), RUNS);
  yield [`  ${name}, search`, ms(own)];
  const sweep = medianMs(() => nearestOfMany(hierarchy, seeds, 'to-seeds'), RUNS);
  yield ['    sweep of the hierarchy', `${ms(sweep)}, ${(own / sweep).toFixed(1)}x as quick`];
  for (const { name: peer, answers } of peers) {
    const time = answers[id]!.milliseconds;
    yield [
      `    ${peer}, results equal`,
      `${ms(time)}, search ${(time / own).toFixed(1)}x, sweep ${(time / sweep).toFixed(1)}x`,
    ];
  }
}

async function* everyPair(made: AccessGround, { sites, seeds }: Sites, scipyOne: number | null): AsyncGenerator<Row> {
  const { graph, hierarchy, roads, blockSeeds } = made;
  const work = { hierarchy, sources: seeds, targets: blockSeeds, threads: THREADS };
  const times: number[] = [];
  let found: Uint32Array = new Uint32Array(0);
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    found = await timesByThreads(work);
    times.push(performance.now() - start);
  }
  let searched = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const site = Math.floor((sample * sites.length) / SAMPLES);
    const start = performance.now();
    const row = labelsOfBlocks(roads.exits(), search(graph, { direction: 'to-seeds', seeds: seeds[site]! })).deciseconds;
    searched += (performance.now() - start) / SAMPLES;
    same(row, found.subarray(site * blockSeeds.length, (site + 1) * blockSeeds.length), `times to site ${site}`);
  }
  const took = percentile(times, 0.5);
  const each = took / sites.length;
  yield [
    `  ${blockSeeds.length} blocks to ${sites.length} sites, ${THREADS} threads`,
    `${(took / 1000).toFixed(1)} s, ${ms(each)} a site`,
  ];
  yield [
    '    searches one after another would take',
    `${((searched * sites.length) / 1000).toFixed(0)} s, ${(searched / each).toFixed(0)}x`,
  ];
  const scipy =
    scipyOne === null ? 'not there' : `${((scipyOne * sites.length) / 1000).toFixed(0)} s, ${(scipyOne / each).toFixed(0)}x`;
  yield ['    scipy one after another would take', scipy];
}

/** One site closed, opened again or moved: labels of every node, the table of blocks, and the row of a site that is new. */
function* changes({ ground, graph, hierarchy, blockSeeds, roads }: AccessGround, { sites, seeds }: Sites): Generator<Row> {
  const nearest = new NearestSites(graph, seeds);
  const travel = new ServiceTravel(ground, 'acute-site');
  travel.travel(sites);
  const random = seeded(sites.length);
  const took: Record<'node' | 'close' | 'open' | 'move', number[]> = { node: [], close: [], open: [], move: [] };
  for (let change = 0; change < CHANGES; change++) {
    const at = Math.floor(random() * sites.length);
    took.node.push(clocked(() => nearest.close(at)) + clocked(() => nearest.open(at, seeds[at]!)));
    const without = sites.filter((_, position) => position !== at);
    const moved = sites.map((site, position) => (position === at ? movedTo(site, sites[(at + 7) % sites.length]!) : site));
    took.close.push(clocked(() => travel.travel(without)));
    if (change === 0) sameTravel(travel, new ServiceTravel(ground, 'acute-site'), without);
    took.open.push(clocked(() => travel.travel(sites)));
    took.move.push(clocked(() => travel.travel(moved)));
    if (change === 0) sameTravel(travel, new ServiceTravel(ground, 'acute-site'), moved);
    travel.travel(sites);
  }
  sameLabels(nearest.labels, search(graph, { direction: 'to-seeds', seeds: seeds.flat() }));
  yield [`  one of ${sites.length} sites closed and opened, every node`, spread(took.node)];
  yield ['    closed: table of blocks', spread(took.close)];
  yield ['    opened: table of blocks', spread(took.open)];
  yield ['    moved: table of blocks', spread(took.move)];
  const row = new Uint32Array(blockSeeds.length);
  const times = new SourceTimes(hierarchy, targetSweep(hierarchy, blockSeeds, 'to-seeds'));
  const bySweep = medianMs(() => times.fill([seeds[0]!], row), { runs: 15, warmUp: 3 });
  same(labelsOfBlocks(roads.exits(), search(graph, { direction: 'to-seeds', seeds: seeds[0]! })).deciseconds, row, 'a new row');
  yield ['    times from every block to one new site', ms(bySweep)];
}

const movedTo = (site: TravelSite, { longitude, latitude }: TravelSite): TravelSite => ({
  ...site,
  longitude,
  latitude,
  state: 'moved',
});

const spread = (times: readonly number[]): string => `${ms(percentile(times, 0.5))}, slowest ${ms(Math.max(...times))}`;

function clocked(work: () => unknown): number {
  const start = performance.now();
  sink(work());
  return performance.now() - start;
}

function sameTravel(changed: ServiceTravel, fresh: ServiceTravel, sites: readonly TravelSite[]): void {
  const [a, b] = [changed.travel(sites), fresh.travel(sites)];
  for (const column of ['nearest', 'deciseconds', 'decimetres'] as const)
    same(a[column], b[column], `changed sites: ${column}`);
}

function sameLabels(a: Labels, b: Labels): void {
  for (const column of ['deciseconds', 'decimetres', 'owners'] as const) same(a[column], b[column], `changed sites: ${column}`);
}

function same(ours: Uint32Array | Int32Array, theirs: Uint32Array | Int32Array, what: string): void {
  if (ours.length !== theirs.length) throw new Error(`${what}: ${theirs.length} answers, ${ours.length} expected.`);
  for (let at = 0; at < ours.length; at++) {
    if (ours[at] !== theirs[at]) throw new Error(`${what}: ${theirs[at]} at ${at}, ${ours[at]} expected.`);
  }
}
