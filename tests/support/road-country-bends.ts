// Bends of the made-up country's links: country roads wind, most town streets are straight.
import type { RoadLinks } from '../../geodata/access/network/road-links.ts';
import { seeded } from '../bench/timing.ts';

type Input = Pick<RoadLinks, 'nodeLongitude' | 'nodeLatitude' | 'start' | 'end'> & { readonly seed: number };

/** 1e-7 degree: longer links have two bends, those shorter than the lesser have none or one. */
const LONG = 60_000;
const SHORT = 15_000;
/** A bend lies off the straight line by up to so much of the link's length. */
const OFF = 0.12;

/** Shapes in CSR by link. */
export function bends({ nodeLongitude, nodeLatitude, start, end, seed }: Input): Pick<RoadLinks, 'shapeOffsets' | 'shape'> {
  const random = seeded(seed);
  const shapeOffsets = new Uint32Array(start.length + 1);
  for (let link = 0; link < start.length; link++) {
    const length =
      Math.abs(nodeLongitude[end[link]!]! - nodeLongitude[start[link]!]!) +
      Math.abs(nodeLatitude[end[link]!]! - nodeLatitude[start[link]!]!);
    const count = length > LONG ? 2 : length > SHORT || random() < 0.2 ? 1 : 0;
    shapeOffsets[link + 1] = shapeOffsets[link]! + count;
  }
  const shape = new Int32Array(2 * shapeOffsets[start.length]!);
  for (let link = 0; link < start.length; link++) {
    const [west, south] = [nodeLongitude[start[link]!]!, nodeLatitude[start[link]!]!];
    const [east, north] = [nodeLongitude[end[link]!]! - west, nodeLatitude[end[link]!]! - south];
    const first = shapeOffsets[link]!;
    const count = shapeOffsets[link + 1]! - first;
    for (let bend = 0; bend < count; bend++) {
      const along = (bend + 1) / (count + 1);
      const off = OFF * (2 * random() - 1);
      shape[2 * (first + bend)] = Math.round(west + along * east - off * north);
      shape[2 * (first + bend) + 1] = Math.round(south + along * north + off * east);
    }
  }
  return { shapeOffsets, shape };
}
