import { expect, it } from 'vitest';
import { mergeParents } from '../../../geodata/import/assemble/providers.ts';
import type { ParentFact } from '../../../geodata/import/facts.ts';
import type { Provider, ProviderParent } from '../../../geodata/model/flows.ts';

const trust: Provider = {
  ...{ kind: 'trust', code: 'XR1', name: 'A trust', postcode: '', longitude: null, latitude: null },
  ...{ status: 'active', people: null, details: {} },
};
const belongs = (parentCode: string): ProviderParent => ({
  ...{ childKind: 'hospital', childCode: 'XR101', parentKind: 'organisation', parentCode, parentName: '', from: '', to: '' },
});

it('an organisation that is listed as a trust is one, whatever its code looks like; others stay', () => {
  const origin = { file: 'hospitals.csv', sheet: null, sha256: '' };
  const fact: ParentFact = { kind: 'parents', origin, stated: '', parents: [belongs('XR1'), belongs('8A5')] };
  const merged = mergeParents([fact], [trust]);
  expect(merged.map(({ parentKind, parentCode }) => [parentKind, parentCode])).toEqual([
    ['organisation', '8A5'],
    ['trust', 'XR1'],
  ]);
});
