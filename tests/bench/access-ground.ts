// The made-up country that travel is measured on, brought as far as questions can be asked of it; each step is timed once.
import { contract } from '../../geodata/access/hierarchy/contract.ts';
import type { Hierarchy } from '../../geodata/access/hierarchy/hierarchy.ts';
import { buildNetwork } from '../../geodata/access/network/build-network.ts';
import type { RoutingGraph, Seed } from '../../geodata/access/routing/routing-graph.ts';
import { SHIPPED_SPEEDS } from '../../geodata/access/speeds/speed-table.ts';
import { type RoadGround, type TravelGround, travelGround } from '../../geodata/access/travel/travel-ground.ts';
import type { TravelSite } from '../../geodata/model/travel.ts';
import { ENGLAND_SIZE, hashOf, roadCountry } from '../support/road-country.ts';
import type { CountryPoints } from '../support/road-country-points.ts';

export type Row = readonly [name: string, figure: string];

export interface AccessGround {
  readonly ground: TravelGround;
  readonly roads: RoadGround;
  readonly graph: RoutingGraph;
  readonly hierarchy: Hierarchy;
  /** Where trips from blocks begin. */
  readonly blockSeeds: readonly (readonly Seed[])[];
  readonly few: Sites;
  readonly many: Sites;
}

/** Sites with where trips to them end; owners are positions. */
export interface Sites {
  readonly sites: readonly TravelSite[];
  readonly seeds: readonly (readonly Seed[])[];
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** England's size, or as many nodes as COTERMINOUS_ROAD_NODES says, with blocks and sites in proportion. */
function countrySize(): typeof ENGLAND_SIZE {
  const nodes = Number(process.env['COTERMINOUS_ROAD_NODES'] ?? ENGLAND_SIZE.nodes);
  const share = (count: number): number => Math.max(20, Math.round((count * nodes) / ENGLAND_SIZE.nodes));
  const { seed, blocks, fewSites, manySites } = ENGLAND_SIZE;
  return { seed, nodes, blocks: share(blocks), fewSites: share(fewSites), manySites: share(manySites) };
}

export function* makeGround(): Generator<Row, AccessGround> {
  const country = yield* timed('roads: a made-up country', () => roadCountry(countrySize()));
  const network = yield* timed('  network from its links', () =>
    buildNetwork(country.links, { isUrban: country.isUrban, hash: hashOf }),
  );
  const blocks = {
    count: country.blocks.people.length,
    longitude: Float64Array.from(country.blocks.longitude, (place) => place / 1e7),
    latitude: Float64Array.from(country.blocks.latitude, (place) => place / 1e7),
    people: Float64Array.from(country.blocks.people),
  };
  const ground = travelGround({ network, mode: 'car', speeds: SHIPPED_SPEEDS, blocks });
  const roads = ground.roads;
  if (roads === null) throw new Error('The ground has no roads.');
  const graph = yield* timed('  routing graph', () => roads.graph());
  yield ['    nodes with copies of junctions, arcs', `${graph.nodeCount}, ${graph.forward.nodes.length}`];
  yield* timed(`  snapping ${blocks.count} blocks`, () => roads.exits());
  const hierarchy = yield* timed('  hierarchy', () => shared(contract(graph) ?? stopped()));
  yield ['    arcs up, arcs down', `${hierarchy.climb.places.length}, ${hierarchy.descent.places.length}`];
  const snaps = roads.blockSnaps();
  return {
    ...{ ground, roads, graph, hierarchy },
    blockSeeds: Array.from({ length: blocks.count }, (_, block) => roads.ends().seedsFrom(snaps, block, block)),
    few: sitesAt(country.fewSites, roads),
    many: sitesAt(country.manySites, roads),
  };
}

function* timed<Made>(name: string, make: () => Made): Generator<Row, Made> {
  const start = performance.now();
  const made = make();
  yield [name, `${((performance.now() - start) / 1000).toFixed(1)} s`];
  return made;
}

const stopped = (): never => {
  throw new Error('Nobody asked for it to be stopped.');
};

function sitesAt(points: CountryPoints, roads: RoadGround): Sites {
  const sites = Array.from(points.longitude, (place, at): TravelSite => {
    const code = `S${String(at).padStart(5, '0')}`;
    const capacity = points.people[at]!;
    const where = { longitude: place / 1e7, latitude: points.latitude[at]! / 1e7, block: -1 };
    return { code, name: code, ...where, capacity, state: 'as-today' };
  });
  return { sites, seeds: sites.map((site, owner) => roads.ends().seedsTo(roads.siteSnap(site), 0, owner)) };
}

/** The same numbers in memory that threads share. */
export function shared<Tables extends object>(tables: Tables): Tables {
  const entries = Object.entries(tables).map(([name, value]: [string, unknown]) => {
    if (ArrayBuffer.isView(value)) {
      const memory = new Uint8Array(new SharedArrayBuffer(value.byteLength));
      memory.set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      const array = value instanceof Int32Array ? new Int32Array(memory.buffer) : new Uint32Array(memory.buffer);
      return [name, array] as const;
    }
    return [name, typeof value === 'object' && value !== null ? shared(value) : value] as const;
  });
  // Every member is there again, with the same kind of value.
  return Object.fromEntries(entries) as Tables;
}
