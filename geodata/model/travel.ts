// How people travel and where to: words that plans, rules, engine and window share.

export const TRAVEL_MODES = ['car', 'foot', 'cycle'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** Nothing leads there. In arrays of tenths of seconds and of decimetres. */
export const UNREACHED = 0xffff_ffff;

/** In the numbers that arrays of times hold. */
export const DECISECONDS_PER_MINUTE = 600;

/**
 * Kinds of site that ship with names; `SiteChange.service` and users' own lists may name others: lower-case words joined by hyphens.
 * Rules speak of the same names.
 */
export const SERVICES = [
  'gp-practice',
  'community-hospital',
  'minor-injuries',
  'emergency-department',
  'acute-site',
  'stroke-unit',
  'pharmacy',
] as const;

/** What a kind of care may be called. */
export const SERVICE_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A place of care of one service, as it is with the plan's changes. */
export interface TravelSite {
  /** The publisher's code, or that of the change which opened it (`new-1`). */
  readonly code: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  /** The block that holds it; -1 for none: such a site lies in no area. */
  readonly block: number;
  /** List size, beds or what the list calls capacity; null where unknown. */
  readonly capacity: number | null;
  readonly state: 'as-today' | 'opened' | 'moved';
}

/** What times and distances rest on: shown beside every one of them. */
export interface TravelBasis {
  /** `mixed`: by road where blocks lie near roads, else by straight line. */
  readonly method: 'road' | 'straight-line' | 'mixed';
  /** "OpenStreetMap, April 2014, class speeds" or "straight line x 1.3 at 40 km/h". */
  readonly label: string;
  /** People of blocks that were measured by straight line. */
  readonly peopleByLine: number;
}

/** Travel from every block to the sites of one service by one mode, with the plan's site changes. Arrays have one entry a block. */
export interface BlockTravel {
  readonly service: string;
  readonly mode: TravelMode;
  readonly basis: TravelBasis;
  /** In order of code; those that the plan closed are not among them. */
  readonly sites: readonly TravelSite[];
  /** Position in `sites` of the one that is reached soonest (ties: shorter way, then lower code); -1 where none can be reached. */
  readonly nearest: Int32Array;
  /** To that site: tenths of a second, decimetres; UNREACHED where there is none. Both include the way to the road and from it. */
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  /** From the block's point to the road; 0 by straight line. */
  readonly snapMetres: Float32Array;
  /** 1 where the block was measured by straight line. */
  readonly byLine: Uint8Array;
  /** Tenths of a second from every block to the site at a position; worked out when first asked for, then kept. */
  readonly toSite: (site: number) => Uint32Array;
  /**
   * The soonest of some sites (positions, ascending) from some blocks, without rows: position of the site or -1, and tenths of a second, block
   * by block of the list; ties go to the lower position. Absent where rows are at hand.
   */
  readonly nearestAmong?: (
    among: readonly number[],
    blocks: Uint32Array,
  ) => { readonly sites: Int32Array; readonly deciseconds: Uint32Array };
}

/** Shares are 0 to 1; minutes null where there are no people, or where the share in question cannot reach any site. */
export interface TravelFigures {
  readonly people: number;
  /** Of them, people who can reach no site at all. */
  readonly unreached: number;
  /** Within 15, 30, 45 and 60 minutes. */
  readonly within: readonly [number, number, number, number];
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  /** Kilometres, weighted by people. */
  readonly medianKilometres: number | null;
  /** 90th over 50th percentile; null where either is, or where half the people travel no time at all. */
  readonly masking: number | null;
}

/** Travel that was worked out before and is kept in the atlas. Arrays have one entry a block, but for `rows`. */
export interface KeptTravel {
  /** Of the network, the mode, the speeds, the blocks' points and the sites: whatever changes one of them changes the key. */
  readonly key: string;
  readonly nearest: Int32Array;
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
  readonly snapMetres: Float32Array;
  readonly byLine: Uint8Array;
  /** Tenths of a second to every site, site by site: `rows[site * blocks + block]`. Empty where there are too many sites. */
  readonly rows: Uint32Array;
}
