import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../geodata/access/hierarchy/contract.ts';
import { buildRoutingGraph } from '../../../geodata/access/routing/build-routing-graph.ts';
import { ServiceTravel } from '../../../geodata/access/travel/block-travel.ts';
import { travelGround } from '../../../geodata/access/travel/travel-ground.ts';
import { keptTravel, travelKey } from '../../../geodata/access/travel/travel-key.ts';
import { ROUND_SPEEDS } from './support/hand-network.ts';
import { P1, P2, site, TOWN_BLOCKS, TOWN_ROADS, townGround } from './support/hand-town.ts';
import { randomTown } from './support/random-town.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const parts = {
  network: TOWN_ROADS.id,
  mode: 'car',
  speeds: ROUND_SPEEDS,
  blocks: TOWN_BLOCKS,
  sites: [P1, P2],
  hash,
} as const;

describe('kept travel', () => {
  const fresh = new ServiceTravel(townGround(), 'gp-practice').travel([P1, P2]);
  const kept = keptTravel('k', fresh);

  it('answers for the sites that it was worked out for, without looking at the roads', () => {
    const ground = townGround();
    const roads = { ...ground.roads!, graph: () => expect.unreachable(), exits: () => expect.unreachable() };
    const service = new ServiceTravel({ ...ground, roads }, 'gp-practice', { kept, sites: [P2, P1] });
    const travel = service.travel([P2, P1]);
    expect(travel.sites).toEqual([P1, P2]);
    expect(travel.deciseconds).toEqual(fresh.deciseconds);
    expect(travel.basis).toEqual(fresh.basis);
    expect([...travel.toSite(1)]).toEqual([...fresh.toSite(1)]);
    expect(() => service.travel([P2])).toThrow();
  });

  it('gives way to what is worked out where sites differ, and comes back', () => {
    const service = new ServiceTravel(townGround(), 'gp-practice', { kept, sites: [P1, P2] });
    expect([...service.travel([P2]).deciseconds]).toEqual([4050, 3250, 2100, 500, 7228]);
    expect([...service.travel([{ ...P1, latitude: 0 }, P2]).deciseconds]).toEqual([550, 250, 2100, 500, 7228]);
    expect(service.travel([P1, P2]).nearest).toBe(kept.nearest);
  });

  it.each([
    ['a site that there is not', { nearest: kept.nearest.map((site, block) => (block === 1 ? 2 : site)) }],
    ['a site before the first', { nearest: kept.nearest.map((site, block) => (block === 1 ? -2 : site)) }],
    ['rows of one site', { rows: kept.rows.slice(0, kept.nearest.length) }],
    ['a row that ends early', { rows: kept.rows.slice(1) }],
  ])('is worked out anew where it speaks of %s', (_, forged) => {
    const service = new ServiceTravel(townGround(), 'gp-practice', { kept: { ...kept, ...forged }, sites: [P1, P2] });
    const travel = service.travel([P1, P2]);
    expect([travel.nearest, travel.deciseconds]).toEqual([fresh.nearest, fresh.deciseconds]);
    expect([...travel.toSite(1)]).toEqual([...fresh.toSite(1)]);
  });

  it('keeps no rows of many sites, and finds them when they are asked for', () => {
    const few = keptTravel('k', fresh, 1);
    expect(few.rows.length).toBe(0);
    const travel = new ServiceTravel(townGround(), 'gp-practice', { kept: few, sites: [P1, P2] }).travel([P1, P2]);
    expect([...travel.toSite(0)]).toEqual([...fresh.toSite(0)]);
  });
});

describe('the key of kept travel', () => {
  it('does not depend on the order of sites, their names or what they give', () => {
    expect(travelKey({ ...parts, sites: [P2, { ...P1, name: 'X', capacity: 9, block: 4 }] })).toBe(travelKey(parts));
  });

  it('changes with whatever changes a number', () => {
    const { car } = ROUND_SPEEDS.modes;
    const slower = { ...ROUND_SPEEDS, modes: { ...ROUND_SPEEDS.modes, car: { ...car, offRoadKmh: { value: 3, basis: 'b' } } } };
    const keys = [
      parts,
      { ...parts, network: 'other' },
      { ...parts, mode: 'foot' as const },
      { ...parts, speeds: slower },
      { ...parts, blocks: { ...TOWN_BLOCKS, latitude: TOWN_BLOCKS.longitude } },
      { ...parts, blocks: { ...TOWN_BLOCKS, urban: Uint8Array.of(0, 0, 0, 0, 1) } },
      { ...parts, sites: [P1] },
      { ...parts, sites: [P1, site('P3', P2.longitude, P2.latitude)] },
      { ...parts, sites: [P1, { ...P2, latitude: 1e-7 }] },
    ].map(travelKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('rows', () => {
  it('are the same over a hierarchy as by a search for each site', () => {
    fc.assert(
      fc.property(randomTown, ({ network, blocks, sites }) => {
        const common = { network, mode: 'car', speeds: ROUND_SPEEDS, blocks } as const;
        const hierarchy = () => contract(buildRoutingGraph(network, 'car', ROUND_SPEEDS));
        const plain = new ServiceTravel(travelGround(common), 'gp-practice').travel(sites);
        const service = new ServiceTravel(travelGround({ ...common, hierarchy }), 'gp-practice');
        const travel = service.travel(sites);
        for (const position of sites.keys()) expect(travel.toSite(position)).toEqual(plain.toSite(position));
        let asked = 0;
        service.eachRow(plain.sites, (row, position) => {
          expect(position).toBe(asked++);
          expect([...row]).toEqual([...plain.toSite(position)]);
        });
        expect(asked).toBe(sites.length);
      }),
      { seed: 1 },
    );
  });

  it('with a limit are right up to it', () => {
    fc.assert(
      fc.property(randomTown, fc.nat(3000), ({ network, blocks, sites }, limit) => {
        const service = new ServiceTravel(travelGround({ network, mode: 'car', speeds: ROUND_SPEEDS, blocks }), 'gp-practice');
        const { sites: ordered, toSite } = service.travel(sites);
        const near = (row: Uint32Array): number[] => [...row].map((time) => (time <= limit ? time : -1));
        service.eachRow(ordered, (row, position) => expect(near(row)).toEqual(near(toSite(position))), limit);
      }),
      { seed: 1 },
    );
  });
});
