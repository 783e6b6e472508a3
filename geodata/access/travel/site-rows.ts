// Times from every block to single sites: over a hierarchy where there is one, else by a search for each site.
import { type TravelSite, UNREACHED } from '../../model/travel.ts';
import { targetSweep } from '../hierarchy/target-sweep.ts';
import { SourceTimes } from '../hierarchy/times-to-targets.ts';
import { search } from '../routing/search.ts';
import { labelsOfBlocks } from './block-exits.ts';
import { LineTravel } from './line-travel.ts';
import type { RoadGround, TravelGround } from './travel-ground.ts';

/** Sites whose rows are worked out together, where a hierarchy lets sixteen at a time cost little more than one. */
const TOGETHER = 16;

/** Rows of tenths of a second, one entry a block; UNREACHED where nothing leads. The same numbers with a hierarchy and without. */
export class SiteRows {
  readonly #ground: TravelGround;
  readonly #lines: LineTravel;
  #sweep: SourceTimes | null = null;

  /** `byLine`: 1 for blocks that are measured by straight line. */
  constructor(ground: TravelGround, byLine: Uint8Array) {
    this.#ground = ground;
    this.#lines = new LineTravel(ground, byLine);
  }

  /** A new row. */
  row(site: TravelSite): Uint32Array {
    const row = new Uint32Array(this.#ground.blocks.count).fill(UNREACHED);
    this.#fill([site], row);
    return row;
  }

  /**
   * Hands over the row of every site in turn, with the site's position in the list; rows are written over afterwards. With a limit, times
   * later than it may be UNREACHED: searches end there.
   */
  each(
    sites: readonly TravelSite[],
    use: (row: Uint32Array, position: number) => void,
    limitDeciseconds = UNREACHED - 1,
  ): void {
    const { count } = this.#ground.blocks;
    const rows = new Uint32Array(Math.min(TOGETHER, sites.length) * count);
    for (let first = 0; first < sites.length; first += TOGETHER) {
      const some = sites.slice(first, first + TOGETHER);
      rows.fill(UNREACHED);
      this.#fill(some, rows, limitDeciseconds);
      for (let i = 0; i < some.length; i++) use(rows.subarray(i * count, (i + 1) * count), first + i);
    }
  }

  #fill(sites: readonly TravelSite[], rows: Uint32Array, limitDeciseconds = UNREACHED - 1): void {
    const { roads, blocks } = this.#ground;
    const rowOf = (i: number): Uint32Array => rows.subarray(i * blocks.count, (i + 1) * blocks.count);
    if (roads !== null) this.#byRoad(roads, sites, { rows, limitDeciseconds });
    sites.forEach((site, i) => {
      if (roads !== null) alongOneLink(roads, site, rowOf(i));
      this.#lines.toSite(site, rowOf(i), limitDeciseconds);
    });
  }

  #byRoad(
    roads: RoadGround,
    sites: readonly TravelSite[],
    { rows, limitDeciseconds }: { readonly rows: Uint32Array; readonly limitDeciseconds: number },
  ): void {
    const seeds = sites.map((site) => roads.ends().seedsTo(roads.siteSnap(site), 0, 0));
    const sweep = this.#sweepOf(roads);
    if (sweep !== null) {
      sweep.fill(seeds, rows);
      return;
    }
    const exits = roads.exits();
    seeds.forEach((one, i) => {
      if (one.length === 0) return;
      const labels = search(roads.graph(), { direction: 'to-seeds', seeds: one, limitDeciseconds });
      rows.set(labelsOfBlocks(exits, labels).deciseconds, i * exits.count);
    });
  }

  #sweepOf(roads: RoadGround): SourceTimes | null {
    const hierarchy = this.#sweep === null ? roads.hierarchy() : null;
    if (hierarchy !== null) {
      const snaps = roads.blockSnaps();
      const targets = Array.from(snaps.link, (_, block) => roads.ends().seedsFrom(snaps, block, block));
      this.#sweep = new SourceTimes(hierarchy, targetSweep(hierarchy, targets, 'to-seeds'));
    }
    return this.#sweep;
  }
}

/** Blocks that share a link with the site may go straight along it. */
function alongOneLink(roads: RoadGround, site: TravelSite, row: Uint32Array): void {
  const snap = roads.siteSnap(site);
  for (const block of roads.exits().byLink.get(snap.link[0]!) ?? []) {
    const leg = roads.ends().direct(roads.blockSnaps(), block, snap, 0);
    if (leg !== null && leg.deciseconds < row[block]!) row[block] = leg.deciseconds;
  }
}
