// What the engine shows of its state: plain objects and typed arrays, so that they cross any wall by structured clone.
import type { BlockAttribute, Source } from '../model/atlas.ts';
import type { FileReport } from '../model/contents.ts';
import type { AreaId, LayerId, Tier } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { Arrangement, Partner, SiteChange } from '../model/plan.ts';
import type { CriterionId, CriterionResult, Verdict } from '../model/verdict.ts';

/** An atlas, once a session. Arrays are in the atlas's index order. */
export interface AtlasView {
  /** File name in the library; tiles are fetched under it. */
  readonly document: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly blockLayer: LayerId;
  readonly blockCount: number;
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly people: Float64Array;
  /** "mid-2020 estimates". */
  readonly peopleLabel: string;
  readonly landHectares: Float64Array;
  /** Population-weighted centroids, degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Adjacency in CSR by block, declared links included. */
  readonly neighbourOffsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly layers: readonly LayerView[];
  readonly attributes: readonly BlockAttribute[];
  /** Shares of people aged 65, 75 and 85 and over by block, 0 to 1; null where no ages were published. */
  readonly olderShares: { readonly over65: Float32Array; readonly over75: Float32Array; readonly over85: Float32Array } | null;
  readonly tiles: { readonly minZoom: number; readonly maxZoom: number };
  readonly sources: readonly Source[];
}

export interface LayerView {
  readonly id: LayerId;
  readonly label: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Length blocks; NO_UNIT where none. */
  readonly unitOf: Uint16Array;
  /** How membership is known, for the tooltip. */
  readonly method: string;
}

/** An area as lists and map show it. */
export interface AreaView {
  readonly id: AreaId;
  readonly slot: number;
  readonly name: string;
  readonly colour: string;
  readonly locked: boolean;
  readonly notes: string;
  readonly partners: readonly Partner[];
  readonly people: number;
  /** Registered patients who live there, where the rule on size asks for them; null where nobody counted. Absent: `people`. */
  readonly sized?: number | null;
  readonly blocks: number;
  /** Worst of its verdicts, less those that are for information. */
  readonly worst: Verdict;
  readonly verdicts: readonly { readonly criterion: CriterionId; readonly verdict: Verdict }[];
}

export interface TierView {
  readonly areas: readonly AreaView[];
  readonly seededFrom: LayerId | null;
  readonly unassignedBlocks: number;
  readonly unassignedPeople: number;
  /** Separate pieces in all areas of the tier, beyond one an area. */
  readonly fragments: number;
  /** What the pack allows an area of this tier; null where it says nothing. */
  readonly size: {
    readonly min: number | null;
    readonly max: number | null;
    readonly basis: 'resident' | 'registered';
    /** What the people that the rule speaks of were counted in; absent: the atlas's residents. */
    readonly peopleLabel?: string;
  } | null;
  /** Verdicts about the tier as a whole. */
  readonly results: readonly CriterionResult[];
}

/** A plan, when it is opened. `slotOf` by block. */
export interface PlanView {
  /** File name in the library; null for a plan that was never saved. */
  readonly document: string | null;
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly dirty: boolean;
  readonly rulePack: { readonly id: string; readonly title: string };
  readonly tiers: Readonly<Record<Tier, TierView & { readonly slotOf: Uint16Array }>>;
  readonly arrangements: readonly Arrangement[];
  /** In the order in which they were made. */
  readonly siteChanges: readonly SiteChange[];
  readonly history: HistoryView;
  /** Warnings from opening it: made for another atlas, recovered from the journal, ... */
  readonly issues: readonly Issue[];
}

export interface HistoryView {
  /** Oldest first. */
  readonly labels: readonly string[];
  /** How many of them are done. */
  readonly position: number;
}

/** A tier after a step. A tier may have thousands of areas, so those that are as they were are left out where that can be. */
export interface TierChange extends TierView {
  /**
   * `all`, or absent: `areas` is the whole list. `changed`: no area came, went or changed places; `areas` are those to replace,
   * by id, and the others are as they were.
   */
  readonly areasAre?: 'all' | 'changed';
  /** `as-before`: a stroke is being drawn, and `results` do not list what causes them: that comes with its last step. */
  readonly offendersAre?: 'all' | 'as-before';
}

