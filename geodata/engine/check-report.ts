// The JSON of `check`: a contract with other tools (field names never change).
import type { Atlas } from '../model/atlas.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import {
  type Basis,
  type CriterionId,
  type CriterionResult,
  isForInformation,
  type Offender,
  type Verdict,
  worstVerdict,
} from '../model/verdict.ts';

export interface TierSummary {
  readonly areas: number;
  readonly pass: number;
  readonly arguable: number;
  readonly fail: number;
  readonly notAssessed: number;
}

export interface CheckedResult {
  readonly criterion: CriterionId;
  readonly tier: Tier;
  /** null: the verdict is about the tier as a whole. */
  readonly area: string | null;
  readonly areaName: string;
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly unit: string;
  readonly threshold: CriterionResult['threshold'];
  readonly basis: Basis;
  readonly evidence: string;
  readonly offenders: readonly Offender[];
  readonly missing: readonly string[];
}

export interface CheckReport {
  readonly rulePack: { readonly id: string; readonly label: string; readonly hash: string };
  readonly plan: { readonly name: string; readonly file: string };
  readonly atlas: { readonly title: string; readonly fingerprint: string };
  /**
   * Areas by their worst verdict, as in the window: what is for information counts for nothing, and an area counts as not
   * assessed only when none of its tests could be made.
   */
  readonly tiers: Readonly<Record<Tier, TierSummary>>;
  readonly results: readonly CheckedResult[];
}

export function checkReport(args: {
  readonly atlas: Atlas;
  readonly plan: Plan;
  readonly planPath: string;
  readonly rulePack: CheckReport['rulePack'];
  readonly results: readonly CriterionResult[];
}): CheckReport {
  const { atlas, plan, planPath, rulePack, results } = args;
  const summary = (tier: Tier): TierSummary =>
    summarise(
      plan,
      results.filter((result) => result.tier === tier),
      tier,
    );
  return {
    rulePack,
    plan: { name: plan.name, file: planPath },
    atlas: { title: atlas.title, fingerprint: atlas.fingerprint },
    tiers: { neighbourhood: summary('neighbourhood'), place: summary('place'), system: summary('system') },
    results: [...results].sort(inOrder).map(({ areaId, ...result }) => ({ ...result, area: areaId })),
  };
}

function summarise(plan: Plan, results: readonly CriterionResult[], tier: Tier): TierSummary {
  const byArea = new Map<string, Verdict[]>(plan.tiers[tier].areas.map((area) => [area.id, []]));
  for (const { criterion, areaId, verdict } of results) {
    if (areaId !== null && !isForInformation(criterion)) byArea.get(areaId)?.push(verdict);
  }
  const worst = [...byArea.values()].map(worstVerdict);
  const count = (verdict: Verdict): number => worst.filter((one) => one === verdict).length;
  return {
    areas: byArea.size,
    pass: count('pass'),
    arguable: count('arguable'),
    fail: count('fail'),
    notAssessed: count('not-assessed'),
  };
}

/** Systems first, tier-wide verdicts before areas; otherwise the order in which the criteria were evaluated. */
function inOrder(a: CriterionResult, b: CriterionResult): number {
  const tier = TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier);
  if (tier !== 0) return tier;
  return Number(a.areaId !== null) - Number(b.areaId !== null);
}
