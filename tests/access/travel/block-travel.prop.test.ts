import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServiceTravel } from '../../../geodata/access/travel/block-travel.ts';
import { travelGround } from '../../../geodata/access/travel/travel-ground.ts';
import { type BlockTravel, TRAVEL_MODES, type TravelMode, UNREACHED } from '../../../geodata/model/travel.ts';
import { ROUND_SPEEDS } from './support/hand-network.ts';
import { type RandomTown, randomSites, randomTown } from './support/random-town.ts';
import { byCode, slowWays } from './support/slow-travel.ts';

const mode = fc.constantFrom(...TRAVEL_MODES);

const serviceOf = ({ network, blocks }: RandomTown, by: TravelMode): ServiceTravel =>
  new ServiceTravel(travelGround({ network, mode: by, speeds: ROUND_SPEEDS, blocks }), 'gp-practice');

const bits = ({ nearest, deciseconds, decimetres, snapMetres, byLine, sites, basis }: BlockTravel) => ({
  ...{ nearest, deciseconds, decimetres, snapMetres, byLine, sites, basis },
});

const finite = (value: number): number => (value === Number.POSITIVE_INFINITY ? UNREACHED : value);

describe('travel of blocks', () => {
  it('equals all ways relaxed one by one', () => {
    fc.assert(
      fc.property(randomTown, mode, (town, by) => {
        const travel = serviceOf(town, by).travel(town.sites);
        const ways = slowWays({ ...town, sites: byCode(town.sites) }, by, ROUND_SPEEDS);
        for (let block = 0; block < town.blocks.count; block++) {
          const row = ways[block]!;
          for (const position of travel.sites.keys()) expect(travel.toSite(position)[block]).toBe(finite(row[position]![0]));
          const order = row
            .map(([time, length], position) => ({ time, length, position }))
            .filter(({ time }) => time < Number.POSITIVE_INFINITY)
            .sort((a, b) => a.time - b.time || a.length - b.length || a.position - b.position);
          expect(travel.nearest[block]).toBe(order[0]?.position ?? -1);
          expect(travel.deciseconds[block]).toBe(order[0]?.time ?? UNREACHED);
          expect(travel.decimetres[block]).toBe(order[0]?.length ?? UNREACHED);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('after any changes of sites equals that of a fresh start, and leaves what it gave before alone', () => {
    fc.assert(
      fc.property(randomTown, mode, fc.array(randomSites, { maxLength: 8 }), (town, by, lists) => {
        const service = serviceOf(town, by);
        const given = lists.map((sites) => service.travel(sites));
        lists.forEach((sites, i) => {
          const fresh = serviceOf(town, by).travel(sites.toReversed());
          expect(bits(given[i]!)).toEqual(bits(fresh));
          for (const position of sites.keys()) expect(given[i]!.toSite(position)).toEqual(fresh.toSite(position));
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('finds the soonest of some sites from some blocks as their rows say', () => {
    fc.assert(
      fc.property(randomTown, mode, fc.infiniteStream(fc.boolean()), (town, by, coins) => {
        const travel = serviceOf(town, by).travel(town.sites);
        const toss = (): boolean => coins.next().value === true;
        for (let asked = 0; asked < 3; asked++) {
          const among = [...travel.sites.keys()].filter(toss);
          const blocks = Uint32Array.from(town.blocks.people.keys()).filter(toss);
          const answer = travel.nearestAmong!(among, blocks);
          blocks.forEach((block, at) => {
            const times = among.map((site) => travel.toSite(site)[block]!);
            const least = Math.min(UNREACHED, ...times);
            expect(answer.deciseconds[at]).toBe(least);
            expect(answer.sites[at]).toBe(least === UNREACHED ? -1 : among[times.indexOf(least)]);
          });
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('changes site by site as it does all at once', () => {
    const step = fc.record({ drop: fc.nat(20), sites: randomSites });
    fc.assert(
      fc.property(randomTown, fc.array(step, { maxLength: 10 }), (town, steps) => {
        const service = serviceOf(town, 'car');
        let open = [...town.sites];
        for (const { drop, sites } of steps) {
          // Close one, or open or move one.
          if (drop < open.length) open.splice(drop, 1);
          else open = [...open.filter(({ code }) => code !== sites[0]?.code), ...sites.slice(0, 1)];
          expect(bits(service.travel(open))).toEqual(bits(serviceOf(town, 'car').travel(open)));
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
