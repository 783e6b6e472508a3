import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { NearestSites } from '../../../geodata/access/routing/nearest-sites.ts';
import type { Seed } from '../../../geodata/access/routing/routing-graph.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { anyNetwork, planarNetwork, seedsIn, smallNetwork } from './small-networks.ts';

const withSites = fc
  .oneof(anyNetwork, planarNetwork)
  .chain((network) => fc.tuple(fc.constant(network), fc.array(seedsIn(network), { minLength: 1, maxLength: 6 })));
const changes = fc.array(fc.record({ site: fc.nat(6), close: fc.boolean(), seeds: fc.nat(5) }), { minLength: 1, maxLength: 8 });
const owned = (sites: readonly (readonly Seed[])[]): Seed[] =>
  sites.flatMap((seeds, owner) => seeds.map((seed) => ({ ...seed, owner })));

describe('NearestSites', () => {
  it('is a fresh search after every closing, opening and move', () => {
    fc.assert(
      fc.property(withSites, changes, ([network, given], steps) => {
        const graph = buildRoutingGraph(network, 'car', SHIPPED_SPEEDS);
        const nearest = new NearestSites(graph, given);
        const sites: (readonly Seed[])[] = [...given];
        const fresh = () => search(graph, { direction: 'to-seeds', seeds: owned(sites) });
        expect(nearest.labels).toEqual(fresh());
        for (const step of steps) {
          const site = Math.min(step.site, sites.length);
          if (site < sites.length) {
            nearest.close(site);
            sites[site] = [];
            expect(nearest.labels).toEqual(fresh());
          }
          if (step.close && site < sites.length) continue;
          sites[site] = given[step.seeds % given.length]!;
          nearest.open(site, sites[site]!);
          expect(nearest.labels).toEqual(fresh());
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('refuses to open what is open, and numbers that leave a gap', () => {
    const graph = buildRoutingGraph(smallNetwork([[0, 50]], []), 'car', SHIPPED_SPEEDS);
    const seed = { node: 0, deciseconds: 0, decimetres: 0, owner: 0 };
    const nearest = new NearestSites(graph, [[seed]]);
    expect(() => nearest.open(0, [seed])).toThrow('open already');
    expect(() => nearest.open(2, [seed])).toThrow('gap');
  });
});
