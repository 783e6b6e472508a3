// The whole county, put together from one seed. Everything that is written to files is decided by what is called here.
import { drawAges } from './ages.ts';
import { outlineBlocks } from './block-outlines.ts';
import { shapeBlocks } from './block-shapes.ts';
import { makeBlocks, type RawBlock } from './blocks.ts';
import { ageProfileOf, deprivationOf, ruralUrbanOf } from './character.ts';
import type { Block, County, Link, RoadLink } from './county-types.ts';
import { BRIDGE } from './drawing.ts';
import { type Naming, nameBlocks } from './naming.ts';
import { nameNetworks } from './networks.ts';
import { type KmPoint, squaredKm } from './plane.ts';
import { placePractices } from './practices.ts';
import { type Random, seededRandom } from './random.ts';
import { dominantNetworks, register } from './registrations.ts';
import { layRoads } from './roads.ts';
import { placeDwellings, placeSettlements } from './settlements.ts';
import { divideCounty, type Territory } from './territory.ts';

/** One seed for the county; every step has a stream of its own, so that a change in one leaves the others as they were. */
const SEED = 2_021;
const FERRY_PORT: KmPoint = { x: 20.4, y: 4.6 };
const FERRY_MINUTES = 40;
/** A quay belongs to the block whose middle is this near. */
const QUAY_WITHIN_KM = 2.5;

function describeBlocks(raw: readonly RawBlock[], territory: Territory, naming: Naming, random: Random): readonly Block[] {
  const position = new Map(naming.order.map((block, at) => [block, at]));
  return naming.order.map((number, at) => {
    const block = raw[number]!;
    return {
      ...block,
      neighbours: new Map([...block.neighbours].map(([other, length]) => [position.get(other)!, length])),
      code: naming.codes[at]!,
      name: naming.names[at]!,
      district: territory.district[number]!,
      ccg: territory.ccg[number]!,
      msoa: naming.msoaOf[at]!,
      network: territory.network[number]!,
      ages: drawAges(block.people, ageProfileOf(block), random),
      ruralUrban: ruralUrbanOf(block),
      deprivation: deprivationOf(block, random),
    };
  });
}

function nearest(blocks: readonly Block[], point: KmPoint, allowed: (block: Block) => boolean): Block {
  const [first] = blocks
    .filter(allowed)
    .sort((a, b) => squaredKm(a, point) - squaredKm(b, point) || (a.code < b.code ? -1 : 1));
  if (!first) throw new Error('No block is allowed here.');
  return first;
}

/** The ferry to the island and the bridge over the estuary. */
function declareLinks(blocks: readonly Block[], roads: readonly RoadLink[]): readonly Link[] {
  const port = nearest(blocks, FERRY_PORT, ({ island, coastal }) => coastal && !island);
  const landing = nearest(blocks, port, ({ island }) => island);
  const north = nearest(
    blocks,
    { x: BRIDGE.x, y: BRIDGE.north + 1 },
    ({ coastal, y }) => coastal && y > (BRIDGE.north + BRIDGE.south) / 2,
  );
  const south = nearest(
    blocks,
    { x: BRIDGE.x, y: BRIDGE.south - 1 },
    ({ coastal, y }) => coastal && y < (BRIDGE.north + BRIDGE.south) / 2,
  );
  return [
    { from: port.code, to: landing.code, kind: 'ferry', name: 'Skerra ferry', crossing: ferryCrossing(port, landing, roads) },
    { from: north.code, to: south.code, kind: 'bridge', name: BRIDGE.name, crossing: null },
  ];
}

/** Between the ends of roads around the middles of two blocks that lie closest to each other. */
function ferryCrossing(port: Block, landing: Block, roads: readonly RoadLink[]): NonNullable<Link['crossing']> {
  const ends = roads.flatMap(({ points }) => [points[0]!, points.at(-1)!]);
  const near = (block: Block): readonly KmPoint[] => ends.filter((end) => squaredKm(end, block) < QUAY_WITHIN_KM ** 2);
  let best: NonNullable<Link['crossing']> | null = null;
  for (const from of near(port)) {
    for (const to of near(landing)) {
      if (!best || squaredKm(from, to) < squaredKm(best.from, best.to)) best = { minutes: FERRY_MINUTES, from, to };
    }
  }
  if (!best) throw new Error('No road reaches the ferry.');
  return best;
}

/** Makes Marchshire. Pure and deterministic: the same county every time, on every platform. */
export function makeCounty(): County {
  const stream = (step: number) => seededRandom(SEED + 7_919 * step);
  const settlements = placeSettlements(stream(1));
  const dwellings = placeDwellings(settlements, stream(2));
  const shapes = shapeBlocks(dwellings, stream(3));
  const raw = makeBlocks(shapes, outlineBlocks(shapes, stream(4)), dwellings);
  const territory = divideCounty(raw);
  const naming = nameBlocks(raw, territory);
  const blocks = describeBlocks(raw, territory, naming, stream(5));
  const position = new Map(naming.order.map((block, at) => [block, at]));
  const island = [...blocks.keys()].filter((at) => blocks[at]!.island);
  const remote = [territory.exclave.map((block) => position.get(block)!), island];
  const main = blocks.filter((_, at) => !remote.flat().includes(at));
  const networks = nameNetworks(main, settlements, stream(6));
  const practices = placePractices({ blocks, networks, settlements, remote }, stream(7));
  const registrations = register(blocks, practices, stream(8));
  const roads = layRoads(shapes, blocks, settlements, stream(9));
  return {
    settlements,
    blocks,
    msoas: naming.msoas,
    networks,
    practices,
    registrations,
    dominantNetwork: dominantNetworks(blocks, practices, registrations),
    links: declareLinks(blocks, roads),
    roads,
  };
}
