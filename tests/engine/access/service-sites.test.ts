import { describe, expect, it } from 'vitest';
import { ServiceSites } from '../../../geodata/engine/access/service-sites.ts';
import { kindOfService } from '../../../geodata/import/site-services.ts';
import type { Provider } from '../../../geodata/model/flows.ts';
import type { SiteChange } from '../../../geodata/model/plan.ts';

// The block of a point is its longitude; south of the equator there is none.
const findBlock = (longitude: number, latitude: number) => (latitude < 0 ? null : { block: longitude, metres: 0 });

const provider = (kind: Provider['kind'], code: string, block: number | null, rest: Partial<Provider> = {}): Provider => ({
  ...{ kind, code, name: `The ${code}`, postcode: '', longitude: block, latitude: block === null ? null : 1 },
  ...{ status: 'active', people: null, details: {} },
  ...rest,
});

const PROVIDERS = [
  provider('gp-practice', 'G2', 7, { people: 9000 }),
  provider('gp-practice', 'G1', 3, { people: 4000, name: '' }),
  provider('gp-practice', 'G3', null, { people: 100 }),
  provider('gp-practice', 'G4', 2, { status: 'closed' }),
  provider('gp-practice', 'G5', 4, { latitude: -1 }),
  provider('hospital', 'H1', 5, { details: { category: 'Community hospital' } }),
  provider('hospital', 'H2', 6, { details: { category: 'Hospital' } }),
  provider('emergency-department', 'E1', 8, { details: { category: 'Emergency Department (ED)' } }),
  provider('emergency-department', 'E2', 9, { details: { category: 'Minor Injuries Unit' } }),
  provider('emergency-department', 'E3', 9, { details: { category: 'Emergency Department-Speciality' } }),
  provider('other-service', 'P1', 1, { details: { service: 'pharmacy', capacity: '12' } }),
  provider('other-service', 'D1', 1, { details: { service: 'dialysis-unit', capacity: 'many' } }),
  provider('other-service', 'D1', 2, { details: { service: 'dialysis-unit' } }),
  provider('other-service', 'W1', 1, { details: { setting: 'WIC Practice' } }),
];
const sites = (providers: readonly Provider[] = PROVIDERS): ServiceSites =>
  new ServiceSites(() => ({ providers, parents: [], findBlock }));

let changes = 0;
const change = (kind: SiteChange['kind'], service: string, siteCode: string, rest: Partial<SiteChange> = {}): SiteChange => ({
  ...{ id: `change-${++changes}`, kind, service, siteCode, name: `The ${siteCode}`, longitude: null, latitude: null },
  ...{ toService: '', capacity: null, reason: '' },
  ...rest,
});
const at = (longitude: number, latitude = 1) => ({ longitude, latitude });

const planned = (service: string, list: readonly SiteChange[]) => sites().planned(service, list);
const seen = (service: string, list: readonly SiteChange[]) =>
  planned(service, list)?.sites.map(({ code, block, state, capacity }) => [code, block, state, capacity]);

