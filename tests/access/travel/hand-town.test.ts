import { describe, expect, it } from 'vitest';
import { ServiceTravel } from '../../../geodata/access/travel/block-travel.ts';
import { travelGround } from '../../../geodata/access/travel/travel-ground.ts';
import { UNREACHED } from '../../../geodata/model/travel.ts';
import { ROUND_SPEEDS } from './support/hand-network.ts';
import { P1, P2, site, TOWN_BLOCKS, townGround } from './support/hand-town.ts';

const byCar = () => new ServiceTravel(townGround(), 'gp-practice');

describe('travel in the town of five blocks', () => {
  it('takes each block to its nearest surgery, legs to the road and from it included', () => {
    const travel = byCar().travel([P2, P1]);
    expect(travel.sites.map(({ code }) => code)).toEqual(['P1', 'P2']);
    expect([...travel.nearest]).toEqual([0, 0, 1, 1, 1]);
    // b0: 30 m at 1 m/s, 250 m at 10 m/s, 20 m at 1 m/s = 30 + 25 + 20 s. b1: 25 + 20 s. b2: 10 + 100 (to C) + 100 (to D) s. b3: 50 s.
    // b4: 0.05 degrees = 5,559.75 m x 1.3 = 7,227.67 m at 10 m/s.
    expect([...travel.deciseconds]).toEqual([750, 450, 2100, 500, 7228]);
    expect([...travel.decimetres]).toEqual([300 + 2500 + 200, 2500 + 200, 100 + 10_000 + 10_000, 5000, 72_277]);
    expect([...travel.snapMetres].map((metres) => Math.round(metres))).toEqual([30, 0, 10, 0, 0]);
    expect([...travel.byLine]).toEqual([0, 0, 0, 0, 1]);
  });

  it('gives the time to every surgery, and none against a one-way street', () => {
    const { toSite } = byCar().travel([P1, P2]);
    // From b2 and b3 nothing leads back to B. b4 lies 3,500 m east and 5,579.7 m north of P1 on the sphere.
    expect([...toSite(0)].slice(0, 4)).toEqual([750, 450, UNREACHED, UNREACHED]);
    expect(toSite(0)[4]! / 10).toBeCloseTo((Math.hypot(3500, 5579.7) * 1.3) / 10, -1);
    // b0: 30 + 75 (to B) + 200 + 100 s; b1: 25 + 200 + 100 s.
    expect([...toSite(1)]).toEqual([4050, 3250, 2100, 500, 7228]);
    expect(() => toSite(2)).toThrow('no site 2');
  });

  it('lets walkers go both ways', () => {
    const { toSite } = new ServiceTravel(townGround('foot'), 'gp-practice').travel([P1, P2]);
    // b2: 10 + 100 (to B) + 50 + 20 s; b3: 50 + 200 + 50 + 20 s.
    expect([...toSite(0)].slice(0, 4)).toEqual([750, 450, 1800, 3200]);
  });

  it('changes with the surgeries, and changes back', () => {
    const service = byCar();
    const before = service.travel([P1, P2]);
    const closed = service.travel([P2]);
    expect([...closed.nearest]).toEqual([0, 0, 0, 0, 0]);
    expect([...closed.deciseconds]).toEqual([4050, 3250, 2100, 500, 7228]);
    const none = service.travel([]);
    expect([...none.nearest]).toEqual([-1, -1, -1, -1, -1]);
    expect([...none.deciseconds]).toEqual(Array(5).fill(UNREACHED));
    expect([...none.byLine]).toEqual([0, 0, 0, 0, 1]);
    const again = service.travel([P1, P2]);
    expect(again.deciseconds).toEqual(before.deciseconds);
    expect(again.nearest).toEqual(before.nearest);
  });

  it('gives ties to the lower code, also when it opens later', () => {
    const service = byCar();
    expect(service.travel([P1, P2]).sites[service.travel([P1, P2]).nearest[0]!]!.code).toBe('P1');
    for (const code of ['P0', 'A', 'P05', 'B', 'P04', 'P03', 'P02', 'P01', 'P00', 'P000', 'P0000']) {
      const same = { ...P1, code };
      expect(service.travel([same, P1, P2]).nearest[0]).toBe(0);
      expect(service.travel([same, P1, P2]).sites[0]!.code).toBe(code);
      expect(service.travel([P1, { ...P1, code: 'Q' }, P2]).nearest[0]).toBe(0);
    }
    expect([...service.travel([P1, P1]).nearest]).toEqual([0, 0, -1, -1, 0]);
  });

  it('leaves a surgery off the roads to those who are off them too', () => {
    const service = byCar();
    const hut = site('HUT', TOWN_BLOCKS.longitude[4]!, 0.04);
    const { nearest, sites, deciseconds } = service.travel([P1, P2, hut]);
    expect([...nearest].map((at) => sites[at]!.code)).toEqual(['P1', 'P1', 'P2', 'P2', 'HUT']);
    // 0.01 degrees = 1,111.95 m x 1.3 at 10 m/s.
    expect(deciseconds[4]).toBe(1446);
    expect(service.sitesOffRoads([P1, hut])).toEqual([hut]);
    expect([...service.travel([hut]).nearest]).toEqual([-1, -1, -1, -1, 0]);
  });

  it('says what its numbers rest on', () => {
    expect(byCar().travel([P1]).basis).toEqual({
      method: 'mixed',
      label: 'Town surveyor, May 2024, round speeds; off the roads straight line x 1.3 at 18 km/h urban, 36 km/h rural',
      peopleByLine: 50,
    });
  });
});

describe('travel without roads', () => {
  const ground = travelGround({
    network: null,
    mode: 'car',
    speeds: ROUND_SPEEDS,
    blocks: { ...TOWN_BLOCKS, urban: Uint8Array.of(0, 1, 0, 0, 0) },
  });

  it('is by straight line for everybody, slower where it is urban', () => {
    const service = new ServiceTravel(ground, 'gp-practice');
    const travel = service.travel([P1, P2]);
    expect([...travel.byLine]).toEqual([1, 1, 1, 1, 1]);
    expect([...travel.nearest]).toEqual([0, 0, 0, 1, 1]);
    // b1 lies 250 m west and 20 m off: 250.5 m on the sphere x 1.3 = 325.7 m at 5 m/s.
    expect(travel.decimetres[1]! / 10).toBeCloseTo(325.7, 0);
    expect(travel.deciseconds[1]! / 10).toBeCloseTo(65.1, 0);
    // b3 lies 500 m from P2: 499.4 m on the sphere x 1.3 = 649.3 m at 10 m/s.
    expect(travel.deciseconds[3]! / 10).toBeCloseTo(64.9, 0);
    expect(travel.toSite(1)[3]).toBe(travel.deciseconds[3]);
    expect(travel.basis).toEqual({
      method: 'straight-line',
      label: 'straight line x 1.3 at 18 km/h urban, 36 km/h rural',
      peopleByLine: 1050,
    });
    expect(service.sitesOffRoads([P1])).toEqual([]);
  });
});
