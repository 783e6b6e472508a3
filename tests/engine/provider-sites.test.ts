import { describe, expect, it } from 'vitest';
import { providerSites } from '../../geodata/engine/flows/provider-sites.ts';
import type { Provider, ProviderParent } from '../../geodata/model/flows.ts';

// The block of a point is its longitude; south of the equator there is none.
const findBlock = (longitude: number, latitude: number) => (latitude < 0 ? null : { block: longitude, metres: 0 });

const provider = (kind: Provider['kind'], code: string, block: number | null, rest: Partial<Provider> = {}): Provider => ({
  ...{ kind, code, name: `The ${code}`, postcode: '', longitude: block, latitude: block === null ? null : 1 },
  ...{ status: 'active', people: null, details: {} },
  ...rest,
});
const acute = { details: { category: 'Acute hospital - NHS non-specialist' } };
const belongs = (childCode: string, parentCode: string, to = ''): ProviderParent => ({
  ...{ childKind: 'hospital', childCode, parentKind: 'trust', parentCode, parentName: '', from: '', to },
});

const TRUSTS = [
  provider('trust', 'RB', null, acute),
  provider('trust', 'RA', null, acute),
  provider('trust', 'RM', null, { details: { category: 'Mental health - community & residential - NHS' } }),
  provider('trust', 'RX', null, { ...acute, status: 'closed' }),
  provider('trust', 'RN', null, acute),
];
const HOSPITALS = [
  provider('hospital', 'RA2', 7),
  provider('hospital', 'RA1', 3),
  provider('hospital', 'RA3', 3),
  provider('hospital', 'RB1', 4),
  provider('hospital', 'RB2', 9, { status: 'closed' }),
  provider('hospital', 'RB3', 2, { latitude: -1 }),
  provider('hospital', 'RM1', 5),
  provider('hospital', 'RX1', 6),
];
const PARENTS = [
  ...['RA1', 'RA2', 'RA3'].map((code) => belongs(code, 'RA')),
  ...['RB1', 'RB2', 'RB3'].map((code) => belongs(code, 'RB')),
  ...[belongs('RM1', 'RM'), belongs('RX1', 'RX'), belongs('RA2', 'RB', '2019-03-31')],
];

const sites = (providers: readonly Provider[], parents: readonly ProviderParent[] = PARENTS) =>
  providerSites(() => ({ providers, parents, findBlock }));
const blocksBy = (found: readonly { readonly code: string; readonly blocks: readonly number[] }[] | null) =>
  found?.map(({ code, blocks }) => [code, ...blocks]);

describe('provider sites', () => {
  it('of acute trusts are the blocks of their open hospitals, each once', () => {
    expect(blocksBy(sites([...TRUSTS, ...HOSPITALS]).of('acute-trust'))).toEqual([
      ['RA', 3, 7],
      ['RB', 4],
    ]);
    expect(blocksBy(sites([...TRUSTS, ...HOSPITALS]).of('acute-site'))).toEqual([
      ['RA1', 3],
      ['RA2', 7],
      ['RA3', 3],
      ['RB1', 4],
    ]);
  });

  it('are unknown without a list of hospitals of trusts, or where nobody says which trusts are acute', () => {
    expect(sites(TRUSTS).of('acute-trust')).toBeNull();
    expect(sites([...TRUSTS, ...HOSPITALS], []).of('acute-site')).toBeNull();
    expect(sites([...TRUSTS.map((one) => ({ ...one, details: {} })), ...HOSPITALS]).of('acute-trust')).toBeNull();
    expect(sites(TRUSTS).of('hospital')).toBeNull();
  });

  it('of emergency departments leave out those of one speciality, of practices what is no practice', () => {
    const found = sites([
      provider('emergency-department', 'E2', 2, { status: '', details: { category: 'Emergency Department-Speciality' } }),
      provider('emergency-department', 'E1', 1, { status: '', details: { category: 'Emergency Department (ED)' } }),
      provider('gp-practice', 'G1', 1, { details: { setting: 'GP Practice' } }),
      provider('gp-practice', 'G2', 1, { details: { setting: 'Other' } }),
      provider('gp-practice', 'G3', 1, { status: 'dormant' }),
      provider('gp-practice', 'G4', 1),
      provider('stroke-unit', 'S1', null),
    ]);
    expect(blocksBy(found.of('emergency-department'))).toEqual([['E1', 1]]);
    expect(blocksBy(found.of('gp-practice'))).toEqual([
      ['G1', 1],
      ['G4', 1],
    ]);
    expect(found.of('stroke-unit')).toEqual([]);
  });

  it('are worked out once a kind', () => {
    let asked = 0;
    const found = providerSites(() => {
      asked++;
      return { providers: HOSPITALS, parents: [], findBlock };
    });
    expect(found.of('hospital')).toBe(found.of('hospital'));
    expect(found.of('gp-practice')).toBeNull();
    expect(found.of('gp-practice')).toBeNull();
    expect(asked).toBe(2);
  });
});
