// Questions about patient flows through the service, on the town of tests/support/town-flow-files.ts: every number is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import { asAreaId, layerId } from '../../geodata/model/ids.ts';
import { TOWN_FLOW_FILES } from '../support/town-flow-files.ts';
import { asking, errorOf, openTown, townLibrary, townService } from './town-service.ts';

let tidy: () => void = () => undefined;
let town: ReturnType<typeof townService>;

beforeAll(async () => {
  const library = await townLibrary(TOWN_FLOW_FILES);
  tidy = library.tidy;
  town = townService(library.home);
  await openTown(town.service);
});
afterAll(() => {
  expect(town.logged).toEqual([]);
  town.service.close();
  tidy();
});

const ask = <Name extends CallName>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> =>
  asking(town.service)(call, request);
const [west, east] = [asAreaId('place-1'), asAreaId('place-2')];
const places = { set: 'gp2022', tier: 'place' } as const;
const unplaced = { areaId: null, name: 'Unassigned' };

describe('flow sets', () => {
  it('say what they rest on and who is not on the map', async () => {
    expect(await ask('flows.sets', {})).toEqual([
      {
        ...{ id: 'gp2022', label: 'Patients registered at GP practices, 2022', year: 2022, basis: 'registered' },
        ...{ destinationKind: 'gp-practice', counted: true, modelling: '', smallestShown: 0, smallNumbers: '', problem: null },
        source: 'NHS England (formerly NHS Digital): Patients Registered at a GP Practice',
        ...{ total: 560, unknown: 3, elsewhere: 2, withoutPlace: 5, providers: 4 },
      },
    ]);
  });
});

describe('the table of a tier', () => {
  it('has every index of every area', async () => {
    const { set, overall, areas } = await ask('flows.table', places);
    expect(set.id).toBe('gp2022');
    expect(overall).toEqual({ li: 390 / 555, residentsFlow: 555, within: 390 });
    expect(areas).toEqual([
      {
        ...{ areaId: west, name: 'CCG 1', residents: 1430, residentsFlow: 300, within: 230, li: 230 / 300 },
        ...{ providersFlow: 320, msi: 230 / 320, netRatio: 90 / 70, netRate: 20 / 1430 },
        ...{ fromUnknown: 0, fromElsewhere: 0, toNowhere: 0, providers: 1 },
      },
      {
        ...{ areaId: east, name: 'CCG 2', residents: 1600, residentsFlow: 255, within: 160, li: 160 / 255 },
        ...{ providersFlow: 235, msi: 160 / 235, netRatio: 75 / 90, netRate: -15 / 1600 },
        ...{ fromUnknown: 3, fromElsewhere: 2, toNowhere: 5, providers: 2 },
      },
    ]);
  });

  it('follows what is drawn, undone, and left unassigned', async () => {
    const before = await ask('flows.table', places);
    // Block 2 leaks 60 of its 100 people into the east: there it belongs to them.
    await ask('plan.command', { command: { name: 'assign-blocks', tier: 'place', areaId: east, blocks: [2] } });
    const moved = await ask('flows.table', places);
    expect(moved.areas.map(({ within, residentsFlow }) => [within, residentsFlow])).toEqual([
      [190, 200],
      [220, 355],
    ]);
    await ask('plan.command', { command: { name: 'assign-blocks', tier: 'place', areaId: null, blocks: [0] } });
    const rest = (await ask('flows.table', places)).areas.at(-1);
    expect(rest).toMatchObject({
      ...unplaced,
      residentsFlow: 100,
      within: 0,
      li: null,
      providersFlow: 320,
      msi: null,
      providers: 1,
    });
    const { areas } = await ask('flows.matrix', places);
    expect(areas.at(-1)).toMatchObject(unplaced);
    await ask('history.go', { position: 0 });
    expect(await ask('flows.table', places)).toEqual(before);
  });

  it('has only the unassigned where nothing is drawn', async () => {
    const { areas, overall } = await ask('flows.table', { set: 'gp2022', tier: 'neighbourhood' });
    expect(areas).toMatchObject([{ ...unplaced, residentsFlow: 555, providersFlow: 555, toNowhere: 5 }]);
    expect(overall.li).toBe(0);
  });
});

