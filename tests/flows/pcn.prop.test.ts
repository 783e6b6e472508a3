// Footprints and list sizes against plain sums over a table of blocks by networks.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { footprintCertainty, pcnFootprint } from '../../geodata/flows/pcn-footprint.ts';
import { chooseMembership } from '../../geodata/flows/pcn-membership.ts';
import { pcnSizes } from '../../geodata/flows/pcn-sizes.ts';
import type { ProviderParent } from '../../geodata/model/flows.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import { randomFlows } from './random-flows.ts';

const NETWORKS = ['U1', 'U2', 'U3'];
/** Which network each practice is in; the last position is none. */
const randomMembers = fc.record({
  A: fc.nat({ max: 3 }),
  B: fc.nat({ max: 3 }),
  C: fc.nat({ max: 3 }),
  D: fc.nat({ max: 3 }),
  E: fc.nat({ max: 3 }),
});

it('equals brute force, and loses nobody', () => {
  fc.assert(
    fc.property(randomFlows, randomMembers, (flows, members) => {
      const wanted = new Map<string, string | undefined>(Object.entries(members).map(([code, at]) => [code, NETWORKS[at]]));
      const membership = chooseMembership(parentsOf(wanted), 2022);
      const footprint = pcnFootprint(flows, membership);
      const codes = membership.networks.map(({ code }) => code);
      let everybody = 0;
      let own = 0;
      for (let block = 0; block < flows.blockCount; block++) {
        const sums = new Map<string | undefined, number>();
        for (let at = flows.offsets[block]!; at < flows.offsets[block + 1]!; at++) {
          const network = wanted.get(flows.destinations[flows.to[at]!]!.code);
          sums.set(network, (sums.get(network) ?? 0) + flows.people[at]!);
        }
        const rows = codes.map((code) => sums.get(code) ?? 0);
        const total = rows.reduce((sum, people) => sum + people, 0);
        const most = Math.max(0, ...rows);
        const [start, end] = [footprint.offsets[block]!, footprint.offsets[block + 1]!];
        expect([...footprint.units.subarray(start, end)]).toEqual(rows.flatMap((people, at) => (people > 0 ? [at] : [])));
        expect([...footprint.people.subarray(start, end)]).toEqual(rows.filter((people) => people > 0));
        expect(footprint.unitOf[block]).toBe(most > 0 ? rows.indexOf(most) : NO_UNIT);
        expect(footprint.certainty[block]).toBeCloseTo(most > 0 ? most / total : 0, 5);
        expect([footprint.inNetworks[block], footprint.withoutNetwork[block]]).toEqual([total, sums.get(undefined) ?? 0]);
        everybody += total;
        own += most;
      }
      expect(footprintCertainty(footprint).inOwnFootprint).toBe(everybody > 0 ? own / everybody : 0);
      const { networks, without } = pcnSizes(flows, membership);
      const onLists = networks.reduce((sum, { people }) => sum + people, without.people);
      expect(onLists).toBe(flows.people.reduce((sum, people) => sum + people, 0));
    }),
    { seed: 1, numRuns: 500 },
  );
});

const parentsOf = (wanted: ReadonlyMap<string, string | undefined>): readonly ProviderParent[] =>
  [...wanted].flatMap(([childCode, parentCode]) =>
    parentCode === undefined
      ? []
      : [{ childKind: 'gp-practice' as const, childCode, parentKind: 'pcn', parentCode, parentName: '', from: '', to: '' }],
  );
