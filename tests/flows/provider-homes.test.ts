// Where destinations are at home: practices by their point, trusts by their main site, networks by their largest practice.
import { describe, expect, it } from 'vitest';
import { type FindBlock, providerHomes } from '../../geodata/flows/provider-homes.ts';
import type { Provider, ProviderKind, ProviderParent } from '../../geodata/model/flows.ts';

/** Block n lies between longitudes n and n + 1; 0.2 degrees off the last one is "near". */
const findBlock: FindBlock = (longitude) => {
  if (longitude >= 0 && longitude < 9) return { block: Math.floor(longitude), metres: 0 };
  return longitude < 9.2 ? { block: 8, metres: 1500 } : null;
};

const provider = (kind: ProviderKind, code: string, longitude: number | null, more: Partial<Provider> = {}): Provider => ({
  ...{ kind, code, name: `${kind} ${code}`, postcode: '', longitude, latitude: longitude === null ? null : 52 },
  ...{ status: 'active', people: null, details: {} },
  ...more,
});

const parent = (
  childKind: ProviderKind,
  childCode: string,
  parentKind: string,
  parentCode: string,
  to = '',
): ProviderParent => ({
  ...{ childKind, childCode, parentKind, parentCode, parentName: '', from: '', to },
});

describe('homes of practices', () => {
  const providers = [
    provider('other-service', 'A1', 7.5),
    provider('gp-practice', 'A1', 1.5),
    provider('other-service', 'A2', 2.5),
    provider('gp-practice', 'A3', null),
    provider('gp-practice', 'A4', 9.1),
    provider('gp-practice', 'A5', 20),
  ];
  const homes = providerHomes('gp-practice', ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], { providers, parents: [] }, findBlock);

  it('are the blocks that hold their points; a service that is no practice will do where there is no other', () => {
    expect([...homes.home]).toEqual([1, 2, -1, 8, -1, -1]);
    expect(homes.destinations.map(({ name }) => name).slice(0, 2)).toEqual(['gp-practice A1', 'other-service A2']);
    expect(homes.how).toBe('the block that holds its point');
  });

  it('say who has none and why', () => {
    expect(homes.withoutPoint).toEqual(['A3', 'A6']);
    expect(homes.outside).toEqual(['A5']);
    expect(homes.nearest).toEqual([{ code: 'A4', metres: 1500 }]);
  });
});

describe('homes of trusts', () => {
  const emergency = { category: 'Emergency Department (ED)' };
  const providers = [
    provider('trust', 'R1', null, { postcode: 'AB1 1AA' }),
    provider('hospital', 'R1A', 1.5, { postcode: 'AB1 1AA' }), // headquarters
    provider('hospital', 'R1B', 2.5, { postcode: 'AB2 2BB' }), // the emergency department's postcode, spaced otherwise
    provider('trust', 'R2', null, { postcode: 'CD1 1AA' }),
    provider('hospital', 'R2A', 3.5, { postcode: 'CD9 9ZZ' }), // 350 metres from an emergency department
    provider('hospital', 'R2B', 4.5, { postcode: 'CD1 1AA' }), // headquarters, and an emergency department at its postcode
    provider('trust', 'R3', null, { postcode: 'EF1 1AA' }),
    provider('hospital', 'R3A', 5.5, { postcode: 'EF2 2BB' }),
    provider('hospital', 'R3B', 6.5, { postcode: 'EF1 1AA' }), // headquarters, and none has a general emergency department
    provider('trust', 'R4', null, { postcode: 'GH1 1AA' }),
    provider('hospital', 'R4B', 8.5),
    provider('hospital', 'R4A', 7.5),
    provider('hospital', 'R4Z', null),
    provider('trust', 'R5', null),
    provider('hospital', 'R5A', 0.5),
    provider('emergency-department', 'E1', null, { postcode: 'ab22bb', details: emergency }),
    provider('emergency-department', 'E2', 3.505, { details: emergency }),
    provider('emergency-department', 'E3', null, { postcode: 'CD1 1AA', details: emergency }),
    provider('emergency-department', 'E4', null, {
      postcode: 'EF2 2BB',
      details: { category: 'Emergency Department-Speciality' },
    }),
  ];
  const parents = [
    ...['R1A', 'R1B', 'R2A', 'R2B', 'R3A', 'R3B', 'R4B', 'R4A', 'R4Z'].map((code) =>
      parent('hospital', code, 'trust', code.slice(0, 2)),
    ),
    parent('hospital', 'R5A', 'trust', 'R5', '2019-03-31'),
  ];
  const homes = providerHomes('trust', ['R1', 'R2', 'R3', 'R4', 'R5'], { providers, parents }, findBlock);

  it('are their hospital with an emergency department, then that at their headquarters, then the lowest code', () => {
    expect([...homes.home]).toEqual([2, 4, 6, 7, -1]);
    expect(homes.how).toContain('emergency department');
  });

  it('count trusts without an emergency department, and those without a site', () => {
    expect(homes.withoutEmergency).toEqual(['R3', 'R4']);
    expect(homes.withoutPoint).toEqual(['R5']); // its one hospital has left it
  });
});

describe('homes of networks', () => {
  it('are those of their largest practice of today', () => {
    const providers = [
      provider('pcn', 'U1', null),
      provider('gp-practice', 'A1', 1.5, { people: 5000 }),
      provider('gp-practice', 'A2', 2.5, { people: 9000 }),
      provider('gp-practice', 'A3', 3.5, { people: 20_000 }),
    ];
    const parents = [
      parent('gp-practice', 'A1', 'pcn', 'U1'),
      parent('gp-practice', 'A2', 'pcn', 'U1'),
      parent('gp-practice', 'A3', 'pcn', 'U1', '2021-06-30'),
    ];
    expect([...providerHomes('pcn', ['U1'], { providers, parents }, findBlock).home]).toEqual([2]);
  });
});
