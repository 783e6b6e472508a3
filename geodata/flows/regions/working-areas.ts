// Areas while they are being made: who holds which block, and to whom a set of blocks would go.
import type { FlowGraph } from './flow-graph.ts';
import type { Ground } from './ground.ts';

/** No area. */
export const NONE = -1;

/** Areas are numbered in order of code; a lower number wins a tie. */
export class WorkingAreas {
  readonly ground: Ground;
  /** By block: its area, or NONE. Blocks that take no part have none. */
  readonly areaOf: Int32Array;
  /** By area: residents. */
  readonly people: Float64Array;
  readonly #flows: FlowGraph;
  readonly #maximum: number;
  readonly #served: Float64Array;
  readonly #border: Float64Array;
  readonly #met: Uint8Array;

  /** `areaOf` is changed in place; its areas are numbered below `areas`. `flows` says who takes whose people. */
  constructor(ground: Ground, flows: FlowGraph, areaOf: Int32Array, areas: number, maximumPeople: number) {
    this.ground = ground;
    this.areaOf = areaOf;
    this.people = new Float64Array(areas);
    this.#flows = flows;
    this.#maximum = maximumPeople;
    this.#served = new Float64Array(areas);
    this.#border = new Float64Array(areas);
    this.#met = new Uint8Array(areas);
    for (let block = 0; block < ground.count; block++) {
      if (areaOf[block] !== NONE) this.people[areaOf[block]!]! += ground.people[block]!;
    }
  }

  move(blocks: Uint32Array, to: number): void {
    for (const block of blocks) {
      const from = this.areaOf[block]!;
      if (from !== NONE) this.people[from]! -= this.ground.people[block]!;
      this.people[to]! += this.ground.people[block]!;
      this.areaOf[block] = to;
    }
  }

  /**
   * The area that touches a set of blocks of one area (or of none) and takes most of their flows; ties by longer shared
   * border, then by lower number. An area that the blocks would bring over the maximum comes after all others. Without
   * boundaries every area on the ground that takes some of their flows counts as touching. NONE when nobody touches.
   */
  takerOf(blocks: Uint32Array): number {
    const own = this.areaOf[blocks[0]!]!;
    const found = this.ground.hasBoundaries ? this.#touching(blocks, own) : [];
    this.#sumFlows(blocks, own, found);
    let people = 0;
    for (const block of blocks) people += this.ground.people[block]!;
    let best = NONE;
    for (const area of found) if (best === NONE || this.#before(area, best, people)) best = area;
    for (const area of found) {
      this.#met[area] = 0;
      this.#served[area] = 0;
      this.#border[area] = 0;
    }
    return best;
  }

  #touching(blocks: Uint32Array, own: number): number[] {
    const { offsets, neighbours, borderMetres, pieceOf } = this.ground;
    const found: number[] = [];
    for (const block of blocks) {
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        const other = neighbours[edge]!;
        const area = this.areaOf[other]!;
        if (area === NONE || area === own || pieceOf[other] !== pieceOf[block]) continue;
        if (this.#met[area] === 0) found.push(area);
        this.#met[area] = 1;
        this.#border[area]! += borderMetres[edge]!;
      }
    }
    return found;
  }

  #sumFlows(blocks: Uint32Array, own: number, found: number[]): void {
    const { offsets, to, weight } = this.#flows;
    for (const block of blocks) {
      for (let edge = offsets[block]!; edge < offsets[block + 1]!; edge++) {
        const area = this.areaOf[to[edge]!]!;
        if (area === NONE || area === own) continue;
        if (this.#met[area] === 0) {
          if (this.ground.hasBoundaries) continue;
          this.#met[area] = 1;
          found.push(area);
        }
        this.#served[area]! += weight[edge]!;
      }
    }
  }

  #before(a: number, b: number, people: number): boolean {
    const aFits = this.people[a]! + people <= this.#maximum;
    const bFits = this.people[b]! + people <= this.#maximum;
    if (aFits !== bFits) return aFits;
    if (this.#served[a] !== this.#served[b]) return this.#served[a]! > this.#served[b]!;
    if (this.#border[a] !== this.#border[b]) return this.#border[a]! > this.#border[b]!;
    return a < b;
  }
}
