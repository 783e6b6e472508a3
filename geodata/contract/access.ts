// What the engine shows of travel. Arrays cross as they are, one entry a block of the atlas unless said otherwise.
import type { AreaId, Tier } from '../model/ids.ts';
import type { NetworkReport } from '../model/roads.ts';
import type { TravelBasis, TravelFigures, TravelMode, TravelSite } from '../model/travel.ts';

export type { TravelFigures };

/** With the plan's site changes, or as if it made none. */
export const SCENARIOS = ['plan', 'today'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The bands that are always shown, minutes. */
export const MINUTE_BANDS = [15, 30, 45, 60] as const;

/** A kind of care that people can be asked to travel to. */
export interface ServiceView {
  /** `emergency-department`, ... or a kind from a user's list. */
  readonly id: string;
  /** "Emergency departments". */
  readonly label: string;
  /** "emergency department". */
  readonly one: string;
  /** Open today, with a point. */
  readonly sites: number;
  /** Listed, but without a point: they take part in nothing. */
  readonly withoutPoint: number;
  /** Their points lie in no block, 2 km from the nearest at least: in the sea, or in another country. They are travelled to, but lie in no area. */
  readonly outside: number;
  /** What `capacity` counts: "registered patients"; '' where the list gives none. */
  readonly capacity: string;
  /** How the list says who counts: "without specialist departments". '' for no such rule. */
  readonly note: string;
}

export interface TravelView {
  readonly services: readonly ServiceView[];
  /** null: there are no roads, and every time is by straight line. */
  readonly roads: NetworkReport | null;
  /** Blocks farther from any road than is snapped to: measured by straight line. 0 without roads. */
  readonly blocksOffRoads: number;
  readonly speeds: SpeedTableView;
}

/** Speeds that times rest on, km/h; by road class, urban and rural. */
export interface SpeedTableView {
  readonly label: string;
  /** Whether it is the one that ships. */
  readonly shipped: boolean;
  /** The whole table as JSON text, to start an own one from. */
  readonly json: string;
}

export interface SiteView extends Omit<TravelSite, 'state'> {
  readonly state: TravelSite['state'] | 'closed';
}

/** Every block's way to the nearest site. */
export interface BlockTravelView {
  readonly service: string;
  readonly mode: TravelMode;
  readonly scenario: Scenario;
  readonly basis: TravelBasis;
  /** Those in use first, in order of code; then, for the plan, those that it closes. */
  readonly sites: readonly SiteView[];
  /** Position in `sites`; -1 where none can be reached. */
  readonly nearest: Int32Array;
  /** Minutes; NaN where none can be reached. */
  readonly minutes: Float32Array;
  readonly kilometres: Float32Array;
  readonly byLine: Uint8Array;
  /** Minutes as if the plan changed no site, for before and after; null for `today`, and where the plan changes none of this service. */
  readonly minutesToday: Float32Array | null;
}

export interface TravelRow {
  readonly areaId: AreaId | null;
  readonly name: string;
  readonly all: TravelFigures;
  /** null where no block of the area has a class of that kind. */
  readonly rural: TravelFigures | null;
  readonly urban: TravelFigures | null;
  /** Rural less urban median, minutes. */
  readonly ruralGap: number | null;
  /** People whose nearest site lies outside the area. */
  readonly harmed: number;
  /** Mean extra minutes of those if they must stay inside; null where nobody is harmed, or none of them can reach a site inside. */
  readonly extraMinutes: number | null;
  /** Of the harmed, people who can reach no site inside at all. */
  readonly stranded: number;
  /** The same as today, where the plan changes sites of the service; else null. */
  readonly today: { readonly all: TravelFigures; readonly harmed: number } | null;
}

export interface TravelTable {
  readonly service: string;
  readonly mode: TravelMode;
  readonly tier: Tier;
  readonly basis: TravelBasis;
  /** Everybody in the atlas. */
  readonly overall: TravelFigures;
  /** In the plan's order, the unassigned last where there are any. */
  readonly areas: readonly TravelRow[];
}

/** People of a kind: of a rural-urban class, aged 75 and over. */
export interface TravelGroup {
  /** `all`, `rural`, `urban`, `over75`, or the code of a rural-urban class. */
  readonly id: string;
  readonly label: string;
  readonly figures: TravelFigures;
}

export interface ServedBlock {
  readonly block: number;
  readonly name: string;
  readonly people: number;
  /** null: no site can be reached. */
  readonly minutes: number | null;
  readonly site: string;
}

/** One area (or everybody, `areaId` null) in full. Lists: most people or worst first, at most 50. */
export interface AreaTravelView {
  readonly service: string;
  readonly mode: TravelMode;
  readonly basis: TravelBasis;
  readonly row: TravelRow;
  readonly groups: readonly TravelGroup[];
  /** The worst-served 5 % of people, block by block, worst first. */
  readonly worst: readonly ServedBlock[];
  /** People and blocks of the worst-served 5 %, also those that are not listed. */
  readonly worstPeople: number;
  readonly worstBlocks: number;
  /** People by the site they are nearest to. */
  readonly sites: readonly {
    readonly code: string;
    readonly name: string;
    readonly people: number;
    readonly inside: boolean;
  }[];
  /** Blocks whose nearest site lies outside: with the site, and what staying inside would cost (null: nothing inside can be reached). */
  readonly harmed: readonly (ServedBlock & { readonly insideSite: string; readonly extraMinutes: number | null })[];
  readonly harmedBlocks: number;
}

/** Share of people who reach a site within so many minutes: `shares[i]` is within `i` minutes, 0 to 120. */
export interface TravelCurve {
  readonly id: 'all' | 'rural' | 'urban' | 'over75';
  readonly label: string;
  readonly people: number;
  readonly shares: Float32Array;
  /** As today, where the plan changes sites of the service; else null. */
  readonly sharesToday: Float32Array | null;
}

export interface TravelCurvesView {
  readonly basis: TravelBasis;
  readonly curves: readonly TravelCurve[];
}

/** Ground from which a site is reached within so many minutes. Smallest first; each lies inside the next. */
export interface IsochronesView {
  readonly basis: TravelBasis;
  readonly site: SiteView;
  readonly bands: readonly {
    readonly minutes: number;
    /** Residents whose blocks reach the site in that time. */
    readonly people: number;
    /** Polygons > rings > flat longitude, latitude; outer rings first, closed. */
    readonly polygons: readonly (readonly Float64Array[])[];
  }[];
}

export interface RouteView {
  readonly basis: TravelBasis;
  readonly site: SiteView;
  readonly minutes: number;
  readonly kilometres: number;
  /** Flat longitude, latitude, from the block's point to the site. Two points by straight line. */
  readonly line: Float64Array;
  /** What part of it is the way to the road and from it, kilometres. */
  readonly offRoadKilometres: number;
  readonly ferry: boolean;
}

export const CATCHMENT_WEIGHTS = ['2sfca', 'e2sfca-steps', 'e2sfca-gaussian'] as const;
export type CatchmentWeights = (typeof CATCHMENT_WEIGHTS)[number];

/** Floating catchments: capacity within reach for each person, by block. */
export interface FloatingCatchmentView {
  readonly basis: TravelBasis;
  readonly weights: CatchmentWeights;
  /** Where steps end, minutes, and their weights; for a Gaussian: its reach and its weight at 0, half and all of it. */
  readonly bands: readonly { readonly minutes: number; readonly weight: number }[];
  readonly capacity: string;
  /** Capacity a resident, NaN where the block has no people. */
  readonly accessibility: Float32Array;
  /** Of sites that somebody reaches, and of all. */
  readonly supplyReached: number;
  readonly supply: number;
  /** Residents who reach no site within the largest band. */
  readonly without: number;
}
