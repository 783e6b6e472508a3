// What a planner decides. Immutable snapshots: every command returns a new plan, or the same one when nothing changes.
import type { AreaId, LayerId, Tier } from './ids.ts';

/** The slot of a block that belongs to no area of the tier. */
export const UNASSIGNED = 0;

/** One drawn footprint at one tier. */
export interface Area {
  readonly id: AreaId;
  /** 1 to 65535, unique in its tier, what the assignment array holds. Never changes while the area lives. */
  readonly slot: number;
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** A locked area neither gains nor loses blocks. */
  readonly locked: boolean;
  readonly partners: readonly Partner[];
  readonly notes: string;
}

/** A council or provider that takes part in an area, or has left or suspended its part. */
export interface Partner {
  readonly name: string;
  /** A unit (`lad21:E06000032`) or provider code; '' for a partner known by name only. */
  readonly reference: string;
  readonly state: 'taking-part' | 'suspended' | 'left';
  readonly reason: string;
}

/** One tier of a plan. `slotOf` has one entry a block, in the atlas's index order; it must never be written to. */
export interface TierPlan {
  /** In order of creation. */
  readonly areas: readonly Area[];
  readonly slotOf: Uint16Array;
  /** The layer it was seeded from, if any. */
  readonly seededFrom: LayerId | null;
}

/** A recorded reason why a breach is acceptable. Turns a fail into arguable, never into a pass. */
export interface Arrangement {
  readonly id: string;
  readonly tier: Tier;
  /** null: for the whole tier. */
  readonly areaId: AreaId | null;
  /** The criterion it answers: `coterminosity`, `council-splits`, ... */
  readonly criterion: string;
  readonly reason: string;
  readonly recordedBy: string;
  /** ISO date. */
  readonly recordedOn: string;
}

/** A site that the plan closes, opens, moves, or gives another kind of care. At most one change a site and service. */
export interface SiteChange {
  readonly id: string;
  /** `convert`: the site stops giving `service` and gives `toService` from the same place. */
  readonly kind: 'close' | 'open' | 'move' | 'convert';
  /** What the site gives today: `gp-practice`, `emergency-department`, a kind from a user's list. For `open`: what it will give. */
  readonly service: string;
  /** The publisher's code; for `open`, one that the plan makes up: `new-1`. */
  readonly siteCode: string;
  readonly name: string;
  /** Where it opens or moves to, degrees; null for `close` and `convert`. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** For `convert`; else ''. */
  readonly toService: string;
  /** For `open`: list size, beds or the like; null where not said. */
  readonly capacity: number | null;
  readonly reason: string;
}

/** One line of the edit log. */
export interface LogEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
}

export interface RulePackReference {
  readonly id: string;
  /** SHA-256 of the pack's canonical JSON, so that a changed pack is noticed. */
  readonly hash: string;
}

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly atlasFingerprint: string;
  readonly blockLayer: LayerId;
  readonly rulePack: RulePackReference;
  readonly tiers: Readonly<Record<Tier, TierPlan>>;
  readonly arrangements: readonly Arrangement[];
  readonly siteChanges: readonly SiteChange[];
  /** The highest number that a site code of the plan's own (`new-3`) ever had, so that none is given twice; absent: none was given. */
  readonly sitesOpened?: number;
  readonly log: readonly LogEntry[];
}