describe('the matrix', () => {
  it('has the pairs of areas, most people first', async () => {
    const { areas, from, to, people, leftOut } = await ask('flows.matrix', places);
    expect(areas.map(({ name }) => name)).toEqual(['CCG 1', 'CCG 2']);
    expect([...from].map((row, at) => [row, to[at], people[at]])).toEqual([
      [0, 0, 230],
      [1, 1, 160],
      [1, 0, 90],
      [0, 1, 70],
    ]);
    expect(leftOut).toEqual({ count: 0, people: 0 });
  });
});

describe('one area', () => {
  it('says where its people go, whence others come, whom they use and which blocks leak', async () => {
    const { row, goTo, comeFrom, providers, leaks, registered } = await ask('flows.area', { ...places, areaId: east });
    expect(row.within).toBe(160);
    expect(goTo).toEqual([
      { areaId: west, name: 'CCG 1', people: 90, share: 90 / 255 },
      { areaId: null, name: 'Providers without a known place', people: 5, share: 5 / 255 },
    ]);
    expect(comeFrom).toEqual([
      { areaId: west, name: 'CCG 1', people: 70, share: 70 / 235 },
      { areaId: null, name: 'Unknown address', people: 3, share: 3 / 235 },
      { areaId: null, name: 'Outside the atlas', people: 2, share: 2 / 235 },
    ]);
    expect(providers.map(({ code, people, inside }) => [code, people, inside])).toEqual([
      ['A00002', 110, true],
      ['A00001', 90, false],
      ['A00003', 50, true],
      ['A00004', 5, false],
    ]);
    expect(leaks).toEqual([
      { block: 8, name: 'Tiny town 9', people: 70, share: 0.7, goTo: 'CCG 1' },
      { block: 9, name: 'Tiny town 10', people: 20, share: 0.2, goTo: 'CCG 1' },
    ]);
    expect(registered).toEqual({ livingHere: 255, listInside: 160 / 235 });
  });

  it('says who crosses its border', async () => {
    const border = await ask('flows.border', { ...places, areaId: west, other: east });
    expect(border).toMatchObject({ names: ['CCG 1', 'CCG 2'], people: [70, 90], touch: true });
    expect(border.blocks.map(({ block, people, share, fromFirst }) => [block, people, share, fromFirst])).toEqual([
      [8, 70, 0.7, false],
      [2, 60, 0.6, true],
      [9, 20, 0.2, false],
      [1, 10, 0.1, true],
    ]);
    expect(border.providers).toEqual([
      { code: 'A00001', name: 'West surgery', people: 90, share: 1, inFirst: true },
      { code: 'A00002', name: 'Middle surgery', people: 70, share: 1, inFirst: false },
    ]);
  });
});

