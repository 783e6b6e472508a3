// Questions about travel through the service, on the town with three practices and no roads: a step from block to block by straight
// line is 1,111.9 m north or south, x 1.3 at 50 km/h: 104.1 seconds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import type { CallName, RequestOf, ResponseOf } from '../../../geodata/contract/calls.ts';
import { asAreaId } from '../../../geodata/model/ids.ts';
import { TOWN_BLOCKS, townPeople } from '../../support/tiny-town.ts';
import { TOWN_FLOW_FILES } from '../../support/town-flow-files.ts';
import { asking, errorOf, openTown, townLibrary, townService } from '../town-service.ts';

let tidy: () => void = () => undefined;
let home = '';
let town: ReturnType<typeof townService>;

const PHARMACIES = [
  'CODE,NAME,SERVICE,LONGITUDE,LATITUDE,CAPACITY',
  'P1,"=HYPERLINK(""x"")",pharmacy,1.005,52.045,30',
  'P2,Sea pharmacy,pharmacy,3.5,52.0,',
  'P3,Lost pharmacy,pharmacy,,,',
  'M1,Midwives,midwifery,,,',
];

beforeAll(async () => {
  const library = await townLibrary({ ...TOWN_FLOW_FILES, 'our-sites.csv': `${PHARMACIES.join('\n')}\n` });
  ({ tidy, home } = library);
  town = townService(home);
  await openTown(town.service);
});
afterAll(() => {
  expect(town.logged).toEqual([]);
  town.service.close();
  tidy();
});

const ask = <Name extends CallName>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> =>
  asking(town.service)(call, request);
const GP = { service: 'gp-practice', mode: 'car' } as const;
const [west, east] = [asAreaId('place-1'), asAreaId('place-2')];
const LABEL = 'straight line x 1.3 at 30 km/h urban, 50 km/h rural';
const STEP = 104.1 / 60;
const close = (siteCode: string) =>
  ask('plan.command', { command: { name: 'close-site', service: 'gp-practice', siteCode, reason: '' } });

describe('services', () => {
  it('are those that the lists tell of, with who is left out', async () => {
    const { services, roads, blocksOffRoads, speeds } = await ask('travel.services', {});
    expect(services).toEqual([
      {
        ...{ id: 'gp-practice', label: 'GP practices', one: 'GP practice', sites: 3, withoutPoint: 1, outside: 0 },
        ...{ capacity: 'registered patients', note: 'open practices, not other prescribing cost centres' },
      },
      {
        ...{ id: 'pharmacy', label: 'Pharmacies', one: 'pharmacy', sites: 2, withoutPoint: 1, outside: 1 },
        ...{ capacity: 'capacity as listed', note: '' },
      },
      {
        ...{ id: 'midwifery', label: 'Midwiferies', one: 'midwifery', sites: 0, withoutPoint: 1, outside: 0 },
        ...{ capacity: '', note: '' },
      },
    ]);
    expect({ roads, blocksOffRoads, shipped: speeds.shipped }).toEqual({ roads: null, blocksOffRoads: 0, shipped: true });
    expect(JSON.parse(speeds.json)).toEqual(SHIPPED_SPEEDS);
  });
});

describe('blocks', () => {
  it('have the way to their nearest site, and what it rests on', async () => {
    const view = await ask('travel.blocks', { ...GP, scenario: 'plan' });
    expect(view).toMatchObject({ service: 'gp-practice', mode: 'car', scenario: 'plan', minutesToday: null });
    expect(view.basis).toEqual({ method: 'straight-line', label: LABEL, peopleByLine: 3030 });
    expect(view.sites.map(({ code, block, capacity, state }) => [code, block, capacity, state])).toEqual([
      ['A00001', 0, 100, 'as-today'],
      ['A00002', 9, 100, 'as-today'],
      ['A00003', 29, 100, 'as-today'],
    ]);
    expect([view.nearest[0], view.nearest[9], view.nearest[29], view.nearest[6]]).toEqual([0, 1, 2, 0]);
    expect(view.minutes[0]).toBe(0);
    expect(view.minutes[6]).toBeCloseTo(STEP, 2);
    expect(view.kilometres[6]).toBeCloseTo(1.4455, 3);
    expect(view.byLine.every((byLine) => byLine === 1)).toBe(true);
  });
});

