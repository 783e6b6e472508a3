// Verdicts of every area and tier as they were last told, so that a step can say what turned without looking at the rest.
import type { VerdictTurn } from '../contract/views.ts';
import type { PlanMeasures } from '../measures/plan-measures.ts';
import { type AreaId, TIERS, type Tier } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type CriterionId, type CriterionResult, VERDICTS_BY_GRAVITY, type Verdict } from '../model/verdict.ts';
import { areaIdOf } from '../plan/tier-areas.ts';
import type { Reassessment } from './planning-session.ts';

/** One rule's outcome on one area. */
export interface AreaVerdict {
  readonly criterion: CriterionId;
  readonly verdict: Verdict;
}

/** Turns told of one step: a screen reader reads three, a list shows some; seeding a tier would have tens of thousands. */
const MOST_TURNS = 200;

const NONE: readonly AreaVerdict[] = [];
const eachTier = <T>(make: () => T): Record<Tier, T> => ({ neighbourhood: make(), place: make(), system: make() });

/** Kept up to date by `take`; never evaluates anything itself. */
export class VerdictBoard {
  readonly #areas = new Map<AreaId, readonly AreaVerdict[]>();
  readonly #tiers: Record<Tier, readonly CriterionResult[]> = eachTier(() => []);
  readonly #pieces: Record<Tier, Map<number, number>> = eachTier(() => new Map());
  readonly #fragments: Record<Tier, number> = eachTier(() => 0);

  /** `results` are all verdicts of the plan, `measures` its own. */
  constructor(plan: Plan, results: readonly CriterionResult[], measures: PlanMeasures) {
    for (const [areaId, list] of byArea(results)) this.#areas.set(areaId, list.map(slim));
    for (const tier of TIERS) {
      this.#tiers[tier] = results.filter((result) => result.tier === tier && result.areaId === null);
      this.#count(
        tier,
        plan.tiers[tier].areas.map((area) => area.slot),
        measures,
      );
    }
  }

  /** In the pack's order of rules. */
  ofArea(areaId: AreaId): readonly AreaVerdict[] {
    return this.#areas.get(areaId) ?? NONE;
  }

  /** Verdicts about the tier as a whole. */
  ofTier(tier: Tier): readonly CriterionResult[] {
    return this.#tiers[tier];
  }

  /** Separate pieces in all areas of the tier, beyond one an area. */
  fragments(tier: Tier): number {
    return this.#fragments[tier];
  }

  /** What would turn; nothing is taken over. Worst first, at most 200. */
  turns({ results, tiers }: Pick<Reassessment, 'results' | 'tiers'>): readonly VerdictTurn[] {
    const turns: VerdictTurn[] = [];
    for (const [areaId, now] of byArea(results)) {
      const then = this.#areas.get(areaId);
      // An area that was not there yet has no verdict that could turn.
      if (then) compare(then, now, turns);
    }
    for (const tier of tiers) {
      const now = results.filter((result) => result.tier === tier && result.areaId === null);
      compare(this.#tiers[tier], now, turns);
    }
    return worstFirst(turns);
  }

  /** Takes over what a step looked at again, and says what turned. */
  take(step: Reassessment, measures: PlanMeasures): readonly VerdictTurn[] {
    const turns = this.turns(step);
    const now = byArea(step.results);
    for (const tier of step.tiers) {
      this.#tiers[tier] = step.results.filter((result) => result.tier === tier && result.areaId === null);
      for (const slot of step.affected[tier]) {
        const areaId = areaIdOf(tier, slot);
        const list = now.get(areaId);
        if (list) this.#areas.set(areaId, list.map(slim));
        else this.#areas.delete(areaId);
      }
      this.#count(tier, step.affected[tier], measures);
    }
    return turns;
  }

  /** Takes over the verdicts about a tier as a whole; none of them turned. */
  setTier(tier: Tier, results: readonly CriterionResult[]): void {
    this.#tiers[tier] = results;
  }

  #count(tier: Tier, slots: readonly number[], measures: PlanMeasures): void {
    if (!measures[tier].facts.hasBoundaries) return;
    const pieces = this.#pieces[tier];
    for (const slot of slots) {
      const beyond = Math.max(0, measures[tier].components(slot).length - 1);
      this.#fragments[tier] += beyond - (pieces.get(slot) ?? 0);
      pieces.set(slot, beyond);
    }
  }
}

const slim = ({ criterion, verdict }: CriterionResult): AreaVerdict => ({ criterion, verdict });

function byArea(results: readonly CriterionResult[]): ReadonlyMap<AreaId, readonly CriterionResult[]> {
  const lists = new Map<AreaId, CriterionResult[]>();
  for (const result of results) {
    if (result.areaId === null) continue;
    const list = lists.get(result.areaId);
    if (list) list.push(result);
    else lists.set(result.areaId, [result]);
  }
  return lists;
}

/** The n-th verdict of a criterion is compared with the n-th that was: a pack may test one criterion twice. */
function compare(then: readonly AreaVerdict[], now: readonly CriterionResult[], turns: VerdictTurn[]): void {
  const passed = new Map<CriterionId, number>();
  now.forEach(({ criterion, verdict, tier, areaId, areaName }, i) => {
    let from: Verdict | null;
    if (then[i]?.criterion === criterion && then.length === now.length) from = then[i].verdict;
    else {
      const n = passed.get(criterion) ?? 0;
      passed.set(criterion, n + 1);
      from = then.filter((one) => one.criterion === criterion)[n]?.verdict ?? null;
    }
    if (from === verdict || (from === null && verdict === 'not-assessed')) return;
    turns.push({ tier, areaId, areaName, criterion, from, to: verdict });
  });
}

/** Worst first, and only so many. */
export const worstFirst = (turns: readonly VerdictTurn[]): readonly VerdictTurn[] =>
  turns.toSorted((a, b) => VERDICTS_BY_GRAVITY.indexOf(a.to) - VERDICTS_BY_GRAVITY.indexOf(b.to)).slice(0, MOST_TURNS);