describe('lines', () => {
  const lines = { ...places, between: 'areas', areaId: null, direction: 'all', provider: null, minimum: 0, most: 100 } as const;
  const pairs = ({ names, from, to, people }: ResponseOf<'flows.lines'>) =>
    [...from].map((place, at) => `${names[place]} > ${names[to[at]!]} ${people[at]}`);

  it('lie between areas at the centre of their people', async () => {
    const answer = await ask('flows.lines', lines);
    expect(pairs(answer)).toEqual(['CCG 1 > CCG 1 230', 'CCG 2 > CCG 2 160', 'CCG 2 > CCG 1 90', 'CCG 1 > CCG 2 70']);
    expect(answer).toMatchObject({ hiddenLines: 0, hiddenPeople: 0, withoutLine: 5 });
    expect(answer.longitude[0]).toBeGreaterThan(1);
    expect(answer.longitude[0]).toBeLessThan(answer.longitude[1]!);
  });

  it('are seen from one area, in one direction', async () => {
    const seen = async (direction: 'in' | 'out' | 'within' | 'all') =>
      pairs(await ask('flows.lines', { ...lines, areaId: west, direction }));
    expect(await seen('out')).toEqual(['CCG 1 > CCG 2 70']);
    expect(await seen('in')).toEqual(['CCG 2 > CCG 1 90']);
    expect(await seen('within')).toEqual(['CCG 1 > CCG 1 230']);
    expect(await seen('all')).toEqual(['CCG 1 > CCG 1 230', 'CCG 2 > CCG 1 90', 'CCG 1 > CCG 2 70']);
    expect(pairs(await ask('flows.lines', { ...lines, direction: 'out' }))).toEqual(['CCG 2 > CCG 1 90', 'CCG 1 > CCG 2 70']);
  });

  it('hide what is thin or too much, and count it', async () => {
    const thin = await ask('flows.lines', { ...lines, between: 'blocks', minimum: 50 });
    expect(thin).toMatchObject({ hiddenLines: 4, hiddenPeople: 10 + 40 + 30 + 20, withoutLine: 5 });
    expect(pairs(thin)[0]).toBe('Tiny town 1 > Tiny town 1 100');
    const few = await ask('flows.lines', { ...lines, between: 'blocks', most: 2 });
    expect([...few.people]).toEqual([100, 90]);
    expect(few.hiddenPeople).toBe(550 - 190);
  });

  it('go to providers at their own points, and to units of a layer', async () => {
    const ofOne = await ask('flows.lines', { ...lines, between: 'providers', provider: 'a00003' });
    expect(pairs(ofOne)).toEqual(['Tiny town 30 > East surgery 50']);
    expect([ofOne.longitude[1], ofOne.latitude[1]]).toEqual([1.055, 52.045]);
    // Block 8 lies in the west council, and its people are those of the west there.
    const councils = await ask('flows.lines', { ...lines, between: layerId('lad', 21) });
    expect(pairs(councils)).toEqual([
      'Council 1 > Council 1 300',
      'Council 2 > Council 2 130',
      'Council 1 > Council 2 100',
      'Council 2 > Council 1 20',
    ]);
  });
});

describe('catchments and certainty', () => {
  it('are drawn by three methods', async () => {
    const catchment = async (method: 'fptp' | 'share30' | 'proportional') => {
      const { blocks, people, total } = await ask('flows.catchment', { set: 'gp2022', provider: 'A00002', method });
      return [[...blocks], [...people], total];
    };
    expect(await catchment('fptp')).toEqual([[2, 9], [100, 100], 200]);
    expect(await catchment('share30')).toEqual([[2, 8, 9], [100, 100, 100], 300]);
    expect(await catchment('proportional')).toEqual([[1, 2, 8, 9], [10, 60, 30, 80], 180]);
  });

  it('are known by block for a layer made from registrations only', async () => {
    const certainty = await ask('flows.certainty', { layer: layerId('pcn', 22) });
    expect([0, 1, 2, 29].map((block) => certainty[block]!.toFixed(4))).toEqual(['1.0000', '0.9000', '0.6000', '1.0000']);
    expect(certainty[3]).toBeNaN();
    expect((await errorOf(town.service, 'flows.certainty', { layer: 'lad21' })).message).toMatch(/knows no shares/);
  });
});

