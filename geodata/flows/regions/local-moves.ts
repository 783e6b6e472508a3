// The moving phase of Louvain and Leiden: nodes go to the community that raises modularity most, until none wants to.
// V. Blondel and others, Journal of Statistical Mechanics P10008 (2008); the queue of nodes whose surroundings have changed:
// V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden", Scientific Reports 9, 5233 (2019), algorithm A.2.
// For node v with strength k and community c without v the gain is  weight(v, c) - (resolution / 2m) k strength_c.
import type { LevelGraph } from './level-graph.ts';

export interface MoveSettings {
  /** Resolution / 2m. */
  readonly scale: number;
  readonly random: () => number;
  /** How often a node is looked at on the average before it is left at that; Infinity: until none wants to move. */
  readonly visits: number;
}

/** Gains below this share of a node's strength are rounding, not gain. */
export const ROUNDING = 1e-12;

/** Moves nodes between communities (numbered 0 to count - 1, changed in place). Returns whether any moved. */
export function localMoves(level: LevelGraph, communityOf: Int32Array, { scale, random, visits }: MoveSettings): boolean {
  const { count, offsets, to, weight, strength, near } = level;
  const communities = new Communities(level, communityOf);
  const { total, size } = communities;
  const queue = shuffled(count, random);
  const queued = new Uint8Array(count).fill(1);
  const sum = new Float64Array(count);
  const met = new Uint32Array(count);
  const touched = near && new Int32Array(count).fill(-1);
  let moved = false;
  let head = 0;
  let left = visits * count;
  for (let waiting = count; waiting > 0 && left > 0; left--) {
    const node = queue[head]!;
    head = head + 1 === count ? 0 : head + 1;
    waiting--;
    queued[node] = 0;
    const start = offsets[node]!;
    const end = offsets[node + 1]!;
    let candidates = 0;
    for (let edge = start; edge < end; edge++) {
      const community = communityOf[to[edge]!]!;
      if (sum[community] === 0) met[candidates++] = community;
      sum[community]! += weight[edge]!;
    }
    if (near && touched) {
      for (let at = near.offsets[node]!; at < near.offsets[node + 1]!; at++) touched[communityOf[near.to[at]!]!] = node;
    }
    const own = communityOf[node]!;
    const expected = scale * strength[node]!;
    const slack = strength[node]! * ROUNDING;
    const stay = sum[own]! - expected * (total[own]! - strength[node]!);
    let best = own;
    let gain = stay + slack;
    for (let at = 0; at < candidates; at++) {
      const community = met[at]!;
      const gained = sum[community]! - expected * total[community]!;
      sum[community] = 0;
      if (community === own || gained <= gain || (touched && touched[community] !== node)) continue;
      gain = gained;
      best = community;
    }
    // Better off alone than in any community.
    if (gain < 0 && size[own]! > 1) best = communities.anEmptyOne();
    if (best === own) continue;
    communities.move(node, best);
    moved = true;
    for (let edge = start; edge < end; edge++) {
      const other = to[edge]!;
      if (queued[other] === 1 || communityOf[other] === best) continue;
      queued[other] = 1;
      queue[(head + waiting++) % count] = other;
    }
    if (!near) continue;
    for (let at = near.offsets[node]!; at < near.offsets[node + 1]!; at++) {
      const other = near.to[at]!;
      if (queued[other] === 1 || communityOf[other] === best) continue;
      queued[other] = 1;
      queue[(head + waiting++) % count] = other;
    }
  }
  return moved;
}

/** Nodes and strength by community, and the communities that stand empty. */
class Communities {
  readonly total: Float64Array;
  readonly size: Uint32Array;
  readonly #of: Int32Array;
  readonly #strength: Float64Array;
  readonly #empty: number[] = [];

  constructor({ count, strength }: LevelGraph, communityOf: Int32Array) {
    this.#of = communityOf;
    this.#strength = strength;
    this.total = new Float64Array(count);
    this.size = new Uint32Array(count);
    for (let node = 0; node < count; node++) {
      this.total[communityOf[node]!]! += strength[node]!;
      this.size[communityOf[node]!]!++;
    }
    for (let community = count - 1; community >= 0; community--) if (this.size[community] === 0) this.#empty.push(community);
  }

  /** There is one whenever some community has two nodes. */
  anEmptyOne(): number {
    const community = this.#empty.pop();
    if (community === undefined) throw new Error('More communities than nodes.');
    return community;
  }

  move(node: number, to: number): void {
    const from = this.#of[node]!;
    this.#of[node] = to;
    this.total[from]! -= this.#strength[node]!;
    this.total[to]! += this.#strength[node]!;
    this.size[to]!++;
    this.size[from]!--;
    if (this.size[from] === 0) this.#empty.push(from);
  }
}

/** The numbers 0 to count - 1 in random order: Fisher and Yates. */
export function shuffled(count: number, random: () => number): Uint32Array {
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const other = Math.floor(random() * (at + 1));
    order[at] = order[other]!;
    order[other] = at;
  }
  return order;
}
