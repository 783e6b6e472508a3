// Where the people of one area go, whence its providers' people come, whom they use, and which of its blocks leak.
import type { AreaFlowsView, LeftOut } from '../../contract/flows.ts';
import { leakingBlocks, leaksFrom, leaksInto } from '../../flows/leaks.ts';
import type { TierFlows } from '../../flows/tier-flows.ts';
import { membersBySlot, membersOf } from '../../measures/members.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import { type AreaNames, nameOfSlot } from './area-names.ts';
import { shownOf } from './small-numbers.ts';

/** Rows in a list of a panel. */
export const MOST_ROWS = 20;

type Lists = Pick<AreaFlowsView, 'goTo' | 'comeFrom' | 'providers' | 'leaks' | 'leftOut'>;

export function areaLists(tier: TierFlows, slot: number, names: AreaNames): Lists {
  const lists = {
    goTo: cut(goTo(tier, slot, names), tier),
    comeFrom: cut(comeFrom(tier, slot, names), tier),
    providers: cut(providersUsed(tier, slot), tier),
    leaks: cut(leaks(tier, slot, names), tier),
  };
  const leftOut: Record<keyof typeof lists, LeftOut> = {
    goTo: lists.goTo.leftOut,
    comeFrom: lists.comeFrom.leftOut,
    providers: lists.providers.leftOut,
    leaks: lists.leaks.leftOut,
  };
  return {
    goTo: lists.goTo.shown,
    comeFrom: lists.comeFrom.shown,
    providers: lists.providers.shown,
    leaks: lists.leaks.shown,
    leftOut,
  };
}

function cut<Entry extends { readonly people: number }>(entries: readonly Entry[], { facts }: TierFlows) {
  return shownOf(entries, facts.flows.smallestShown, MOST_ROWS);
}

type AreaShare = AreaFlowsView['goTo'][number];

function goTo(tier: TierFlows, slot: number, names: AreaNames): AreaShare[] {
  const whole = tier.residentsFlow(slot);
  const areas = leaksFrom(tier, slot).map((other) => named(other.slot, other.people, whole, names));
  const nowhere = special('Providers without a known place', tier.toNowhere(slot), whole);
  return mostFirst([...areas, ...nowhere]);
}

function comeFrom(tier: TierFlows, slot: number, names: AreaNames): AreaShare[] {
  const whole = tier.providersFlow(slot);
  const areas = leaksInto(tier, slot).map((other) => named(other.slot, other.people, whole, names));
  const outside = [
    ...special('Outside the atlas', tier.fromElsewhere(slot), whole),
    ...special('Unknown address', tier.fromUnknown(slot), whole),
  ];
  return mostFirst([...areas, ...outside]);
}

const named = (slot: number, people: number, whole: number, names: AreaNames): AreaShare => ({
  ...{ areaId: slot === UNASSIGNED ? null : (names.get(slot)?.areaId ?? null), name: nameOfSlot(names, slot) },
  ...{ people, share: people / whole },
});

const special = (name: string, people: number, whole: number): AreaShare[] =>
  people > 0 ? [{ areaId: null, name, people, share: people / whole }] : [];

/** A stable sort, so that equals stay in the order of their slots. */
const mostFirst = <Entry extends { readonly people: number }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => b.people - a.people);

function providersUsed(tier: TierFlows, slot: number): AreaFlowsView['providers'] {
  const { offsets, to, people, destinations, home } = tier.facts.flows;
  const sums = new Float64Array(destinations.length);
  for (const block of membersOf(membersBySlot(tier.slotOf, tier.slots - 1), slot)) {
    for (let cell = offsets[block]!; cell < offsets[block + 1]!; cell++) sums[to[cell]!]! += people[cell]!;
  }
  const whole = tier.residentsFlow(slot);
  return mostFirst(
    destinations.flatMap(({ code, name }, at) => {
      const block = home[at]!;
      const inside = block >= 0 && tier.slotOf[block] === slot;
      return sums[at]! > 0 ? [{ code, name: name || code, people: sums[at]!, share: sums[at]! / whole, inside }] : [];
    }),
  );
}

function leaks(tier: TierFlows, slot: number, names: AreaNames): AreaFlowsView['leaks'] {
  return leakingBlocks(tier, slot, Number.POSITIVE_INFINITY).map(({ block, people, ofPeople, to }) => ({
    ...{ block, name: names.blockName(block), people, share: people / ofPeople },
    goTo: to[0] ? nameOfSlot(names, to[0].slot) : '',
  }));
}
