// Who is responsible where: district, MSOA, CCG and network of each block, with the planted oddities.
import { balancedRegions, type Groupable, giveLooseBlocksAway, spreadCentres, subset } from './balanced-regions.ts';
import type { RawBlock } from './blocks.ts';
import { CCGS, DISTRICTS, ISLAND_DISTRICT } from './bodies.ts';
import { TOWNS } from './drawing.ts';
import { type KmPoint, squaredKm } from './plane.ts';

/** Per block, by block number. */
export interface Territory {
  readonly district: Int32Array;
  readonly ccg: Int32Array;
  /** Network area that is responsible for the block, 0 to 29. */
  readonly network: Int32Array;
  /** Statistical group of blocks within a district. */
  readonly msoa: Int32Array;
  /** Blocks of Hallowmoor district that belong to Saltby and Thornsea CCG. */
  readonly exclave: readonly number[];
}

const CROSSING_BLOCKS = 9;
const EXCLAVE_BLOCKS = 3;
const MSOA_PEOPLE = 8_200;
/** People wanted in the planted networks; the others share what is left. */
const OVERSIZED = 62_000;
const UNDERSIZED = 19_500;

const townNamed = (name: string): KmPoint => {
  const town = TOWNS.find((one) => one.name === name);
  if (!town) throw new Error(`No town is called ${name}.`);
  return town;
};

/** The `count` blocks nearest to a place among those allowed, grown from the nearest so that they are one piece. */
function growPatch(blocks: readonly RawBlock[], from: KmPoint, count: number, allowed: (block: number) => boolean): number[] {
  const byDistance = [...blocks.keys()]
    .filter(allowed)
    .sort((a, b) => squaredKm(blocks[a]!, from) - squaredKm(blocks[b]!, from) || a - b);
  const patch = byDistance.slice(0, 1);
  while (patch.length < count) {
    const next = byDistance.find((block) => !patch.includes(block) && patch.some((one) => blocks[one]!.neighbours.has(block)));
    if (next === undefined) throw new Error('There is no room for a patch.');
    patch.push(next);
  }
  return patch.sort((a, b) => a - b);
}

function assignDistricts(blocks: readonly RawBlock[], things: Groupable): Int32Array {
  const districts = balancedRegions(things, {
    centres: DISTRICTS,
    sizes: DISTRICTS.map(({ size }) => size),
    centresMove: false,
  });
  for (const [block, { island }] of blocks.entries()) if (island) districts[block] = ISLAND_DISTRICT;
  return districts;
}

/** Halves a list of blocks across its longer side again and again, until each part has about `MSOA_PEOPLE`. */
function halve(things: Groupable, members: readonly number[], parts: number): number[][] {
  if (parts <= 1) return [[...members]];
  const xs = members.map((block) => things.places[block]!.x);
  const ys = members.map((block) => things.places[block]!.y);
  const wide = Math.max(...xs) - Math.min(...xs) > Math.max(...ys) - Math.min(...ys);
  const along = (block: number) => (wide ? things.places[block]!.x : things.places[block]!.y);
  const sorted = members.toSorted((a, b) => along(a) - along(b) || a - b);
  const first = Math.floor(parts / 2);
  let left = (members.reduce((sum, block) => sum + things.people[block]!, 0) * first) / parts;
  let cut = 0;
  while (cut < sorted.length - 1 && left > things.people[sorted[cut]!]! / 2) {
    left -= things.people[sorted[cut]!]!;
    cut += 1;
  }
  return [...halve(things, sorted.slice(0, cut), first), ...halve(things, sorted.slice(cut), parts - first)];
}

