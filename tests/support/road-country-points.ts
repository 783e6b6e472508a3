// Blocks and sites of the made-up country: where its streets are, its people live.
import { seeded } from '../bench/timing.ts';

/** Arrays have one entry a point; 1e-7 degree, WGS 84. */
export interface CountryPoints {
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  readonly people: Uint32Array;
}

interface BlockPlaces {
  readonly nodeLongitude: Int32Array;
  readonly nodeLatitude: Int32Array;
  readonly nodeCount: number;
  readonly count: number;
  readonly seed: number;
}

/** 1e-7 degree by which a point may lie off the street. */
const OFF_STREET = 9_000;

/** One block for every so many nodes, a little off a street, with 1,000 to 3,000 people. */
export function placeBlocks({ nodeLongitude, nodeLatitude, nodeCount, count, seed }: BlockPlaces): CountryPoints {
  const random = seeded(seed);
  const points = emptyPoints(count);
  for (let block = 0; block < count; block++) {
    const node = Math.min(nodeCount - 1, Math.floor(((block + random()) * nodeCount) / count));
    points.longitude[block] = nodeLongitude[node]! + Math.round((random() - 0.5) * OFF_STREET);
    points.latitude[block] = nodeLatitude[node]! + Math.round((random() - 0.5) * OFF_STREET);
    points.people[block] = 1000 + Math.floor(random() * 2001);
  }
  return points;
}

/** Sites near blocks, one for every so many of them. */
export function placeSites(blocks: CountryPoints, count: number, seed: number): CountryPoints {
  const random = seeded(seed);
  const points = emptyPoints(count);
  const blockCount = blocks.people.length;
  for (let site = 0; site < count; site++) {
    const block = Math.min(blockCount - 1, Math.floor(((site + random()) * blockCount) / count));
    points.longitude[site] = blocks.longitude[block]! + Math.round((random() - 0.5) * OFF_STREET);
    points.latitude[site] = blocks.latitude[block]! + Math.round((random() - 0.5) * OFF_STREET);
    points.people[site] = 2000 + Math.floor(random() * 12_001);
  }
  return points;
}

function emptyPoints(count: number): CountryPoints {
  return { longitude: new Int32Array(count), latitude: new Int32Array(count), people: new Uint32Array(count) };
}
