// The line of a row of raw links on the ground.
import { type Chains, tailOf } from './chains.ts';
import { groundMicrometres } from './ground-length.ts';
import type { RoadLinks } from './road-links.ts';

/** Called with each place of a line in turn, 1e-7 degree. */
type VisitPoint = (longitude: number, latitude: number) => void;

/** Reads the lines of chains one at a time, the way they run or the other way. */
export class ChainLines {
  readonly #links: RoadLinks;
  readonly #chains: Chains;

  constructor(links: RoadLinks, chains: Chains) {
    this.#links = links;
    this.#chains = chains;
  }

  /** The number of places between the ends of a chain. */
  bendCount(chain: number): number {
    const { offsets, steps } = this.#chains;
    const [first, last] = [offsets[chain]!, offsets[chain + 1]!];
    let count = last - first - 1;
    for (let i = first; i < last; i++) {
      const link = steps[i]! >>> 1;
      count += this.#links.shapeOffsets[link + 1]! - this.#links.shapeOffsets[link]!;
    }
    return count;
  }

  /** Every place of a chain, ends included; from its end to its start where `turned` is 1. */
  eachPoint(chain: number, turned: number, visit: VisitPoint): void {
    const { nodeLongitude, nodeLatitude, shapeOffsets, shape } = this.#links;
    const { offsets, steps } = this.#chains;
    const [first, last] = [offsets[chain]!, offsets[chain + 1]!];
    for (let i = 0; i < last - first; i++) {
      const step = turned === 0 ? steps[first + i]! : steps[last - 1 - i]! ^ 1;
      const node = tailOf(this.#links, step);
      visit(nodeLongitude[node]!, nodeLatitude[node]!);
      const [from, to] = [shapeOffsets[step >>> 1]!, shapeOffsets[(step >>> 1) + 1]!];
      if ((step & 1) === 0) for (let at = from; at < to; at++) visit(shape[at * 2]!, shape[at * 2 + 1]!);
      else for (let at = to - 1; at >= from; at--) visit(shape[at * 2]!, shape[at * 2 + 1]!);
      if (i === last - first - 1) {
        const end = tailOf(this.#links, step ^ 1);
        visit(nodeLongitude[end]!, nodeLatitude[end]!);
      }
    }
  }

  /** The places between the ends, longitude and latitude by turns. */
  bends(chain: number, turned: number): readonly number[] {
    const numbers: number[] = [];
    this.eachPoint(chain, turned, (longitude, latitude) => numbers.push(longitude, latitude));
    return numbers.slice(2, -2);
  }

  /** Length on the ground in whole micrometres; the same both ways. */
  micrometres(chain: number): number {
    let [length, x, y, begun] = [0, 0, 0, false];
    this.eachPoint(chain, 0, (longitude, latitude) => {
      if (begun) length += groundMicrometres(x, y, longitude, latitude);
      [x, y, begun] = [longitude, latitude, true];
    });
    return length;
  }

  /** The place halfway along, in degrees. `micrometres` is the chain's length. */
  middle(chain: number, turned: number, micrometres: number): readonly [longitude: number, latitude: number] {
    let [left, x, y, begun] = [micrometres / 2, 0, 0, false];
    let found: readonly [number, number] | null = null;
    this.eachPoint(chain, turned, (longitude, latitude) => {
      if (begun && found === null) {
        const piece = groundMicrometres(x, y, longitude, latitude);
        const share = piece === 0 ? 0 : left / piece;
        if (left <= piece) found = [(x + share * (longitude - x)) / 1e7, (y + share * (latitude - y)) / 1e7];
        left -= piece;
      }
      [x, y, begun] = [longitude, latitude, true];
    });
    return found ?? [x / 1e7, y / 1e7];
  }
}
