// Coverage: every block with people is in exactly one area of the tier, and no area is empty. Source: CRITERIA section 2.
// (A block is in at most one area by construction: the assignment has one slot a block.)

import type { BlockFacts } from '../measures/block-facts.ts';
import { peopleOf } from '../measures/components.ts';
import { connectedGroups } from '../measures/connected-groups.ts';
import type { Tier } from '../model/ids.ts';
import type { Area } from '../model/plan.ts';
import type { CriterionResult, Offender } from '../model/verdict.ts';
import { type CriteriaContext, defineCriterion } from './context.ts';
import { dated, groupOffender, offendersIn, residentBasis, tierResult } from './result.ts';
import { counted, IS, residents, residentsIn } from './wording.ts';

export const coverage = defineCriterion({ id: 'coverage', assessTier });

function assessTier(context: CriteriaContext, _rule: unknown, tier: Tier): CriterionResult {
  const { facts } = context;
  const { areas } = context.plan.tiers[tier];
  const measures = context.measures[tier];
  const left = inhabited(facts, measures.members(0));
  const people = peopleOf(facts.people, left);
  const empty = areas.filter((area) => measures.blockCount(area.slot) === 0);
  const covered = left.length === 0 && empty.length === 0 && areas.length > 0;
  return tierResult('coverage', tier, {
    verdict: covered ? 'pass' : 'fail',
    value: people,
    unit: 'people',
    threshold: { min: null, max: 0 },
    basis: residentBasis(facts),
    evidence: evidence(context, tier, { blocks: left.length, people, empty }),
    // Before anything is drawn the whole country is missing: one sentence says it, and a list of it would help nobody.
    offenders: areas.length === 0 ? [] : offendersIn(context, () => offenders(context, tier, left, empty)),
  });
}

/** A plain loop: `filter` takes ten times as long, and in a tier just begun all of England is looked through at every step. */
function inhabited({ people }: BlockFacts, blocks: Uint32Array): Uint32Array {
  const found = new Uint32Array(blocks.length);
  let count = 0;
  for (let i = 0; i < blocks.length; i++) if (people[blocks[i]!]! > 0) found[count++] = blocks[i]!;
  return found.subarray(0, count);
}

function evidence(
  context: CriteriaContext,
  tier: Tier,
  left: { readonly blocks: number; readonly people: number; readonly empty: readonly Area[] },
): string {
  const { facts } = context;
  const { areas } = context.plan.tiers[tier];
  if (areas.length === 0) return `No ${tier}s have been drawn: ${residents(left.people)} are in none${dated(facts)}.`;
  const parts: string[] = [];
  if (left.blocks > 0) {
    parts.push(`${residentsIn(left, IS)} in no ${tier}${dated(facts)}`);
  }
  if (left.empty.length > 0)
    parts.push(`${counted(left.empty.length, tier)} ${left.empty.length === 1 ? 'has' : 'have'} no blocks`);
  if (parts.length > 0) return `${parts.join(', and ')}.`;
  const where = areas.length === 1 ? `the one ${tier}` : `one of the ${counted(areas.length, tier)}`;
  return `All ${residents(facts.everyone)} are in ${where}${dated(facts)}.`;
}

function offenders(context: CriteriaContext, tier: Tier, left: Uint32Array, empty: readonly Area[]): Offender[] {
  return [
    ...connectedGroups(context.facts, left).map((group) => groupOffender(context.facts, 'component', group, `in no ${tier}`)),
    ...empty.map(
      (area): Offender => ({
        kind: 'area',
        code: area.id,
        name: area.name,
        blocks: [],
        people: 0,
        why: 'has no blocks',
      }),
    ),
  ];
}
