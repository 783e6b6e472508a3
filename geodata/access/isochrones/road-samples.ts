// Points along a link, close enough together for a grid, with their times.
import type { RoadNetwork } from '../../model/roads.ts';
import type { Grid } from './ground.ts';
import type { LinkTimes } from './link-times.ts';

/** Steps between samples, in cells. */
const STEP = 0.25;

/** One entry a sample up to `count`; the arrays are used again for the next link. */
export interface Samples {
  count: number;
  /** Position on the grid, in cells from its first point, eastwards and southwards. */
  columns: Float64Array;
  rows: Float64Array;
  /** Tenths of a second to the site; Infinity where it cannot be reached. */
  times: Float64Array;
  /** The least of `times`. */
  least: number;
}

/** Samples of both ends, of bends, of every site on the link, and of what lies between at even steps. */
export function linkSamples(
  network: RoadNetwork,
  link: number,
  on: { readonly grid: Grid; readonly times: LinkTimes },
): Samples {
  const { xs, ys, lengths } = linkOnGrid(network, link, on.grid);
  const total = lengths.at(-1)!;
  const shares = total === 0 ? [0, 1] : evenShares(lengths, total);
  shares.push(...on.times.sharesOfSites(link));
  const samples: Samples = {
    count: shares.length,
    columns: new Float64Array(shares.length),
    rows: new Float64Array(shares.length),
    times: new Float64Array(shares.length),
    least: Number.POSITIVE_INFINITY,
  };
  shares.forEach((share, i) => {
    let piece = 0;
    while (piece < lengths.length - 2 && lengths[piece + 1]! < share * total) piece++;
    const over = lengths[piece + 1]! - lengths[piece]!;
    const part = over === 0 ? 0 : Math.min(1, Math.max(0, (share * total - lengths[piece]!) / over));
    samples.columns[i] = xs[piece]! + part * (xs[piece + 1]! - xs[piece]!);
    samples.rows[i] = ys[piece]! + part * (ys[piece + 1]! - ys[piece]!);
    const time = on.times.at(link, share);
    samples.times[i] = time;
    if (time < samples.least) samples.least = time;
  });
  return samples;
}

function evenShares(lengths: readonly number[], total: number): number[] {
  const steps = Math.max(1, Math.ceil(total / STEP));
  const shares = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  for (const length of lengths.slice(1, -1)) shares.push(length / total);
  return shares;
}

/** Corners of a link in cells of the grid, and the way to each from the first. */
function linkOnGrid(
  network: RoadNetwork,
  link: number,
  grid: Grid,
): { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly lengths: readonly number[] } {
  const xs: number[] = [];
  const ys: number[] = [];
  const lengths: number[] = [];
  const add = (longitude: number, latitude: number): void => {
    const x = (longitude / 1e7 - grid.west) / grid.cellLongitude;
    const y = (grid.north - latitude / 1e7) / grid.cellLatitude;
    lengths.push(xs.length === 0 ? 0 : lengths.at(-1)! + Math.hypot(x - xs.at(-1)!, y - ys.at(-1)!));
    xs.push(x);
    ys.push(y);
  };
  const { nodeLongitude, nodeLatitude, shape, shapeOffsets } = network;
  const start = network.linkStart[link]!;
  const end = network.linkEnd[link]!;
  add(nodeLongitude[start]!, nodeLatitude[start]!);
  for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) add(shape[2 * bend]!, shape[2 * bend + 1]!);
  add(nodeLongitude[end]!, nodeLatitude[end]!);
  return { xs, ys, lengths };
}
