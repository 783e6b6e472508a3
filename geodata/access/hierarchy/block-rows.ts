// Rows of times from every block to sites, by a hierarchy: what a search from each site would give, a hundred times as quick.
import type { Seed } from '../routing/routing-graph.ts';
import type { BlockExits } from '../travel/block-exits.ts';
import type { Hierarchy } from './hierarchy.ts';
import { targetSweep } from './target-sweep.ts';
import { SourceTimes } from './times-to-targets.ts';

/** Prepared once for the blocks of a ground; at England's size in about a second, with some 60 MB. */
export class BlockRows {
  readonly #times: SourceTimes;
  readonly #blocks: number;

  /** `exits`: where trips from each block begin. */
  constructor(hierarchy: Hierarchy, exits: BlockExits) {
    this.#blocks = exits.count;
    this.#times = new SourceTimes(hierarchy, targetSweep(hierarchy, seedsOf(exits), 'to-seeds'));
  }

  /** Tenths of a second from every block to a site whose seeds are these, by way of junctions; UNREACHED where nothing leads there. */
  row(seeds: readonly Seed[]): Uint32Array {
    return this.rows([seeds]);
  }

  /** The same for many sites, site by site: `rows[site * blocks + block]`. A call of sixteen is the quickest for each. */
  rows(sites: readonly (readonly Seed[])[]): Uint32Array {
    const rows = new Uint32Array(sites.length * this.#blocks);
    this.#times.fill(sites, rows);
    return rows;
  }
}

function seedsOf({ count, nodes, deciseconds, decimetres }: BlockExits): readonly (readonly Seed[])[] {
  return Array.from({ length: count }, (_, block) =>
    [2 * block, 2 * block + 1]
      .filter((way) => nodes[way]! >= 0)
      .map((way) => ({ node: nodes[way]!, deciseconds: deciseconds[way]!, decimetres: decimetres[way]!, owner: block })),
  );
}
