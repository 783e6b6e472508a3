// The box around every block, to bring things into view. O(points) once an atlas.
import type { Atlas } from '../../model/atlas.ts';
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import { boundsOf, widen } from './atlas-view.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

/** Degrees around a lone point: about a kilometre. */
const AROUND_POINT = 0.01;

export class BlockBoxes {
  readonly #atlas: Pick<Atlas, 'topology' | 'blocks'>;
  /** Four numbers a block; west above east where a block has no border. */
  readonly #boxes: Float64Array;
  #all: Bounds | null = null;

  constructor(atlas: Pick<Atlas, 'topology' | 'blocks'>) {
    this.#atlas = atlas;
    const { count } = atlas.blocks;
    this.#boxes = new Float64Array(count * 4);
    for (let block = 0; block < count; block++) this.#boxes.set([180, 90, -180, -90], block * 4);
    const { arcCount, offsets, coordinates, leftBlock, rightBlock } = atlas.topology;
    for (let arc = 0; arc < arcCount; arc++) {
      const box: Bounds = [180, 90, -180, -90];
      for (let point = offsets[arc]!; point < offsets[arc + 1]!; point++) {
        widen(box, coordinates[2 * point]! / FIXED_PER_DEGREE, coordinates[2 * point + 1]! / FIXED_PER_DEGREE);
      }
      this.#add(leftBlock[arc]!, box);
      this.#add(rightBlock[arc]!, box);
    }
  }

  /** The box around some blocks; around the whole atlas for none. */
  around(blocks: ArrayLike<number>): Bounds {
    if (blocks.length === 0) return this.everything();
    const box: Bounds = [180, 90, -180, -90];
    for (let i = 0; i < blocks.length; i++) {
      const at = blocks[i]! * 4;
      if (this.#boxes[at]! > this.#boxes[at + 2]!) {
        const { longitude, latitude } = this.#atlas.blocks;
        const [west, south, east, north] = aroundPoint(longitude[blocks[i]!]!, latitude[blocks[i]!]!);
        widen(box, west, south);
        widen(box, east, north);
      } else {
        widen(box, this.#boxes[at]!, this.#boxes[at + 1]!);
        widen(box, this.#boxes[at + 2]!, this.#boxes[at + 3]!);
      }
    }
    return box;
  }

  everything(): Bounds {
    this.#all ??= boundsOf(this.#atlas);
    return this.#all;
  }

  #add(block: number, [west, south, east, north]: Bounds): void {
    if (block < 0) return; // OUTSIDE
    const at = block * 4;
    this.#boxes[at] = Math.min(this.#boxes[at]!, west);
    this.#boxes[at + 1] = Math.min(this.#boxes[at + 1]!, south);
    this.#boxes[at + 2] = Math.max(this.#boxes[at + 2]!, east);
    this.#boxes[at + 3] = Math.max(this.#boxes[at + 3]!, north);
  }
}

/** A box of about a kilometre around a point, so that a place is shown with what is near it. */
export const aroundPoint = (longitude: number, latitude: number): Bounds => [
  longitude - AROUND_POINT,
  latitude - AROUND_POINT,
  longitude + AROUND_POINT,
  latitude + AROUND_POINT,
];