describe('the table and one area', () => {
  it('count people, harm and what staying inside costs', async () => {
    const table = await ask('travel.table', { ...GP, tier: 'place' });
    expect(table.overall.people).toBe(3030);
    expect(table.overall.within).toEqual([1, 1, 1, 1]);
    expect(table.areas.map(({ areaId, all }) => [areaId, all.people])).toEqual([
      [west, 1430],
      [east, 1600],
    ]);
    // Of the west, columns 0 to 2 less block 8: nearer to the middle surgery are block 2 and columns 1 and 2 from row 2 up.
    const blocks = await ask('travel.blocks', { ...GP, scenario: 'plan' });
    const outside = [0, 1, 2, 6, 7, 12, 13, 14, 18, 19, 20, 24, 25, 26].filter((block) => blocks.nearest[block] !== 0);
    expect(outside.length).toBeGreaterThan(3);
    const [row] = table.areas;
    expect(row).toMatchObject({ rural: null, urban: null, ruralGap: null, stranded: 0, today: null });
    expect(row?.harmed).toBe(outside.reduce((sum, block) => sum + townPeople(block), 0));
    const area = await ask('travel.area', { ...GP, tier: 'place', areaId: west });
    expect(area.row).toEqual(row);
    expect(area.harmed.map(({ block }) => block)).toEqual(outside);
    expect(area.harmedBlocks).toBe(outside.length);
    const mean =
      area.harmed.reduce((sum, { people, extraMinutes }) => sum + people * (extraMinutes ?? 0), 0) / (row?.harmed ?? 1);
    expect(row?.extraMinutes).toBeCloseTo(mean, 9);
    expect(area.harmed[0]).toMatchObject({ site: 'Middle surgery', insideSite: 'West surgery' });
    expect(area.sites.reduce((sum, { people }) => sum + people, 0)).toBe(1430);
    expect(area.sites.find(({ code }) => code === 'A00001')?.inside).toBe(true);
    expect(area.groups.map(({ id }) => id)).toEqual(['all']);
    const slowest = Math.max(...[0, 1, 2, 6, 7, 12, 13, 14, 18, 19, 20, 24, 25, 26].map((block) => blocks.minutes[block]!));
    expect(area.worst[0]?.minutes).toBeCloseTo(slowest, 4);
  });

  it('take everybody together without a border to harm them', async () => {
    const all = await ask('travel.area', { ...GP, tier: 'place', areaId: null });
    expect(all.row).toMatchObject({ areaId: null, harmed: 0, extraMinutes: null, all: { people: 3030 } });
    expect(all.sites.every(({ inside }) => inside)).toBe(true);
  });

  it('draw curves that never fall and end with everybody', async () => {
    const { basis, curves } = await ask('travel.curves', { ...GP, tier: 'place', areaId: west });
    expect(basis.label).toBe(LABEL);
    expect(curves.map(({ id, people }) => [id, people])).toEqual([['all', 1430]]);
    const { shares, sharesToday } = curves[0]!;
    expect(sharesToday).toBeNull();
    expect(shares.length).toBe(121);
    expect(shares[120]).toBe(1);
    expect(shares.every((share, i) => i === 0 || share >= shares[i - 1]!)).toBe(true);
  });
});

