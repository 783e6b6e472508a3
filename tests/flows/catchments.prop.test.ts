// The three methods against the plainest possible reading of their definitions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { allCatchments, type CatchmentMethod, catchmentOf, dominantDestinations } from '../../geodata/flows/catchments.ts';
import { randomFlows } from './random-flows.ts';

interface Entry {
  readonly block: number;
  readonly destination: number;
  readonly users: number;
  readonly living: number;
}

/** Every pair in some catchment, by definition. Thirty per cent is asked in whole numbers. */
function oracle(flows: BlockFlows, method: CatchmentMethod): Entry[] {
  const table = Array.from({ length: flows.blockCount }, () => flows.destinations.map(() => 0));
  flows.destinations.forEach((_, destination) => {
    for (let at = flows.fromOffsets[destination]!; at < flows.fromOffsets[destination + 1]!; at++) {
      table[flows.from[at]!]![destination]! += flows.fromPeople[at]!;
    }
  });
  return table.flatMap((row, block) => {
    const living = row.reduce((sum, users) => sum + users, 0);
    const entries = row.map((users, destination) => ({ block, destination, users, living })).filter(({ users }) => users > 0);
    const codeOf = ({ destination }: Entry): string => flows.destinations[destination]!.code;
    const ranked = entries.toSorted((a, b) => b.users - a.users || (codeOf(a) < codeOf(b) ? -1 : 1));
    if (method === 'fptp') return ranked.slice(0, 1);
    return method === 'share30' ? entries.filter(({ users }) => 10 * users >= 3 * living) : entries;
  });
}

const METHODS: readonly CatchmentMethod[] = ['fptp', 'share30', 'proportional'];

describe.each(METHODS)('catchments by %s', (method) => {
  it('are those of the definition, for one provider and for all at once', () => {
    fc.assert(
      fc.property(randomFlows, (flows) => {
        const expected = oracle(flows, method);
        const all = allCatchments(flows, method);
        const found = Array.from({ length: flows.blockCount }, (_, block) =>
          Array.from(all.to.subarray(all.offsets[block], all.offsets[block + 1]), (destination, i) => [
            ...[block, destination, all.shares[all.offsets[block]! + i]],
          ]),
        ).flat();
        expect(found).toEqual(
          expected.map(({ block, destination, users, living }) => [block, destination, Math.fround(users / living)]),
        );
        flows.destinations.forEach((_, destination) => {
          const own = expected.filter((entry) => entry.destination === destination);
          const catchment = catchmentOf(flows, destination, method);
          const people = own.map(({ users, living }) => (method === 'proportional' ? users : living));
          expect([...catchment.blocks]).toEqual(own.map(({ block }) => block));
          expect([...catchment.people]).toEqual(people);
          expect(catchment.total).toBe(people.reduce((sum, count) => sum + count, 0));
          const [users, living] = [sumOf(own, 'users'), sumOf(own, 'living')];
          expect(catchment.certainty).toBe(living > 0 ? users / living : 0);
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('catchments of all providers', () => {
  it('divide everybody: once first past the post, and once by shares', () => {
    fc.assert(
      fc.property(randomFlows, (flows) => {
        const everybody = flows.people.reduce((sum, count) => sum + count, 0);
        for (const method of ['fptp', 'proportional'] as const) {
          const totals = flows.destinations.map((_, destination) => catchmentOf(flows, destination, method).total);
          expect(totals.reduce((sum, total) => sum + total, 0)).toBe(everybody);
        }
        const { to } = dominantDestinations(flows);
        for (const { block, destination } of oracle(flows, 'fptp')) expect(to[block]).toBe(destination);
        expect(to.filter((destination) => destination >= 0).length).toBe(oracle(flows, 'fptp').length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

const sumOf = (entries: readonly Entry[], key: 'users' | 'living'): number =>
  entries.reduce((sum, entry) => sum + entry[key], 0);
