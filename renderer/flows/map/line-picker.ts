// Which place or which two places' line lies under the pointer. Our own: flowmap.gl 9.4 draws with deck.gl 9.4, but cannot pick with it.
import { mercatorX, mercatorY } from '../../map/centroid-index.ts';
import type { ScreenFrame } from '../../map/screen-frame.ts';
import { squaredToSegment } from '../../map/tile-shapes.ts';
import type { DrawnLines, FlowTip } from './drawing.ts';

/** Pixels: a place is larger than a line is wide, and wins where both are near. */
const NEAR_PLACE = 9;
const NEAR_LINE = 6;

interface Pair {
  readonly one: number;
  readonly other: number;
  /** People from one to the other, and back. */
  there: number;
  back: number;
}

export class LinePicker {
  readonly #names: readonly string[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #pairs: readonly Pair[];
  /** By place, of the lines that are drawn. */
  readonly #within: Float64Array;
  readonly #outOf: Float64Array;
  readonly #into: Float64Array;

  constructor({ longitude, latitude, names, from, to, people }: DrawnLines) {
    this.#names = names;
    this.#x = Float64Array.from(longitude, mercatorX);
    this.#y = Float64Array.from(latitude, mercatorY);
    this.#within = new Float64Array(names.length);
    this.#outOf = new Float64Array(names.length);
    this.#into = new Float64Array(names.length);
    const pairs = new Map<string, Pair>();
    for (let at = 0; at < people.length; at++) {
      const [a, b, count] = [from[at]!, to[at]!, people[at]!];
      if (a === b) {
        this.#within[a]! += count;
        continue;
      }
      this.#outOf[a]! += count;
      this.#into[b]! += count;
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const pair = pairs.get(key) ?? { one: Math.min(a, b), other: Math.max(a, b), there: 0, back: 0 };
      if (a < b) pair.there += count;
      else pair.back += count;
      pairs.set(key, pair);
    }
    this.#pairs = [...pairs.values()];
  }

  /** O(places + lines). */
  at(x: number, y: number, frame: ScreenFrame): FlowTip | null {
    const place = this.#placeAt(x, y, frame);
    if (place !== null) {
      const [within, outOf, into] = [this.#within[place]!, this.#outOf[place]!, this.#into[place]!];
      return { x, y, kind: 'place', name: this.#names[place] ?? '', within, outOf, into };
    }
    const pair = this.#pairAt(x, y, frame);
    if (!pair) return null;
    const { there, back } = pair;
    return { x, y, kind: 'line', one: this.#names[pair.one] ?? '', other: this.#names[pair.other] ?? '', there, back };
  }

  /** Only places with people: a provider nobody on show uses has no circle. */
  #placeAt(x: number, y: number, frame: ScreenFrame): number | null {
    let best: number | null = null;
    let least = NEAR_PLACE ** 2;
    for (let place = 0; place < this.#names.length; place++) {
      if (this.#within[place]! + this.#outOf[place]! + this.#into[place]! === 0) continue;
      const squared = (screenX(this.#x[place]!, frame) - x) ** 2 + (screenY(this.#y[place]!, frame) - y) ** 2;
      if (squared > least) continue;
      least = squared;
      best = place;
    }
    return best;
  }

  #pairAt(x: number, y: number, frame: ScreenFrame): Pair | null {
    let best: Pair | null = null;
    let least = NEAR_LINE ** 2;
    for (const pair of this.#pairs) {
      const [ax, ay] = [screenX(this.#x[pair.one]!, frame), screenY(this.#y[pair.one]!, frame)];
      const [bx, by] = [screenX(this.#x[pair.other]!, frame), screenY(this.#y[pair.other]!, frame)];
      const squared = squaredToSegment(x, y, ax, ay, bx, by);
      if (squared > least) continue;
      least = squared;
      best = pair;
    }
    return best;
  }
}

const screenX = (x: number, { originX, scale }: ScreenFrame): number => (x - originX) * scale;
const screenY = (y: number, { originY, scale }: ScreenFrame): number => (y - originY) * scale;
