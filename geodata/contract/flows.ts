// What the engine shows of patient flows. Arrays cross as they are; indexes are the atlas's block indexes unless said otherwise.
import type { ProviderKind } from '../model/flows.ts';
import type { AreaId, Tier } from '../model/ids.ts';

/** What every figure about flows rests on: shown beside it. */
export interface FlowSetView {
  readonly id: string;
  readonly label: string;
  readonly year: number | null;
  readonly basis: 'registered' | 'admissions' | 'other';
  readonly destinationKind: ProviderKind;
  readonly counted: boolean;
  /** What was done and on what base; '' when counted. */
  readonly modelling: string;
  /** The publisher and title of where it came from. */
  readonly source: string;
  /** Counts below this are shown as "fewer than"; 0 for no such rule. */
  readonly smallestShown: number;
  /** How lists keep to that, in words; '' for no such rule. */
  readonly smallNumbers: string;
  /** Why it cannot be brought onto the blocks; null when it can. The numbers below are 0 then. */
  readonly problem: string | null;
  /** People in all, wherever they come from. */
  readonly total: number;
  readonly unknown: number;
  readonly elsewhere: number;
  /** People whose provider has no known place in the atlas. */
  readonly withoutPlace: number;
  readonly providers: number;
}

/** What a list does not tell one by one: too few people to be told, or beyond its length. */
export interface LeftOut {
  readonly count: number;
  readonly people: number;
}

/** The indexes of one area, or of what is unassigned (`areaId` null). null where a denominator is 0. */
export interface FlowAreaRow {
  readonly areaId: AreaId | null;
  readonly name: string;
  readonly residents: number;
  /** Flows of its residents, to anywhere. */
  readonly residentsFlow: number;
  /** Of those, to providers inside. */
  readonly within: number;
  /** within / residentsFlow. */
  readonly li: number | null;
  /** Flows to its providers, from anywhere. */
  readonly providersFlow: number;
  /** within / providersFlow. */
  readonly msi: number | null;
  /** inflow / outflow. */
  readonly netRatio: number | null;
  /** (inflow - outflow) / residents. */
  readonly netRate: number | null;
  readonly fromUnknown: number;
  readonly fromElsewhere: number;
  /** Of its residents, flows to providers without a known place. */
  readonly toNowhere: number;
  /** Providers at home in the area. */
  readonly providers: number;
}

export interface FlowTable {
  readonly set: FlowSetView;
  readonly tier: Tier;
  readonly overall: { readonly li: number | null; readonly residentsFlow: number; readonly within: number };
  /** In the plan's order, the unassigned last where there are any. */
  readonly areas: readonly FlowAreaRow[];
}

/** Area to area, as cells: `from` and `to` are positions in `areas`. Sorted by people, most first. */
export interface FlowMatrixView {
  readonly set: FlowSetView;
  readonly tier: Tier;
  readonly areas: readonly { readonly areaId: AreaId | null; readonly name: string; readonly colour: string }[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly people: Float64Array;
  readonly leftOut: LeftOut;
}

export interface FlowShare {
  readonly name: string;
  readonly people: number;
  /** Of what is said beside the list. */
  readonly share: number;
}

/** One area's flows in full. Lists: most people first, at most 20; `leftOut` is the rest of each. */
export interface AreaFlowsView {
  readonly set: FlowSetView;
  readonly row: FlowAreaRow;
  /** Other areas, what is unassigned, providers without a place (`areaId` null). `share` of its residents' flow. */
  readonly goTo: readonly (FlowShare & { readonly areaId: AreaId | null })[];
  /** Other areas, what is unassigned, elsewhere, unknown (`areaId` null). `share` of its providers' flow. */
  readonly comeFrom: readonly (FlowShare & { readonly areaId: AreaId | null })[];
  /** Whom its residents use. `share` of their flow. */
  readonly providers: readonly (FlowShare & { readonly code: string; readonly inside: boolean })[];
  /** Blocks whose people are served outside. `share` of the block's flow. */
  readonly leaks: readonly (FlowShare & { readonly block: number; readonly goTo: string })[];
  readonly leftOut: Readonly<Record<'goTo' | 'comeFrom' | 'providers' | 'leaks', LeftOut>>;
  /** For registrations: registered people who live here, and of the lists of practices inside the share who do. */
  readonly registered: { readonly livingHere: number; readonly listInside: number | null } | null;
}

/** Who crosses the border between two areas. */
export interface BorderFlowsView {
  readonly set: FlowSetView;
  readonly names: readonly [string, string];
  /** First to second, and second to first. */
  readonly people: readonly [number, number];
  /** Both directions, most people first, at most 20. `share` of the block's flow. */
  readonly blocks: readonly (FlowShare & { readonly block: number; readonly fromFirst: boolean })[];
  /** Both directions, most people first, at most 20. `share` of who crosses in that direction. */
  readonly providers: readonly (FlowShare & { readonly code: string; readonly inFirst: boolean })[];
  readonly leftOut: Readonly<Record<'blocks' | 'providers', LeftOut>>;
  /** Whether the two touch. */
  readonly touch: boolean;
}

/** Lines for the flow map: places, and pairs of positions in them. */
export interface FlowLinesView {
  readonly set: FlowSetView;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly names: readonly string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly people: Float64Array;
  /** What was left out because there were more lines than asked for, or fewer people than the minimum. */
  readonly hiddenLines: number;
  readonly hiddenPeople: number;
  /** People who match but cannot be drawn: they live in no area or unit, or their provider has no place. */
  readonly withoutLine: number;
}

export const CATCHMENT_METHODS = ['fptp', 'share30', 'proportional'] as const;
export type CatchmentMethod = (typeof CATCHMENT_METHODS)[number];

export interface CatchmentView {
  readonly set: FlowSetView;
  readonly provider: {
    readonly code: string;
    readonly name: string;
    readonly longitude: number | null;
    readonly latitude: number | null;
  };
  readonly method: CatchmentMethod;
  readonly blocks: Uint32Array;
  /** The provider's share of each block's people. */
  readonly shares: Float32Array;
  /** People counted in the catchment, by block. */
  readonly people: Float64Array;
  /** With those left out. */
  readonly total: number;
  /** Blocks in the catchment that are not listed, because too few of their people use the provider. */
  readonly leftOut: LeftOut;
}

export const REGION_METHODS = ['dartmouth', 'leiden', 'louvain'] as const;
export type RegionMethod = (typeof REGION_METHODS)[number];

/** Areas that follow the flows, not yet part of the plan. */
export interface RegionDraftView {
  readonly set: FlowSetView;
  /** To accept it by, until another draft is made or the plan is closed. */
  readonly draft: string;
  readonly regions: readonly {
    readonly name: string;
    readonly people: number;
    readonly blocks: number;
    readonly li: number | null;
  }[];
  /** By block: position in `regions` plus one; 0 for none. */
  readonly regionOf: Uint16Array;
  readonly overallLi: number | null;
  /** The same of the tier as it is drawn now; null where nothing is drawn. */
  readonly overallLiNow: number | null;
  readonly modularity: number;
}