/** What a step changed: enough to bring the renderer's mirror up to date. */
export interface PlanChange {
  readonly revision: number;
  /** What undo would say; '' for a cancelled stroke. */
  readonly label: string;
  readonly dirty: boolean;
  readonly name: string;
  readonly rulePack: { readonly id: string; readonly title: string };
  /** Only tiers that changed. Blocks with the slots they are in now. */
  readonly moves: readonly { readonly tier: Tier; readonly blocks: Uint32Array; readonly slots: Uint16Array }[];
  /** Only tiers that changed. */
  readonly tiers: Partial<Readonly<Record<Tier, TierChange>>>;
  readonly arrangements: readonly Arrangement[];
  /** In the order in which they were made. */
  readonly siteChanges: readonly SiteChange[];
  readonly history: HistoryView;
  /** Verdicts that turned, for the live region: worst first, at most 200. For a stroke's commit: over the whole stroke. */
  readonly turned: readonly VerdictTurn[];
  /** The area that the request asked to be watched, where it is still there. */
  readonly watched?: AreaDetail;
}

export interface VerdictTurn {
  readonly tier: Tier;
  readonly areaId: AreaId | null;
  readonly areaName: string;
  readonly criterion: CriterionId;
  readonly from: Verdict | null;
  readonly to: Verdict;
}

/** The selected area in full. */
export interface AreaDetail {
  readonly area: AreaView;
  readonly results: readonly CriterionResult[];
  /** People by age band: of the area, and of everybody in the atlas. Empty where no ages were published. */
  readonly ages: { readonly labels: readonly string[]; readonly area: readonly number[]; readonly all: readonly number[] };
  readonly squareKilometres: number;
}

/** The effect of a stroke before it is released. */
export interface Preview {
  readonly blocks: number;
  readonly people: number;
  readonly held: number;
  readonly areas: readonly {
    readonly id: AreaId;
    readonly name: string;
    readonly peopleBefore: number;
    readonly peopleAfter: number;
    readonly sizeAfter: Verdict;
  }[];
  /** Verdicts that would turn. */
  readonly turned: readonly VerdictTurn[];
}

/** Where to look: blocks with their box and a name. */
export interface Spot {
  readonly name: string;
  readonly blocks: Uint32Array;
  readonly people: number;
  readonly bounds: readonly [number, number, number, number];
  readonly tier: Tier;
  readonly areaId: AreaId | null;
}

export interface CrosstabRow {
  readonly areaId: AreaId | null;
  readonly areaName: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly blocks: number;
  readonly people: number;
  /** Of the area's people, and of the unit's. */
  readonly shareOfArea: number;
  readonly shareOfUnit: number;
}

export interface SearchHit {
  readonly kind: 'area' | 'unit' | 'block' | 'provider';
  readonly label: string;
  /** "Place, 262,118 residents", "Upper-tier council (2021)", "GP practice, LN1 2AB". */
  readonly about: string;
  readonly code: string;
  readonly bounds: readonly [number, number, number, number];
  /** For an area: select it. */
  readonly tier: Tier | null;
  readonly areaId: AreaId | null;
}

export interface LibraryView {
  readonly atlases: readonly AtlasEntry[];
  readonly plans: readonly PlanEntry[];
  /** Where the library is, for people. */
  readonly place: string;
}

export interface AtlasEntry {
  readonly document: string;
  readonly title: string;
  readonly blocks: number;
  readonly blockLayer: string;
  readonly people: number;
  readonly layers: readonly { readonly id: LayerId; readonly label: string; readonly units: number }[];
  readonly fingerprint: string;
  readonly bytes: number;
  /** Why it cannot be used, if it cannot. */
  readonly problem: string | null;
}

export interface PlanEntry {
  readonly document: string;
  readonly name: string;
  readonly atlasFingerprint: string;
  /** ISO 8601. */
  readonly modified: string;
  /** Steps in its journal that were not saved. */
  readonly unsaved: boolean;
  readonly problem: string | null;
}

/** A file the user gave, and what was recognised in it. */
export interface ImportView {
  readonly files: readonly FileReport[];
  /** What a test would still need: `[{ test: 'contiguity', needs: 'polygons of the blocks' }]`. */
  readonly missing: readonly { readonly test: string; readonly needs: string }[];
  readonly errors: readonly Issue[];
  /** Layers that came with polygons, those with most units first: what an atlas can be drawn with. */
  readonly blockLayers: readonly LayerId[];
  readonly canBuild: boolean;
  /** Roads were found, so that they can be added to the atlas of an open plan. */
  readonly hasRoads: boolean;
}

export interface RulePackView {
  readonly id: string;
  readonly title: string;
  readonly dated: string;
  readonly summary: string;
  readonly shipped: boolean;
  readonly rules: readonly RuleView[];
  /** The whole pack as JSON text, to start a custom one from. */
  readonly json: string;
}

export interface RuleView {
  readonly criterion: CriterionId;
  readonly tiers: readonly Tier[];
  /** One phrase: "250,000-500,000 residents". */
  readonly says: string;
  readonly source: string;
  readonly confidence: string;
}

/** A file to hand to the user: a download in a browser, a save dialog in Electron. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
