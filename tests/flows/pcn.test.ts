import { describe, expect, it } from 'vitest';
import { footprintCertainty, pcnFootprint } from '../../geodata/flows/pcn-footprint.ts';
import { chooseMembership } from '../../geodata/flows/pcn-membership.ts';
import { countByRange, pcnSizes } from '../../geodata/flows/pcn-sizes.ts';
import type { ProviderParent } from '../../geodata/model/flows.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import { flowsOf } from './random-flows.ts';

const inNetwork = (childCode: string, parentCode: string, from = '', to = ''): ProviderParent => ({
  ...{ childKind: 'gp-practice', childCode, parentKind: 'pcn', parentCode, parentName: `Network ${parentCode}`, from, to },
});

// Practices A and B are Hill (U1), C is Dale (U2), D is in no network. Block 2 is a tie; block 3 has only D's patients.
const MEMBERS = chooseMembership([inNetwork('C', 'U2'), inNetwork('A', 'U1'), inNetwork('B', 'U1')], 2022);
const flows = flowsOf(
  ['A', 'B', 'C', 'D'],
  [
    [30, 45, 25, 0],
    [0, 10, 70, 20],
    [20, 20, 40, 0],
    [0, 0, 0, 9],
  ],
);

describe('the footprint of a network', () => {
  const footprint = pcnFootprint(flows, MEMBERS);

  it('holds a block by the share of its people who are registered in some network', () => {
    expect([...footprint.offsets]).toEqual([0, 2, 4, 6, 6]);
    expect([...footprint.units]).toEqual([0, 1, 0, 1, 0, 1]);
    expect([...footprint.people]).toEqual([75, 25, 10, 70, 40, 40]);
    expect([...footprint.shares]).toEqual([0.75, 0.25, 0.125, 0.875, 0.5, 0.5]);
  });

  it('has each block first past the post, the lower code on a tie, none where nobody is in a network', () => {
    expect([...footprint.unitOf]).toEqual([0, 1, 0, NO_UNIT]);
    expect([...footprint.certainty]).toEqual([0.75, 0.875, 0.5, 0]);
  });

  it('tells people of practices in no network apart', () => {
    expect([...footprint.inNetworks]).toEqual([100, 80, 80, 0]);
    expect([...footprint.withoutNetwork]).toEqual([0, 20, 0, 9]);
  });

  it('says how far it can be trusted', () => {
    expect([...footprint.insideOwn]).toEqual([75 + 40, 70]);
    expect(footprintCertainty(footprint)).toEqual({
      blocks: 3,
      meanShare: (0.75 + 0.875 + 0.5) / 3,
      inOwnFootprint: 185 / 260,
    });
  });

  it('rounds shares down, so that those of a block never sum to more than one', () => {
    const thirds = pcnFootprint(flowsOf(['A', 'C'], [[2, 1]]), MEMBERS);
    const sum = thirds.shares.reduce((total, share) => total + share, 0);
    expect(sum).toBeLessThanOrEqual(1);
    expect(sum).toBeGreaterThan(1 - 2 ** -18);
  });
});

describe('list sizes', () => {
  const far = { ...flows, unknown: Float64Array.of(1, 0, 0, 4), elsewhere: Float64Array.of(0, 2, 0, 0) };
  const sizes = pcnSizes(far, MEMBERS);

  it('count everybody on the lists, wherever they live', () => {
    expect(sizes.networks.map(({ code, practices, people }) => [code, practices, people])).toEqual([
      ['U1', 2, 50 + 75 + 3],
      ['U2', 1, 135],
    ]);
    expect(sizes.without).toEqual({ practices: 1, people: 33, codes: ['D'] });
  });

  it('lie in a range with both its ends', () => {
    expect(countByRange(sizes, { least: 128, most: 135 })).toEqual({ under: 0, within: 2, over: 0 });
    expect(countByRange(sizes, { least: 129, most: 134 })).toEqual({ under: 1, within: 0, over: 1 });
  });
});

describe('the choice of memberships', () => {
  it('takes the practice map, whose statements have no dates, before anything dated', () => {
    const members = chooseMembership(
      [inNetwork('A', 'U9', '2019-07-01'), inNetwork('A', 'U1'), inNetwork('B', 'U9', '2020-01-01')],
      2022,
    );
    expect(members).toMatchObject({ statedBy: 'map', on: '', networks: [{ code: 'U1', name: 'Network U1' }], several: [] });
    expect([...members.networkOf]).toEqual([['A', 0]]);
  });

  it('else takes what was in force in the middle of the year: begun, and not yet ended', () => {
    const dated = [
      inNetwork('A', 'U1', '2019-07-01', '2022-07-01'),
      inNetwork('A', 'U2', '2022-07-01', ''),
      inNetwork('B', 'U1', '2019-07-01', '2022-07-02'),
      inNetwork('C', 'U3', '2022-07-02', ''),
    ];
    const { networkOf, networks, statedBy, on } = chooseMembership(dated, 2022);
    expect([...networkOf].map(([practice, at]) => [practice, networks[at]?.code])).toEqual([
      ['A', 'U2'],
      ['B', 'U1'],
    ]);
    expect([statedBy, on]).toEqual(['dates', '2022-07-01']);
  });

  it('takes what has not ended where the flows have no year', () => {
    const { networks } = chooseMembership(
      [inNetwork('A', 'U1', '2019-07-01', '2020-01-01'), inNetwork('B', 'U2', '2030-01-01')],
      null,
    );
    expect(networks.map(({ code }) => code)).toEqual(['U2']);
  });

  it('takes the one that began last, then the lower code, and names the practice', () => {
    const { networks, several } = chooseMembership(
      [inNetwork('A', 'U1', '2019-07-01'), inNetwork('A', 'U3', '2021-01-01'), inNetwork('A', 'U2', '2021-01-01')],
      2022,
    );
    expect(networks.map(({ code }) => code)).toEqual(['U2']);
    expect(several).toEqual(['A']);
  });

  it('is nothing where nothing is stated of networks', () => {
    const commissioner: ProviderParent = { ...inNetwork('A', 'E38000001'), parentKind: 'ccg' };
    expect(chooseMembership([commissioner], 2022)).toMatchObject({ statedBy: 'nothing', networks: [] });
  });
});
