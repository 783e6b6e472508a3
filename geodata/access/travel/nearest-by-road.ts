// Nearest sites by road for every block, kept up to date while sites open, close and move.
import type { TravelSite } from '../../model/travel.ts';
import { NearestSites } from '../routing/nearest-sites.ts';
import type { Seed } from '../routing/routing-graph.ts';
import { type BlockLabels, labelsOfBlocks, offer } from './block-exits.ts';
import { SiteOwners, siteKey } from './site-order.ts';
import type { RoadGround } from './travel-ground.ts';

/** Above this share of sites that differ, a search from scratch is quicker than one change after another. */
const FRESH_SHARE = 0.25;

/** Sites on the roads by their position in a sorted list, with the number that searches know them by. */
interface PlacedSite {
  readonly position: number;
  readonly site: TravelSite;
}

export class NearestByRoad {
  readonly #roads: RoadGround;
  #owners = new SiteOwners([]);
  #search: NearestSites | null = null;
  /** Open sites: key to owner. */
  #open = new Map<string, number>();

  constructor(roads: RoadGround) {
    this.#roads = roads;
  }

  /** Labels of blocks for sites in order; `owners` are positions in `sites`. Equal to a search from scratch, whatever was asked before. */
  labels(sites: readonly TravelSite[]): BlockLabels {
    const placed = distinct(sites);
    const search = this.#changed(placed) ?? this.#fresh(placed);
    const found = labelsOfBlocks(this.#roads.exits(), search.labels);
    this.#toPositions(found, placed);
    this.#alongOneLink(found, placed);
    return found;
  }

  /** The search brought up to date change by change; null where it must be made anew. */
  #changed(placed: readonly PlacedSite[]): NearestSites | null {
    const search = this.#search;
    if (search === null) return null;
    const wanted = new Map(placed.map(({ site }) => [siteKey(site), site]));
    const closing = [...this.#open.keys()].filter((key) => !wanted.has(key));
    const opening = [...wanted].filter(([key]) => !this.#open.has(key));
    if (closing.length + opening.length > FRESH_SHARE * wanted.size + 4) return null;
    const numbered = opening.map(([key, site]) => ({ key, site, owner: this.#owners.numberOf(site) }));
    if (numbered.some(({ owner }) => owner === null)) return null;
    for (const key of closing) {
      search.close(this.#open.get(key)!);
      this.#open.delete(key);
    }
    for (const { key, site, owner } of numbered) {
      if (owner === null) continue;
      search.open(owner, this.#seedsOf(site, owner));
      this.#open.set(key, owner);
    }
    return search;
  }

  #fresh(placed: readonly PlacedSite[]): NearestSites {
    this.#owners = new SiteOwners(placed.map(({ site }) => site));
    this.#open = new Map();
    const seeds: (readonly Seed[])[] = Array.from({ length: this.#owners.limit }, () => []);
    for (const { site } of placed) {
      const owner = this.#owners.numberOf(site)!;
      seeds[owner] = this.#seedsOf(site, owner);
      this.#open.set(siteKey(site), owner);
    }
    this.#search = new NearestSites(this.#roads.graph(), seeds);
    return this.#search;
  }

  #seedsOf(site: TravelSite, owner: number): readonly Seed[] {
    const { ends } = this.#roads;
    return ends().seedsTo(this.#roads.siteSnap(site), 0, owner);
  }

  #toPositions(found: BlockLabels, placed: readonly PlacedSite[]): void {
    const positions = new Map(placed.map(({ site, position }) => [this.#open.get(siteKey(site))!, position]));
    for (let block = 0; block < found.owners.length; block++) {
      const owner = found.owners[block]!;
      if (owner >= 0) found.owners[block] = positions.get(owner)!;
    }
  }

  /** Blocks that share a link with a site may go straight along it. */
  #alongOneLink(found: BlockLabels, placed: readonly PlacedSite[]): void {
    const { byLink } = this.#roads.exits();
    for (const { site, position } of placed) {
      const snap = this.#roads.siteSnap(site);
      for (const block of byLink.get(snap.link[0]!) ?? []) {
        const leg = this.#roads.ends().direct(this.#roads.blockSnaps(), block, snap, 0);
        if (leg !== null) offer(found, block, { ...leg, owner: position });
      }
    }
  }
}

/** The first of each place and code: entries that say the same have the same ways, and ties go to the lower position. */
function distinct(sites: readonly TravelSite[]): readonly PlacedSite[] {
  const seen = new Set<string>();
  const placed: PlacedSite[] = [];
  sites.forEach((site, position) => {
    const key = siteKey(site);
    if (seen.has(key)) return;
    seen.add(key);
    placed.push({ position, site });
  });
  return placed;
}