describe('a change of sites', () => {
  it('shows the plan beside today, turns verdicts in the same answer, and is gone after undo', async () => {
    const before = {
      blocks: await ask('travel.blocks', { ...GP, scenario: 'plan' }),
      table: await ask('travel.table', { ...GP, tier: 'place' }),
    };
    const change = await close('A00002');
    expect(change?.siteChanges).toMatchObject([{ kind: 'close', siteCode: 'A00002', name: 'Middle surgery' }]);
    const after = await ask('travel.blocks', { ...GP, scenario: 'plan' });
    expect(after.sites.map(({ code, state }) => [code, state])).toEqual([
      ['A00001', 'as-today'],
      ['A00003', 'as-today'],
      ['A00002', 'closed'],
    ]);
    expect(after.minutesToday).toEqual(before.blocks.minutes);
    // Three columns of 684.6 m and a row of 1,111.9 m from the west surgery.
    expect(after.minutes[9]).toBeCloseTo(3.64, 2);
    expect(await ask('travel.blocks', { ...GP, scenario: 'today' })).toEqual({ ...before.blocks, scenario: 'today' });
    const table = await ask('travel.table', { ...GP, tier: 'place' });
    expect(table.areas.map(({ today }) => today)).toEqual(before.table.areas.map(({ all, harmed }) => ({ all, harmed })));
    const curves = await ask('travel.curves', { ...GP, tier: 'place', areaId: null });
    expect(curves.curves[0]?.sharesToday?.[3]).toBeGreaterThan(curves.curves[0]!.shares[3]!);
    // A closed site still tells from where it was reached.
    const closed = await ask('travel.isochrones', { ...GP, siteCode: 'A00002', minutes: [2] });
    expect(closed.site.state).toBe('closed');
    await ask('history.undo', {});
    expect(await ask('travel.blocks', { ...GP, scenario: 'plan' })).toEqual(before.blocks);
    expect(await ask('travel.table', { ...GP, tier: 'place' })).toEqual(before.table);
  });

  it('may close the last site: nobody reaches any', async () => {
    for (const code of ['A00001', 'A00002', 'A00003']) await close(code);
    const view = await ask('travel.blocks', { ...GP, scenario: 'plan' });
    expect(view.minutes.every(Number.isNaN)).toBe(true);
    expect(view.nearest.every((site) => site === -1)).toBe(true);
    const { overall } = await ask('travel.table', { ...GP, tier: 'place' });
    expect(overall).toMatchObject({ unreached: 3030, within: [0, 0, 0, 0], median: null });
    for (let i = 0; i < 3; i++) await ask('history.undo', {});
  });

  it('may open a service that no list tells of', async () => {
    const point = { longitude: 1.005, latitude: 52.005 };
    const asked = { service: 'dialysis-unit', mode: 'car' } as const;
    await ask('plan.command', {
      command: { name: 'open-site', service: 'dialysis-unit', siteName: 'New', ...point, capacity: 4, reason: '' },
    });
    const { services } = await ask('travel.services', {});
    expect(services.at(-1)).toMatchObject({ id: 'dialysis-unit', label: 'Dialysis units', sites: 0 });
    const view = await ask('travel.blocks', { ...asked, scenario: 'plan' });
    expect(view.sites).toMatchObject([{ code: 'new-1', state: 'opened', block: 0, capacity: 4 }]);
    expect(view.minutesToday).toBeNull();
    await ask('history.undo', {});
  });
});

describe('one site', () => {
  it('has isochrones that nest, with the residents of the blocks inside', async () => {
    const { bands, site } = await ask('travel.isochrones', { ...GP, siteCode: 'A00001', minutes: [2, 1, 2, 600] });
    expect(site).toMatchObject({ code: 'A00001', state: 'as-today' });
    // Within two minutes: block 0, block 1 (685 m at this latitude) and block 6.
    expect(bands.map(({ minutes, people }) => [minutes, people])).toEqual([
      [1, 130],
      [2, 330],
      [600, 3030],
    ]);
    const widths = bands.map(({ polygons }) => Math.max(...polygons[0]![0]!) - 52.005);
    expect(widths[1]! / widths[0]!).toBeCloseTo(2, 3);
    const ring = bands[0]!.polygons[0]![0]!;
    expect([ring[0], ring[1]]).toEqual([ring.at(-2), ring.at(-1)]);
  });

  it('has a route from a block', async () => {
    const route = await ask('travel.route', { ...GP, siteCode: 'A00001', block: 6 });
    expect(route).toMatchObject({ offRoadKilometres: 0, ferry: false, site: { code: 'A00001' } });
    expect(route.minutes).toBeCloseTo(STEP, 2);
    expect(route.kilometres).toBeCloseTo(1.4455, 3);
    const expected = [1.005, 52.015, 1.005, 52.005];
    expect(Array.from(route.line, (value) => Math.round(value * 1000) / 1000)).toEqual(expected);
  });
});

describe('floating catchments', () => {
  it('share out the capacity of the lists', async () => {
    const view = await ask('travel.catchments', { ...GP, weights: '2sfca', minutes: 600 });
    expect(view).toMatchObject({ capacity: 'registered patients', supply: 300, supplyReached: 300, without: 0 });
    expect(view.bands).toEqual([{ minutes: 600, weight: 1 }]);
    expect(view.accessibility).toEqual(new Float32Array(TOWN_BLOCKS).fill(300 / 3030));
  });
});

