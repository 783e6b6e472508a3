// Nearest sites by road for every block, kept up to date while sites open, close and move.
import type { TravelSite } from '../../model/travel.ts';
import { NearestSites } from '../routing/nearest-sites.ts';
import type { Seed } from '../routing/routing-graph.ts';
import { type BlockLabels, labelsOfBlocks, offer } from './block-exits.ts';
import { compareSites, SiteOwners } from './site-order.ts';
import type { Snaps } from './snap.ts';
import type { RoadGround } from './travel-ground.ts';

/** Above this share of sites that differ, a search from scratch is quicker than one change after another. */
const FRESH_SHARE = 0.25;
/** So many changes are always made one after another. */
const FEW = 4;

/** A site that the search knows. */
interface OpenSite {
  readonly site: TravelSite;
  /** At position 0. */
  readonly snap: Snaps;
  /** Its number in the search. */
  readonly owner: number;
  /** Its position in the list that was asked for last. */
  readonly position: number;
}

/** A site of the list that is asked for, with what is known of it; null where it is new. */
interface WantedSite {
  readonly site: TravelSite;
  readonly position: number;
  readonly open: OpenSite | null;
}

/** Follows lists of sites: a few changes one after another, many by a search from scratch. */
export class NearestByRoad {
  readonly #roads: RoadGround;
  #owners = new SiteOwners([]);
  #search: NearestSites | null = null;
  /** In order. */
  #open: readonly OpenSite[] = [];

  constructor(roads: RoadGround) {
    this.#roads = roads;
  }

  /** Labels of blocks for sites in order; `owners` are positions in `sites`. Equal to a search from scratch, whatever was asked before. */
  labels(sites: readonly TravelSite[]): BlockLabels {
    const { wanted, closing } = compared(this.#open, sites);
    const search = this.#changed(wanted, closing) ?? this.#fresh(wanted);
    const found = labelsOfBlocks(this.#roads.exits(), search.labels);
    this.#toPositions(found);
    this.#alongOneLink(found);
    return found;
  }

  /** The search brought up to date change by change; null where it must be made anew. */
  #changed(wanted: readonly WantedSite[], closing: readonly OpenSite[]): NearestSites | null {
    const search = this.#search;
    const opening = wanted.filter(({ open }) => open === null);
    if (search === null || closing.length + opening.length > FRESH_SHARE * wanted.length + FEW) return null;
    const numbers = new Map(opening.map(({ site }) => [site, this.#owners.numberOf(site)]));
    const known: OpenSite[] = [];
    for (const { site, position, open } of wanted) {
      const owner = open?.owner ?? numbers.get(site) ?? null;
      if (owner === null) return null;
      known.push({ site, position, owner, snap: open?.snap ?? this.#roads.siteSnap(site) });
    }
    for (const { owner } of closing) search.close(owner);
    for (const one of known) if (numbers.has(one.site)) search.open(one.owner, this.#seedsOf(one));
    this.#open = known;
    return search;
  }

  #fresh(wanted: readonly WantedSite[]): NearestSites {
    this.#owners = new SiteOwners(wanted.map(({ site }) => site));
    const seeds: (readonly Seed[])[] = Array.from({ length: this.#owners.limit }, () => []);
    this.#open = wanted.map(({ site, position }) => {
      const one = { site, position, owner: this.#owners.numberOf(site)!, snap: this.#roads.siteSnap(site) };
      seeds[one.owner] = this.#seedsOf(one);
      return one;
    });
    this.#search = new NearestSites(this.#roads.graph(), seeds);
    return this.#search;
  }

  #seedsOf({ snap, owner }: OpenSite): readonly Seed[] {
    return this.#roads.ends().seedsTo(snap, 0, owner);
  }

  #toPositions(found: BlockLabels): void {
    const positions = new Int32Array(this.#owners.limit);
    for (const { owner, position } of this.#open) positions[owner] = position;
    for (let block = 0; block < found.owners.length; block++) {
      const owner = found.owners[block]!;
      if (owner >= 0) found.owners[block] = positions[owner]!;
    }
  }

  /** Blocks that share a link with a site may go straight along it. */
  #alongOneLink(found: BlockLabels): void {
    const { byLink } = this.#roads.exits();
    for (const { snap, position } of this.#open) {
      for (const block of byLink.get(snap.link[0]!) ?? []) {
        const leg = this.#roads.ends().direct(this.#roads.blockSnaps(), block, snap, 0);
        if (leg !== null) offer(found, block, { ...leg, owner: position });
      }
    }
  }
}

/**
 * What became of the open sites in a new list, both in order. Of entries with one code and place the first alone is wanted: they have the
 * same ways, and ties go to the lower position.
 */
function compared(
  open: readonly OpenSite[],
  sites: readonly TravelSite[],
): { readonly wanted: readonly WantedSite[]; readonly closing: readonly OpenSite[] } {
  const wanted: WantedSite[] = [];
  const closing: OpenSite[] = [];
  let at = 0;
  sites.forEach((site, position) => {
    const last = wanted.at(-1);
    if (last !== undefined && compareSites(last.site, site) === 0) return;
    while (at < open.length && compareSites(open[at]!.site, site) < 0) closing.push(open[at++]!);
    const same = at < open.length && compareSites(open[at]!.site, site) === 0;
    wanted.push({ site, position, open: same ? open[at++]! : null });
  });
  return { wanted, closing: closing.concat(open.slice(at)) };
}