describe('sites of a service', () => {
  it('can be asked for by every name that a list gives, also by that of a kind which no rule counts by itself', () => {
    const listed = ['hospital', 'gp-practice', 'emergency-department', 'dialysis-unit'];
    const own = listed.map((service, at) =>
      provider(kindOfService(service), `X${at}`, at, { details: { service, setting: 'Walk-in', category: 'Specialist' } }),
    );
    expect([...sites(own).services()].sort()).toEqual(listed.toSorted());
    for (const [at, service] of listed.entries()) {
      expect(
        sites(own)
          .today(service)
          ?.sites.map(({ code }) => code),
      ).toEqual([`X${at}`]);
    }
  });

  it('are those of the lists, in order of code, with their blocks and capacity', () => {
    expect(sites().today('gp-practice')).toMatchObject({
      sites: [
        { code: 'G1', name: 'G1', longitude: 3, latitude: 1, block: 3, capacity: 4000, state: 'as-today' },
        { code: 'G2', name: 'The G2', block: 7, capacity: 9000 },
        { code: 'G5', block: -1 },
      ],
      withoutPoint: new Map([['G3', PROVIDERS[2]]]),
    });
  });

  it('are of a kind only where a list says so', () => {
    const codes = (service: string) =>
      sites()
        .today(service)
        ?.sites.map(({ code }) => code);
    expect(codes('community-hospital')).toEqual(['H1']);
    expect(codes('minor-injuries')).toEqual(['E2']);
    expect(codes('emergency-department')).toEqual(['E1']);
    const plain = sites(PROVIDERS.filter(({ code }) => code !== 'H1' && code !== 'E2'));
    expect(plain.today('community-hospital')).toBeNull();
    expect(plain.today('minor-injuries')).toBeNull();
  });

  it('are those of own lists by the service they name, the first of a code', () => {
    expect(sites().today('pharmacy')?.sites).toMatchObject([{ code: 'P1', capacity: 12 }]);
    expect(sites().today('dialysis-unit')?.sites).toMatchObject([{ code: 'D1', block: 1, capacity: null }]);
  });

  it('are offered by name where there is a list: those that ship first', () => {
    expect(sites().services()).toEqual([
      ...['gp-practice', 'community-hospital', 'minor-injuries', 'emergency-department', 'pharmacy'],
      'dialysis-unit',
    ]);
    expect(sites([]).services()).toEqual([]);
  });
});

describe('sites with the changes of a plan', () => {
  it('close, move and open; what is closed is kept as it is today', () => {
    const list = [
      change('close', 'gp-practice', 'G1'),
      change('move', 'gp-practice', 'G2', at(11)),
      change('open', 'gp-practice', 'new-1', { ...at(12), capacity: 50 }),
      change('close', 'pharmacy', 'P1'),
    ];
    expect(seen('gp-practice', list)).toEqual([
      ['G2', 11, 'moved', 9000],
      ['G5', -1, 'as-today', null],
      ['new-1', 12, 'opened', 50],
    ]);
    expect(planned('gp-practice', list)).toMatchObject({
      closed: [{ code: 'G1', block: 3, state: 'as-today' }],
      changed: true,
    });
    expect(seen('pharmacy', list)).toEqual([]);
    expect(planned('dialysis-unit', list)?.changed).toBe(false);
  });

  it('give other care from the same place, without the capacity that the first list counts', () => {
    const list = [change('convert', 'emergency-department', 'E1', { toService: 'minor-injuries' })];
    expect(seen('emergency-department', list)).toEqual([]);
    expect(planned('emergency-department', list)?.closed).toMatchObject([{ code: 'E1' }]);
    expect(seen('minor-injuries', list)).toEqual([
      ['E1', 8, 'opened', null],
      ['E2', 9, 'as-today', null],
    ]);
  });

  it('give a site without a point one when it moves', () => {
    expect(seen('gp-practice', [change('move', 'gp-practice', 'G3', at(4))])).toContainEqual(['G3', 4, 'moved', 100]);
  });

  it('open a service that no list tells of, and none when nothing opens', () => {
    expect(seen('midwifery', [change('open', 'midwifery', 'new-1', at(3))])).toEqual([['new-1', 3, 'opened', null]]);
    expect(planned('midwifery', [])).toBeNull();
    expect(planned('midwifery', [change('close', 'midwifery', 'X')])).toBeNull();
  });

  it('pass over changes of sites that the lists do not have', () => {
    const list = [change('close', 'gp-practice', 'G9'), change('move', 'gp-practice', 'G8', at(1))];
    expect(seen('gp-practice', list)).toEqual(seen('gp-practice', []));
  });

  it('are the same object for the same changes', () => {
    const known = sites();
    const list = [change('close', 'gp-practice', 'G1')];
    const [today, closed] = [known.planned('gp-practice', []), known.planned('gp-practice', list)];
    expect(closed).not.toBe(today);
    expect(known.planned('gp-practice', [])).toBe(today);
    expect(known.planned('gp-practice', [...list, change('close', 'pharmacy', 'P1')])).toBe(closed);
  });
});