describe('speeds', () => {
  it('can be of the user, are kept for the next opening, and are checked', async () => {
    const own = structuredClone(SHIPPED_SPEEDS);
    own.modes.car.straightLineKmh.rural = 100;
    own.title = 'twice as fast';
    const before = await ask('travel.blocks', { ...GP, scenario: 'plan' });
    const view = await ask('travel.speeds', { json: JSON.stringify(own) });
    expect(view).toMatchObject({ label: 'twice as fast', shipped: false });
    expect((await ask('travel.blocks', { ...GP, scenario: 'plan' })).minutes[6]).toBeCloseTo(STEP / 2, 2);
    const error = await errorOf(town.service, 'travel.speeds', { json: '{"schema":' });
    expect(error.issues[0]?.code).toBe('speed-table-wrong');
    await ask('session.close', {});
    await openTown(town.service);
    expect((await ask('travel.services', {})).speeds.label).toBe('twice as fast');
    expect(await ask('travel.speeds', { json: null })).toMatchObject({ shipped: true });
    expect(await ask('travel.blocks', { ...GP, scenario: 'plan' })).toEqual(before);
  });
});

describe('the block table', () => {
  it('has a row a block, with what it rests on, and runs nothing in a spreadsheet', async () => {
    const gp = await ask('export.travel', { ...GP, scenario: 'plan' });
    expect(gp.fileName).toBe('town-gp-practice-car-straight-line.csv');
    const lines = new TextDecoder().decode(gp.bytes).split('\r\n');
    expect(lines.length).toBe(TOWN_BLOCKS + 2);
    expect(lines[0]).toBe('block,name,site,siteName,seconds,metres,snapMetres,method,basis');
    expect(lines[1]).toBe(`T000001,Tiny town 1,A00001,West surgery,0,0,0,straight-line,"${LABEL}"`);
    expect(lines[7]).toBe(`T000007,Tiny town 7,A00001,West surgery,104.1,1445.5,0,straight-line,"${LABEL}"`);
    const pharmacies = await ask('export.travel', { service: 'pharmacy', mode: 'foot', scenario: 'today' });
    expect(pharmacies.fileName).toBe('town-pharmacy-foot-today-straight-line.csv');
    expect(new TextDecoder().decode(pharmacies.bytes).split('\r\n')[1]).toContain(`,"'=HYPERLINK(""x"")",`);
  });
});

describe('what cannot be answered', () => {
  it.each([
    [
      'a service without a list',
      'travel.table',
      { service: 'pharmacie', mode: 'car', tier: 'place' },
      'no-such-service',
      'pharmacy',
    ],
    [
      'a kind of which no site has a point',
      'travel.table',
      { service: 'midwifery', mode: 'car', tier: 'place' },
      'no-sites',
      'longitudes',
    ],
    [
      'an unknown site',
      'travel.isochrones',
      { ...GP, siteCode: 'West', minutes: [5] },
      'no-such-site',
      'A00001 (West surgery)',
    ],
    ['a block that is not there', 'travel.route', { ...GP, siteCode: 'A00001', block: 30 }, 'no-such-block', 'Choose'],
    ['an unknown area', 'travel.area', { ...GP, tier: 'place', areaId: 'place-9' }, 'no-such-area', 'place-1'],
  ] as const)('%s', async (_what, call, request, code, near) => {
    const { issues, message } = await errorOf(town.service, call, request);
    expect(issues[0]?.code).toBe(code);
    expect(message).toMatch(/\.$/);
    expect(issues[0]?.fix).toContain(near);
  });

  it('capacity that nobody listed', async () => {
    const point = { longitude: 1.005, latitude: 52.005 };
    await ask('plan.command', {
      command: { name: 'open-site', service: 'hospice', siteName: 'New', ...point, capacity: null, reason: '' },
    });
    const asked = { service: 'hospice', mode: 'car', weights: '2sfca', minutes: 9 } as const;
    const error = await errorOf(town.service, 'travel.catchments', asked);
    expect(error.issues[0]?.code).toBe('no-capacity');
    await ask('history.undo', {});
  });
});
