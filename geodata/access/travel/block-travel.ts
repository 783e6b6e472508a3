// Travel from every block to the sites of one service by one mode.
// Who goes how: a block within reach of a road goes by road, to sites within reach of a road, or nowhere; the time includes the legs to the
// road and from it. A block off the roads goes by straight line to every site. So a measured time never competes with a guess, an island
// without its ferry stays unreached, and a site off the roads is reached by blocks off the roads alone (`sitesOffRoads` names it).
// Without roads everything is by straight line.
import type { BlockTravel, KeptTravel, TravelSite } from '../../model/travel.ts';
import { travelBasis } from './basis.ts';
import { nothingReached } from './block-exits.ts';
import { LineTravel } from './line-travel.ts';
import { NearestAmong } from './nearest-among.ts';
import { NearestByRoad } from './nearest-by-road.ts';
import { RecentRows } from './recent-rows.ts';
import { compareSites } from './site-order.ts';
import { SiteRows } from './site-rows.ts';
import type { TravelGround } from './travel-ground.ts';

/** Rows of single sites that are held at once: some 470 of England's. */
const ROW_BYTES = 64 * 2 ** 20;

/** Travel that was worked out before, and the sites that it was worked out for, in any order. */
export interface KeptFor {
  readonly kept: KeptTravel;
  readonly sites: readonly TravelSite[];
}

/** One service on one ground. Successive calls are incremental, and equal to fresh ones to the last bit. */
export class ServiceTravel {
  readonly #ground: TravelGround;
  readonly #service: string;
  readonly #kept: KeptFor | null;
  readonly #rows: RecentRows;
  readonly #byRoad: NearestByRoad | null;
  #byLine: Uint8Array | null = null;
  #lines: LineTravel | null = null;
  #made: SiteRows | null = null;
  #among: NearestAmong | null = null;

  /**
   * With kept travel nothing is worked out until sites differ from those that it was worked out for. What speaks of other sites than it was
   * worked out for is left alone: an atlas is a file that anybody can write.
   */
  constructor(ground: TravelGround, service: string, kept: KeptFor | null = null) {
    this.#ground = ground;
    this.#service = service;
    this.#kept = kept && fits(kept) ? { kept: kept.kept, sites: kept.sites.toSorted(compareSites) } : null;
    this.#rows = new RecentRows(ground.blocks.count, ROW_BYTES);
    this.#byRoad = ground.roads === null ? null : new NearestByRoad(ground.roads);
  }

  /** Travel to these sites, in any order; what was returned before stays as it was. */
  travel(sites: readonly TravelSite[]): BlockTravel {
    const ordered = sites.toSorted(compareSites);
    if (this.#kept !== null && areSame(ordered, this.#kept.sites)) return this.#asKept(ordered, this.#kept.kept);
    const { roads, blocks } = this.#ground;
    const found = this.#byRoad?.labels(ordered) ?? nothingReached(blocks.count);
    this.#lineTravel().nearest(ordered, found);
    const snaps = roads?.blockSnaps() ?? null;
    return {
      ...this.#named(ordered, this.#blocksByLine()),
      ...{ nearest: found.owners, deciseconds: found.deciseconds, decimetres: found.decimetres },
      snapMetres: snaps === null ? new Float32Array(blocks.count) : Float32Array.from(snaps.metres, (metres) => metres || 0),
    };
  }

  /**
   * Hands over the times of every block to each site in turn, with the site's position in the list as given: for whoever wants all of them
   * once. A row is written over after `use`. With a limit, times later than it may be UNREACHED. At England's size with a hierarchy a few
   * milliseconds a site, without one a search each.
   */
  eachRow(sites: readonly TravelSite[], use: (row: Uint32Array, position: number) => void, limitDeciseconds?: number): void {
    this.#siteRows().each(sites, use, limitDeciseconds);
  }

  /** Those of some sites that no road lies within reach of: blocks on the roads cannot travel to them. None without roads. */
  sitesOffRoads(sites: readonly TravelSite[]): readonly TravelSite[] {
    const { roads } = this.#ground;
    return roads === null ? [] : sites.filter((site) => roads.siteSnap(site).link[0]! < 0);
  }

  #asKept(sites: readonly TravelSite[], kept: KeptTravel): BlockTravel {
    const { nearest, deciseconds, decimetres, snapMetres, byLine, rows } = kept;
    const { count } = this.#ground.blocks;
    const { nearestAmong, ...named } = this.#named(sites, byLine);
    const known = { ...named, nearest, deciseconds, decimetres, snapMetres };
    if (rows.length === 0) return nearestAmong === undefined ? known : { ...known, nearestAmong };
    return { ...known, toSite: (site) => rows.subarray(site * count, (site + 1) * count) };
  }

  #named(
    sites: readonly TravelSite[],
    byLine: Uint8Array,
  ): Omit<BlockTravel, 'nearest' | 'deciseconds' | 'decimetres' | 'snapMetres'> {
    return {
      ...{ service: this.#service, mode: this.#ground.mode, basis: travelBasis(this.#ground, byLine), sites, byLine },
      nearestAmong: (among, some) => this.#nearestAmong().find({ sites, among, blocks: some }),
      toSite: (position) => {
        const site = sites[position];
        if (site === undefined) throw new Error(`there is no site ${position}`);
        // Equal places have equal ways to them.
        return this.#rows.row(`${site.longitude},${site.latitude}`, () => this.#siteRows().row(site));
      },
    };
  }

  #nearestAmong(): NearestAmong {
    this.#among ??= new NearestAmong(this.#ground.roads, this.#lineTravel());
    return this.#among;
  }

  #lineTravel(): LineTravel {
    this.#lines ??= new LineTravel(this.#ground, this.#blocksByLine());
    return this.#lines;
  }

  #siteRows(): SiteRows {
    this.#made ??= new SiteRows(this.#ground, this.#blocksByLine());
    return this.#made;
  }

  #blocksByLine(): Uint8Array {
    const { roads, blocks } = this.#ground;
    this.#byLine ??=
      roads === null
        ? new Uint8Array(blocks.count).fill(1)
        : Uint8Array.from(roads.blockSnaps().link, (link) => (link < 0 ? 1 : 0));
    return this.#byLine;
  }
}

function fits({ kept: { nearest, rows }, sites }: KeptFor): boolean {
  const isWhole = rows.length === 0 || rows.length === sites.length * nearest.length;
  return isWhole && nearest.every((site) => site >= -1 && site < sites.length);
}

const areSame = (a: readonly TravelSite[], b: readonly TravelSite[]): boolean =>
  a.length === b.length && a.every((site, position) => compareSites(site, b[position]!) === 0);
