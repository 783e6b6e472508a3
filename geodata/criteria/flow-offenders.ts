// What makes patients of an area cross its border: the areas they go to (or come from), and the blocks that most of them live in.
import type { AreaFlows } from '../flows/area-flows.ts';
import { leaksFrom, leaksInto } from '../flows/leaks.ts';
import type { TierFlows } from '../flows/tier-flows.ts';
import type { Offender } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, areaInSlot, type CriteriaContext } from './context.ts';
import { ofSet, tooFew } from './flow-words.ts';
import { blockCodes } from './result.ts';
import { percent } from './wording.ts';

/** So many areas on each side, and so many blocks: the first few explain a failure, the rest is a table of its own. */
const MOST_AREAS = 5;
const MOST_BLOCKS = 10;

interface Leaking {
  readonly tier: TierFlows;
  readonly rule: RuleOf<'flow-containment'>;
  readonly area: AreaFlows;
  readonly asked: number;
}

/** One block of the area: how many of its people leave, and where most of these go. */
interface BlockLeak {
  readonly block: number;
  readonly people: number;
  readonly mainSlot: number;
  readonly mainPeople: number;
  /** Whether more of its people go there than are served inside. */
  readonly mostly: boolean;
}

/** Areas first, then blocks; most people first. People of a modelled set are rounded to whole ones. */
export function flowOffenders(context: CriteriaContext, subject: AreaSubject, leaking: Leaking): Offender[] {
  const { rule, area, asked } = leaking;
  const both = rule.measure === 'self-containment';
  const blocks = (area.li ?? 0) < asked ? leaksByBlock(leaking.tier, subject.members, area.slot) : [];
  return [
    ...((area.li ?? 0) < asked ? areasGoneTo(context, subject, leaking, blocks) : []),
    ...(both && (area.msi ?? asked) < asked ? areasComeFrom(context, subject, leaking) : []),
    ...shown(leaking.tier, blocks)
      .slice(0, MOST_BLOCKS)
      .map((leak) => blockOffender(context, subject, leaking.tier, leak)),
  ];
}

/** With the blocks from which more go there than stay: moving those would help most. */
function areasGoneTo(
  context: CriteriaContext,
  { tier }: AreaSubject,
  { tier: flows, area }: Leaking,
  leaks: readonly BlockLeak[],
): Offender[] {
  const gone = shown(flows, leaksFrom(flows, area.slot)).slice(0, MOST_AREAS);
  return gone.flatMap(({ slot, people }): Offender[] => {
    const other = areaInSlot(context.plan, tier, slot);
    if (!other) return [];
    const blocks = leaks.filter((leak) => leak.mainSlot === slot && leak.mostly).map(({ block }) => block);
    const codes = blockCodes(context.facts, Uint32Array.from(blocks).sort());
    const why = `${percent(people / area.residentsFlow)} of patients who live in the area go there`;
    return [{ kind: 'area', code: other.id, name: other.name, blocks: codes, people: Math.round(people), why }];
  });
}

function areasComeFrom(context: CriteriaContext, { tier }: AreaSubject, { tier: flows, area }: Leaking): Offender[] {
  const come = shown(flows, leaksInto(flows, area.slot)).slice(0, MOST_AREAS);
  return come.flatMap(({ slot, people }): Offender[] => {
    const other = areaInSlot(context.plan, tier, slot);
    if (!other) return [];
    const why = `${percent(people / area.providersFlow)} of patients served in the area live there`;
    return [{ kind: 'area', code: other.id, name: other.name, blocks: [], people: Math.round(people), why }];
  });
}

/** An offender names a number of people, so those with too few are none. */
const shown = <T extends { readonly people: number }>({ facts }: TierFlows, list: readonly T[]): T[] =>
  list.filter(({ people }) => !tooFew(facts.flows, people));

function blockOffender(context: CriteriaContext, { tier }: AreaSubject, flows: TierFlows, leak: BlockLeak): Offender {
  const { block, people, mainSlot, mainPeople } = leak;
  const code = context.facts.codes[block]!;
  const all = flows.facts.fromBlock[block]!;
  const place = areaInSlot(context.plan, tier, mainSlot)?.name ?? `providers in no ${tier}`;
  const share = `${percent(people / all)} of its patients go`;
  const why =
    mainPeople === people
      ? `${share} to ${place}`
      : `${share} elsewhere, ${ofSet(flows.facts.flows, mainPeople, all)} to ${place}`;
  return { kind: 'block', code, name: context.facts.names[block]!, blocks: [code], people: Math.round(people), why };
}

/** Blocks that leak, most people first (then lower block). O(cells of the blocks). */
function leaksByBlock({ slotOf, facts }: TierFlows, blocks: Uint32Array, slot: number): BlockLeak[] {
  const { offsets, to, people, home } = facts.flows;
  const found: BlockLeak[] = [];
  for (const block of blocks) {
    const sums = new Map<number, number>();
    for (let cell = offsets[block]!; cell < offsets[block + 1]!; cell++) {
      const at = home[to[cell]!]!;
      if (at >= 0) sums.set(slotOf[at]!, (sums.get(slotOf[at]!) ?? 0) + people[cell]!);
    }
    const inside = sums.get(slot) ?? 0;
    sums.delete(slot);
    let leaving = 0;
    let [mainSlot, mainPeople] = [0, 0];
    for (const [other, count] of sums) {
      leaving += count;
      if (count > mainPeople || (count === mainPeople && other < mainSlot)) [mainSlot, mainPeople] = [other, count];
    }
    if (leaving > 0) found.push({ block, people: leaving, mainSlot, mainPeople, mostly: mainPeople > inside });
  }
  return found.sort((a, b) => b.people - a.people || a.block - b.block);
}
