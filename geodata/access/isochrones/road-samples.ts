// Points along a link, close enough together for a grid, with their times.
import type { RoadNetwork } from '../../model/roads.ts';
import type { Grid } from './ground.ts';
import type { LinkTimes } from './link-times.ts';

/** Steps between samples, in cells: no piece of road is farther than that from a sample that is reached when it is. */
export const STEP = 0.25;

/** Samples of one link at a time; the arrays are used again for the next, and hold `count` of them. */
export class RoadSamples {
  count = 0;
  /** Position on the grid, in cells from its first point, eastwards and southwards. */
  columns = new Float64Array(256);
  rows = new Float64Array(256);
  /** Tenths of a second to the site; Infinity where it cannot be reached. */
  times = new Float64Array(256);
  /** Corners of the link, and the way to each from the first. */
  #xs = new Float64Array(64);
  #ys = new Float64Array(64);
  #lengths = new Float64Array(64);
  readonly #network: RoadNetwork;
  readonly #grid: Grid;
  readonly #times: LinkTimes;

  constructor(network: RoadNetwork, grid: Grid, times: LinkTimes) {
    this.#network = network;
    this.#grid = grid;
    this.#times = times;
  }

  /** Samples at both ends, at even steps between, and at every site on the link. */
  take(link: number): void {
    const corners = this.#corners(link);
    const total = this.#lengths[corners - 1]!;
    const steps = Math.max(1, Math.ceil(total / STEP));
    const sites = this.#times.sharesOfSites(link);
    this.#room(steps + 1 + sites.length);
    this.count = 0;
    for (let step = 0, piece = 0; step <= steps; step++) piece = this.#add(link, step / steps, { piece, corners });
    for (const share of sites) this.#add(link, share, { piece: 0, corners });
  }

  /** Adds one sample; `piece` is at or before the piece of the line that holds it. Which one does is answered. */
  #add(link: number, share: number, line: { readonly piece: number; readonly corners: number }): number {
    const way = share * this.#lengths[line.corners - 1]!;
    let piece = line.piece;
    while (piece < line.corners - 2 && this.#lengths[piece + 1]! < way) piece++;
    const over = this.#lengths[piece + 1]! - this.#lengths[piece]!;
    const part = over === 0 ? 0 : Math.min(1, (way - this.#lengths[piece]!) / over);
    this.columns[this.count] = this.#xs[piece]! + part * (this.#xs[piece + 1]! - this.#xs[piece]!);
    this.rows[this.count] = this.#ys[piece]! + part * (this.#ys[piece + 1]! - this.#ys[piece]!);
    this.times[this.count++] = this.#times.at(link, share);
    return piece;
  }

  #corners(link: number): number {
    const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shape, shapeOffsets } = this.#network;
    const bends = shapeOffsets[link + 1]! - shapeOffsets[link]!;
    if (bends + 2 > this.#xs.length) {
      this.#xs = new Float64Array(2 * bends + 2);
      this.#ys = new Float64Array(2 * bends + 2);
      this.#lengths = new Float64Array(2 * bends + 2);
    }
    this.#corner(0, nodeLongitude[linkStart[link]!]!, nodeLatitude[linkStart[link]!]!);
    for (let i = 0, bend = shapeOffsets[link]!; i < bends; i++, bend++)
      this.#corner(i + 1, shape[2 * bend]!, shape[2 * bend + 1]!);
    this.#corner(bends + 1, nodeLongitude[linkEnd[link]!]!, nodeLatitude[linkEnd[link]!]!);
    return bends + 2;
  }

  #corner(at: number, longitude: number, latitude: number): void {
    const x = (longitude / 1e7 - this.#grid.west) / this.#grid.cellLongitude;
    const y = (this.#grid.north - latitude / 1e7) / this.#grid.cellLatitude;
    this.#xs[at] = x;
    this.#ys[at] = y;
    this.#lengths[at] = at === 0 ? 0 : this.#lengths[at - 1]! + Math.hypot(x - this.#xs[at - 1]!, y - this.#ys[at - 1]!);
  }

  #room(count: number): void {
    if (count <= this.times.length) return;
    this.columns = new Float64Array(2 * count);
    this.rows = new Float64Array(2 * count);
    this.times = new Float64Array(2 * count);
  }
}
