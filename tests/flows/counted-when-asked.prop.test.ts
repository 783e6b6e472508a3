// Sums of a tier are counted when they are first asked for: whatever was asked before and between moves, they are those of the
// assignment, from scratch.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import { flowsOf, randomTable } from './support/made-flows.ts';

const SLOTS = [0, 1, 2, 9];

/** What a reader may ask for between two moves. */
const QUESTIONS = {
  nothing: () => undefined,
  within: (tier: TierFlows) => SLOTS.map((slot) => tier.within(slot)),
  pairs: (tier: TierFlows) => tier.row(1),
  between: (tier: TierFlows) => tier.between(2, 2),
} as const;

it('are the same whenever they were asked for', () => {
  const move = fc.record({
    block: fc.nat({ max: 30 }),
    to: fc.constantFrom(...SLOTS),
    ask: fc.constantFrom(...Object.values(QUESTIONS)),
  });
  fc.assert(
    fc.property(randomTable, fc.array(move, { maxLength: 25 }), fc.boolean(), (table, moves, replaced) => {
      const facts = flowFacts(flowsOf(table));
      const slotOf = Uint16Array.from(table.rows, (_, block) => SLOTS[block % SLOTS.length]!);
      const tier = new TierFlows(facts, slotOf);
      for (const { block: any, to, ask } of moves) {
        ask(tier);
        const block = any % slotOf.length;
        tier.apply({ blocks: Uint32Array.of(block), from: Uint16Array.of(slotOf[block]!), to: Uint16Array.of(to) });
        slotOf[block] = to;
      }
      if (replaced) tier.reset(slotOf.fill(2, 0, 1));
      const fresh = new TierFlows(facts, slotOf);
      const within = SLOTS.map((slot) => tier.within(slot));
      expect(within).toEqual(SLOTS.map((slot) => (slot === 0 ? 0 : (pairsOf(fresh).get(`${slot} ${slot}`) ?? 0))));
      expect(pairsOf(tier)).toEqual(pairsOf(fresh));
      expect(SLOTS.map((slot) => tier.within(slot))).toEqual(within);
    }),
    { seed: 1, numRuns: 300 },
  );
});

function pairsOf(tier: TierFlows): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  tier.eachPair((from, to, people) => pairs.set(`${from} ${to}`, people));
  return pairs;
}