describe('regions', () => {
  const wish = {
    ...({ set: 'gp2022', tier: 'place', method: 'dartmouth', minPeople: 0, maxPeople: null, target: null } as const),
    ...{ resolution: 1, keepToParent: false, job: 'regions' },
  };

  it('follow the flows, and take the place of the tier in one step', async () => {
    const draft = await ask('flows.regions', wish);
    expect(draft.overallLiNow).toBe(390 / 555);
    expect(draft.overallLi).toBeGreaterThan(390 / 555);
    expect(draft.regions.reduce((sum, { blocks }) => sum + blocks, 0)).toBe(30);
    expect(draft.regions.reduce((sum, { people }) => sum + people, 0)).toBe(3030);
    expect(new Set(draft.regions.map(({ name }) => name.toLowerCase())).size).toBe(draft.regions.length);
    expect(town.said.some((event) => event.event === 'progress' && event.job === 'regions')).toBe(true);
    const before = await ask('flows.table', places);
    const change = await ask('flows.accept', { draft: draft.draft, tier: 'place' });
    expect(change?.label).toBe(`Draw ${draft.regions.length} places from the flows of gp2022`);
    const table = await ask('flows.table', places);
    expect(table.overall.li).toBe(draft.overallLi);
    expect(table.areas.map(({ name }) => name)).toEqual(draft.regions.map(({ name }) => name));
    await ask('history.undo', {});
    expect(await ask('flows.table', places)).toEqual(before);
  });

  it('leave locked areas as they are', async () => {
    await ask('plan.command', { command: { name: 'lock-area', tier: 'place', areaId: west } });
    const draft = await ask('flows.regions', wish);
    expect(draft.regions.map(({ name }) => name)).toContain('CCG 1');
    await ask('flows.accept', { draft: draft.draft, tier: 'place' });
    const { areas } = await ask('flows.table', places);
    expect(areas[0]).toMatchObject({ areaId: west, name: 'CCG 1', residentsFlow: 300, within: 230 });
    await ask('history.go', { position: 0 });
  });

  it('are refused once they are no more, or cannot be', async () => {
    const refused = async (call: CallName, request: unknown): Promise<string> =>
      (await errorOf(town.service, call, request)).message;
    const first = await ask('flows.regions', wish);
    await ask('flows.regions', { ...wish, method: 'louvain' });
    expect(await refused('flows.accept', { draft: first.draft, tier: 'place' })).toMatch(/That draft is no more/);
    expect(await refused('flows.regions', { ...wish, minPeople: 500, maxPeople: 400 })).toMatch(/500 people at least and 400/);
    expect(await refused('flows.regions', { ...wish, tier: 'system', keepToParent: true })).toMatch(
      /No tier lies above systems/,
    );
  });

  it('end when they are cancelled', async () => {
    const ended = errorOf(town.service, 'flows.regions', { ...wish, job: 'long' });
    await ask('job.cancel', { job: 'long' });
    expect((await ended).code).toBe('cancelled');
  });
});

describe('names that mean nothing', () => {
  it('are named, with what is near', async () => {
    const issue = async (call: CallName, request: unknown): Promise<string> => {
      const { message, issues } = await errorOf(town.service, call, request);
      return `${message} ${issues[0]?.fix}`;
    };
    expect(await issue('flows.table', { set: 'gp2021', tier: 'place' })).toMatch(/no flow set gp2021.*gp2022/);
    expect(await issue('flows.area', { ...places, areaId: 'place-77' })).toMatch(/no place "place-77".*place-1 \(CCG 1\)/);
    expect(await issue('flows.catchment', { set: 'gp2022', provider: 'A0002', method: 'fptp' })).toMatch(
      /no provider "A0002".*A00002 \(Middle surgery\)/,
    );
    expect((await errorOf(town.service, 'flows.border', { ...places, areaId: west, other: west })).code).toBe('bad-request');
  });
});

describe('sizes that rules ask of registered patients', () => {
  it('are told beside the residents, with what they were counted in', async () => {
    await ask('rules.use', { id: 'pcn-2019' });
    const change = await ask('plan.command', {
      command: { name: 'seed-tier', tier: 'neighbourhood', layer: layerId('ccg', 21) },
    });
    const tier = change?.tiers.neighbourhood;
    expect(tier?.size).toMatchObject({
      basis: 'registered',
      peopleLabel: 'Patients registered at GP practices, 2022, counted',
    });
    expect(tier?.areas.map(({ people, sized }) => [people, sized])).toEqual([
      [1430, 300],
      [1600, 255],
    ]);
    const back = await ask('rules.use', { id: 'ics-2019' });
    expect(back?.tiers.neighbourhood?.areas.map(({ sized }) => sized)).toEqual([undefined, undefined]);
  });
});