function assignMsoas(things: Groupable, district: Int32Array, island: (block: number) => boolean): Int32Array {
  const msoa = new Int32Array(district.length);
  let next = 0;
  for (const number of DISTRICTS.keys()) {
    const own = [...district.keys()].filter((block) => district[block] === number);
    const mainland = own.filter((block) => !island(block));
    const people = mainland.reduce((sum, block) => sum + things.people[block]!, 0);
    for (const part of [...halve(things, mainland, Math.round(people / MSOA_PEOPLE)), own.filter(island)]) {
      for (const block of part) msoa[block] = next;
      if (part.length > 0) next += 1;
    }
    const inside = subset(things, mainland);
    const joined = Int32Array.from(mainland, (block) => msoa[block]!);
    giveLooseBlocksAway(inside, joined);
    for (const [at, block] of mainland.entries()) msoa[block] = joined[at]!;
  }
  return msoa;
}

/** Networks of unusual size: the first network of a CCG, with the people wanted in it and where it starts. */
const PLANTED_SIZES: ReadonlyMap<number, { readonly people: number; readonly at: string }> = new Map([
  [0, { people: OVERSIZED, at: 'Northgate' }],
  [3, { people: UNDERSIZED, at: 'Upper Keld' }],
]);

function assignNetworks(things: Groupable, ccg: Int32Array, exclave: readonly number[]): Int32Array {
  const network = new Int32Array(ccg.length).fill(-1);
  let first = 0;
  for (const [number, { networks }] of CCGS.entries()) {
    // The exclave joins a network at the end: it must not pull a centre away.
    const members = [...ccg.keys()].filter((block) => ccg[block] === number && !exclave.includes(block));
    const inside = subset(things, members);
    const people = inside.people.reduce((sum, one) => sum + one, 0);
    const planted = PLANTED_SIZES.get(number);
    const sizes = Array<number>(networks).fill(planted ? (people - planted.people) / (networks - 1) : people / networks);
    if (planted) sizes[0] = planted.people;
    const from = planted ? townNamed(planted.at) : things.places[members[0]!]!;
    const parts = balancedRegions(inside, { centres: spreadCentres(inside, networks, from), sizes, centresMove: true });
    for (const [at, member] of members.entries()) network[member] = first + parts[at]!;
    first += networks;
  }
  const saltby = townNamed('Saltby');
  const [nearest] = [...network.keys()]
    .filter((block) => ccg[block] === 1 && network[block]! >= 0)
    .sort((a, b) => squaredKm(things.places[a]!, saltby) - squaredKm(things.places[b]!, saltby));
  for (const block of exclave) network[block] = network[nearest!]!;
  return network;
}

/** Draws every boundary of the county. */
export function divideCounty(blocks: readonly RawBlock[]): Territory {
  const things: Groupable = {
    places: blocks,
    people: blocks.map(({ people }) => people),
    neighbours: blocks.map(({ neighbours }) => neighbours),
  };
  const district = assignDistricts(blocks, things);
  giveLooseBlocksAway(things, district);
  for (const [block, { island }] of blocks.entries()) if (island) district[block] = ISLAND_DISTRICT;
  const ccg = Int32Array.from(district, (number) => DISTRICTS[number]!.ccg);
  const touchesCity = (block: number) => [...blocks[block]!.neighbours.keys()].some((other) => district[other] === 0);
  const inDistrict = (number: number) => (block: number) => district[block] === number;
  // Grown from the block of Tarrow Vale on the city's edge that is nearest to Nether Tarrow.
  const [gate] = growPatch(blocks, townNamed('Nether Tarrow'), 1, (block) => district[block] === 6 && touchesCity(block));
  const crossing = growPatch(blocks, blocks[gate!]!, CROSSING_BLOCKS, inDistrict(6));
  const exclave = growPatch(blocks, townNamed('Stannick'), EXCLAVE_BLOCKS, inDistrict(2));
  for (const block of crossing) ccg[block] = 0;
  for (const block of exclave) ccg[block] = 1;
  const network = assignNetworks(things, ccg, exclave);
  return {
    district,
    ccg,
    network,
    msoa: assignMsoas(things, district, (block) => blocks[block]!.island),
    exclave,
  };
}
