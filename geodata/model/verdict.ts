// The outcome of testing an area, or a whole tier, against one rule.
import type { AreaId, Tier } from './ids.ts';

export const CRITERIA = [
  'coverage',
  'size',
  'contiguity',
  'nesting',
  'coterminosity',
  'council-splits',
  'existing-footprint',
  'flow-containment',
  'provider-mix',
  'rural-access',
  'boundary-harm',
  'compactness',
  'partners',
] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** Whether a criterion only describes: what it says is no judgement, and no part of a worst verdict. */
export const isForInformation = (criterion: CriterionId): boolean => criterion === 'compactness';

export type Verdict = 'pass' | 'arguable' | 'fail' | 'not-assessed';

/** Worst first. What could not be assessed says nothing, so it comes last. */
export const VERDICTS_BY_GRAVITY: readonly Verdict[] = ['fail', 'arguable', 'pass', 'not-assessed'];

/** The worst of some verdicts; `not-assessed` only when there is nothing else. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  const seen = new Set(verdicts);
  return VERDICTS_BY_GRAVITY.find((verdict) => seen.has(verdict)) ?? 'not-assessed';
}

/** What the number rests on: shown beside it, on screen and on exports. */
export interface Basis {
  readonly people: 'resident' | 'registered' | 'none';
  /** "mid-2020 estimates"; '' when no people are counted. */
  readonly peopleLabel: string;
  /** Layers, flow sets and attributes that were used, by id: `['utla21']`. */
  readonly data: readonly string[];
}

/** What causes a verdict, so that it can be shown on the map and mended. */
export interface Offender {
  readonly kind: 'block' | 'unit' | 'area' | 'sliver' | 'component' | 'hole';
  /** Block code, unit code or area id; for a group, the code of its most populous block. */
  readonly code: string;
  readonly name: string;
  /** Codes of the blocks concerned. */
  readonly blocks: readonly string[];
  readonly people: number;
  /** One phrase: "inside the area but in Bolton". */
  readonly why: string;
}

export interface CriterionResult {
  readonly criterion: CriterionId;
  readonly tier: Tier;
  /** null: the verdict is about the tier as a whole. */
  readonly areaId: AreaId | null;
  readonly areaName: string;
  readonly verdict: Verdict;
  /** null where there is no number to give. */
  readonly value: number | null;
  /** What `value` counts: `people`, `share`, `components`, `councils`. */
  readonly unit: string;
  readonly threshold: { readonly min: number | null; readonly max: number | null } | null;
  readonly basis: Basis;
  /** One plain-English sentence. */
  readonly evidence: string;
  readonly offenders: readonly Offender[];
  /** For `not-assessed`: the data that would answer it. */
  readonly missing: readonly string[];
}
