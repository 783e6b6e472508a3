// Patient flows from scratch against DuckDB and SQLite on the same rows, in one run; then what a stroke costs with flows on.
// All three are handed who lives where, who goes where and where providers are; what each of them lays out once (our rows by
// block, DuckDB's columns, SQLite's indexes) is not counted. Results are compared before anything is timed.
import { availableParallelism } from 'node:os';
import { areaFlows } from '../../geodata/flows/area-flows.ts';
import type { FlowFacts } from '../../geodata/flows/flow-facts.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import type { Atlas } from '../../geodata/model/atlas.ts';
import type { LayerId } from '../../geodata/model/ids.ts';
import { CONTAINMENT, DuckPeer, type PairRow, SqlitePeer } from './flow-peers.ts';
import { medianMs, percentile, seeded } from './timing.ts';

type Row = readonly [name: string, figure: string];

const OWN_RUNS = { runs: 15, warmUp: 5 };
const DUCK_RUNS = 15;
const SQLITE_RUNS = 3;

export async function* benchFlows(atlas: Atlas, facts: FlowFacts): AsyncGenerator<Row> {
  const divisions = [division(atlas, 'stp', 42), division(atlas, 'pcn', 1250)];
  const sqlite = new SqlitePeer(facts.flows);
  const duck = await DuckPeer.open(facts.flows, availableParallelism());
  const alone = await DuckPeer.open(facts.flows, 1);
  const peers: readonly Peer[] = [
    { name: `DuckDB, ${availableParallelism()} threads`, peer: duck, runs: DUCK_RUNS },
    { name: 'DuckDB, one thread', peer: alone, runs: DUCK_RUNS },
    { name: 'SQLite', peer: sqlite, runs: SQLITE_RUNS },
  ];
  let requery = Number.NaN;
  try {
    for (const { name, slotOf } of divisions) {
      sqlite.divide(slotOf);
      await duck.divide(slotOf);
      await alone.divide(slotOf);
      sameSums(facts, slotOf, sqlite.pairs(), 'SQLite');
      sameSums(facts, slotOf, await duck.pairs(), 'DuckDB');
      yield [`flows: ${facts.flows.to.length} rows to ${name}`, 'results equal'];
      const containment = medianMs(() => everyIndex(facts, slotOf), OWN_RUNS);
      yield ['  containment of every area', ms(containment)];
      const asked = await peerTimes(peers, (peer) => CONTAINMENT.map((query) => () => peer.rows(query)));
      yield* ratios(containment, asked);
      const matrix = medianMs(() => allPairs(facts, slotOf), OWN_RUNS);
      yield ['  matrix, area to area', ms(matrix)];
      yield* ratios(matrix, await peerTimes(peers, (peer) => [() => peer.pairs()]));
      requery = asked[0]?.time ?? requery;
    }
    for (const size of [1, 200]) yield* strokes(facts, divisions[0]!.slotOf, size, requery);
  } finally {
    sqlite.close();
    duck.close();
    alone.close();
  }
}

interface Peer {
  readonly name: string;
  readonly peer: DuckPeer | SqlitePeer;
  readonly runs: number;
}

interface PeerTime {
  readonly name: string;
  readonly time: number;
}

/** For each peer the median time of the quickest of the ways in which it can be asked. */
async function peerTimes(peers: readonly Peer[], ways: (peer: Peer['peer']) => (() => unknown)[]): Promise<PeerTime[]> {
  const times: PeerTime[] = [];
  for (const { name, peer, runs } of peers) {
    let quickest = Number.POSITIVE_INFINITY;
    for (const way of ways(peer)) quickest = Math.min(quickest, await medianOf(way, runs));
    times.push({ name, time: quickest });
  }
  return times;
}

function* ratios(own: number, peers: readonly PeerTime[]): Generator<Row> {
  for (const { name, time } of peers) yield [`    ${name}`, `${ms(time)}, ${(time / own).toFixed(1)}x`];
}

/** Every sum from scratch, and every index of every area. */
function everyIndex(facts: FlowFacts, slotOf: Uint16Array): number {
  const tier = new TierFlows(facts, slotOf);
  let within = 0;
  for (let slot = 1; slot < tier.slots; slot++) within += areaFlows(tier, slot).within;
  return within;
}

function allPairs(facts: FlowFacts, slotOf: Uint16Array): PairRow[] {
  const pairs: PairRow[] = [];
  new TierFlows(facts, slotOf).eachPair((from, to, people) => pairs.push({ from, to, people }));
  return pairs;
}

function sameSums(facts: FlowFacts, slotOf: Uint16Array, theirs: readonly PairRow[], who: string): void {
  const text = (pairs: readonly PairRow[]): string =>
    pairs
      .map(({ from, to, people }) => `${from} ${to} ${people}`)
      .sort()
      .join('\n');
  if (text(allPairs(facts, slotOf)) !== text(theirs)) throw new Error(`${who} counts other flows.`);
}

/** Moves of whole strokes to and fro between two areas, sums kept up to date. */
function* strokes(facts: FlowFacts, slotOf: Uint16Array, size: number, requery: number): Generator<Row> {
  const tier = new TierFlows(facts, slotOf);
  const random = seeded(size);
  const times: number[] = [];
  for (let stroke = 0; stroke < 220; stroke++) {
    const first = Math.floor(random() * Math.max(1, slotOf.length - size));
    const blocks = Uint32Array.from({ length: Math.min(size, slotOf.length) }, (_, at) => first + at);
    const from = Uint16Array.from(blocks, (block) => tier.slotOf[block]!);
    const to = new Uint16Array(blocks.length).fill(1 + Math.floor(random() * (tier.slots - 1)));
    const start = performance.now();
    tier.apply({ blocks, from, to });
    areaFlows(tier, to[0]!);
    areaFlows(tier, from[0]!);
    times.push(performance.now() - start);
  }
  const middle = percentile(times.slice(20), 0.5);
  const name = `flows of a stroke of ${size === 1 ? 'one block' : `${size} blocks`}, one tier`;
  yield [name, `${ms(middle)}, DuckDB asked again ${(requery / middle).toFixed(0)}x`];
}

async function medianOf(work: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

/** The newest layer of a geography; else about so many areas, each of neighbouring units of the finest layer. */
function division(atlas: Atlas, geography: string, about: number): { readonly name: string; readonly slotOf: Uint16Array } {
  const layer = atlas.layers.findLast(({ id }) => id.startsWith(geography as LayerId));
  if (layer) return { name: `${layer.codes.length} areas (${layer.id})`, slotOf: layer.unitOf.map((unit) => unit + 1) };
  const [finest] = atlas.layers.toSorted((a, b) => b.codes.length - a.codes.length);
  if (!finest) throw new Error('The atlas has no layers.');
  const areas = Math.min(about, finest.codes.length);
  const slotOf = finest.unitOf.map((unit) => 1 + Math.floor((unit * areas) / finest.codes.length));
  return { name: `${areas} areas (${finest.id}, put together)`, slotOf };
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
