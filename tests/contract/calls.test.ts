// Every call of the contract: a good request is answered, a bad one is refused with a sentence, and nothing is ever thrown.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALL_NAMES, type CallName, type RequestOf } from '../../geodata/contract/calls.ts';
import { uploadFolder } from '../../geodata/engine/service/uploads.ts';
import { asAreaId, layerId } from '../../geodata/model/ids.ts';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { ATLAS, asking, errorOf, PLAN, townLibrary, townService } from '../engine/town-service.ts';
import { writeTownFiles } from '../support/town-files.ts';
import { TOWN_FLOW_FILES } from '../support/town-flow-files.ts';

let home = '';
let tidy: () => void = () => undefined;
let town: ReturnType<typeof townService>;

beforeAll(async () => {
  ({ home, tidy } = await townLibrary(TOWN_FLOW_FILES));
  town = townService(home);
});
afterAll(() => {
  town.service.close();
  tidy();
});

const place = asAreaId('place-1');
const ownPack = JSON.stringify({ ...RULE_PACKS[0], id: 'our-own', title: 'Our own' });

const LINES = {
  set: 'gp2022',
  tier: 'place',
  areaId: null,
  direction: 'all',
  provider: null,
  minimum: 0,
  most: 100,
} as const;
const REGIONS = {
  set: 'gp2022',
  tier: 'place',
  method: 'leiden',
  minPeople: 0,
  maxPeople: null,
  target: null,
  resolution: 1,
  keepToParent: true,
  job: 'regions',
} as const;

const TRAVEL = { service: 'gp-practice', mode: 'car' } as const;

/** In the order in which a window might ask; `TOKEN` stands for the newest upload. */
const GOOD: readonly { readonly [Name in CallName]: readonly [Name, RequestOf<Name>] }[CallName][] = [
  ['library.list', {}],
  [
    'plan.create',
    { atlas: ATLAS, name: 'Spare', rules: 'icb-2021', seeds: { neighbourhood: null, place: null, system: null } },
  ],
  ['library.remove', { document: 'spare.footprint' }],
  ['memory.load', {}],
  ['memory.save', { text: '{"tour":"seen"}' }],
  ['session.open', { atlas: ATLAS, plan: PLAN }],
  ['plan.command', { command: { name: 'assign-blocks', tier: 'place', areaId: place, blocks: new Uint32Array([8]) } }],
  ['plan.preview', { tier: 'place', areaId: place, blocks: [9] }],
  ['history.undo', {}],
  ['history.redo', {}],
  ['history.go', { position: 0 }],
  ['stroke.begin', {}],
  ['stroke.commit', { label: 'Paint' }],
  ['stroke.begin', {}],
  ['stroke.cancel', {}],
  ['area.detail', { tier: 'place', areaId: place }],
  ['find.unassigned', { tier: 'neighbourhood' }],
  ['find.fragments', { tier: 'place' }],
  ['table.crosstab', { tier: 'place', layer: layerId('lad', 21) }],
  ['search', { text: 'council', most: 10 }],
  ['compare.with', { tier: 'place', layer: layerId('lad', 21), plan: null }],
  ['flows.sets', {}],
  ['flows.table', { set: 'gp2022', tier: 'place' }],
  ['flows.matrix', { set: 'gp2022', tier: 'place' }],
  ['flows.area', { set: 'gp2022', tier: 'place', areaId: place }],
  ['flows.border', { set: 'gp2022', tier: 'place', areaId: place, other: asAreaId('place-2') }],
  ['flows.lines', { ...LINES, between: 'providers' }],
  ['flows.lines', { ...LINES, between: layerId('lad', 21), areaId: place, direction: 'out', provider: 'A00002' }],
  ['flows.catchment', { set: 'gp2022', provider: 'A00002', method: 'fptp' }],
  ['flows.certainty', { layer: layerId('pcn', 22) }],
  ['flows.regions', REGIONS],
  ['flows.accept', { draft: 'draft-1', tier: 'place' }],
  ['history.undo', {}],
  ['travel.services', {}],
  ['travel.blocks', { ...TRAVEL, scenario: 'plan' }],
  ['travel.table', { ...TRAVEL, tier: 'place' }],
  ['travel.area', { ...TRAVEL, tier: 'place', areaId: place }],
  ['travel.curves', { ...TRAVEL, tier: 'place', areaId: null }],
  ['travel.isochrones', { ...TRAVEL, siteCode: 'A00001', minutes: [5] }],
  ['travel.route', { ...TRAVEL, siteCode: 'A00001', block: 5 }],
  ['travel.catchments', { ...TRAVEL, weights: 'e2sfca-gaussian', minutes: 30 }],
  ['travel.speeds', { json: null }],
  ['export.travel', { ...TRAVEL, scenario: 'today' }],
  ['rules.list', {}],
  ['rules.save', { json: ownPack }],
  ['rules.use', { id: 'our-own' }],
  ['plan.save', { as: null }],
  ['export.areas', { format: 'geojson', tier: 'place' }],
  ['export.areas', { format: 'gpkg', tier: null }],
  ['export.assignments', {}],
  ['export.plan', {}],
  ['session.close', {}],
  ['import.begin', {}],
  ['import.read', { token: 'TOKEN', job: 'read' }],
  ['import.build', { token: 'TOKEN', name: 'Again', blocks: layerId('lsoa', 11), job: 'build' }],
  ['import.drop', { token: 'TOKEN' }],
  ['job.cancel', { job: 'nobody' }],
];
/** Answered elsewhere: they take long, or want files of a kind of their own. */
const ELSEWHERE: readonly CallName[] = ['sample.open', 'import.document', 'import.roads'];

describe('the contract', () => {
  it('is asked in full below', () => {
    const asked = new Set<string>([...GOOD.map(([name]) => name), ...ELSEWHERE]);
    expect(CALL_NAMES.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('answers every good request', async () => {
    let token = '';
    for (const [name, request] of GOOD) {
      const filled = 'token' in request ? { ...request, token } : request;
      const value: unknown = await asking(town.service)(name, filled as never); // paired in the table above
      if (name === 'import.begin') {
        token = (value as { token: string }).token; // what the call gives
        writeTownFiles(uploadFolder(home, token));
      }
      // Whatever crosses must survive structured clone as it is.
      expect(structuredClone(value), name).toEqual(value);
    }
    expect(town.logged).toEqual([]);
    expect(readdirSync(home)).toContain('again.atlas.gpkg');
  });

  it.each(GOOD.map(([name, request]) => [name, request] as const))(
    'refuses %s with a member it does not know',
    async (name, request) => {
      const error = await errorOf(town.service, name, { ...request, surprise: 1 });
      expect(error.code).toBe('bad-request');
      expect(error.message).toMatch(/surprise/);
    },
  );

  it.each(CALL_NAMES)('refuses %s without a request, and with one that is none', async (name) => {
    for (const request of [undefined, null, 'text', [], 7]) {
      expect((await errorOf(town.service, name, request)).code).toBe('bad-request');
    }
  });

  it('refuses calls that do not exist, also those that every object has', async () => {
    for (const name of ['plan.explode', 'constructor', '__proto__', 'toString', '']) {
      expect((await errorOf(town.service, name, {})).code).toBe('bad-request');
    }
  });

  it('answers a message that is no call at all', async () => {
    for (const message of [null, undefined, 3, 'x', [], {}, { id: 'a', call: 7 }, { id: 5 }]) {
      const reply = await town.service.handle(message as never); // malformed on purpose
      expect(reply.ok).toBe(false);
    }
    expect((await town.service.handle({ id: 5 } as never)).id).toBe(5);
  });

  it('says that no plan is open', async () => {
    for (const [name, request] of GOOD) {
      if (!/^(plan\.(command|preview|save)|stroke|history|area|find|table|search|compare|flows|export|rules\.use)/.test(name))
        continue;
      expect((await errorOf(town.service, name, request)).code, name).toBe('no-session');
    }
  });

  it.each([
    '../secret.footprint',
    '..\\secret.footprint',
    '/etc/passwd',
    'folder/plan.footprint',
    'C:plan.footprint',
    '.hidden.footprint',
    '.footprint',
    'plan.footprint\0.txt',
    'plan.footprint ',
    'town.atlas.gpkg',
    'plan.txt',
    '',
    'x'.repeat(300),
  ])('never leaves the library for a plan called %j', async (name) => {
    const before = readdirSync(join(home, '..')).sort();
    for (const [call, request] of [
      ['session.open', { atlas: ATLAS, plan: name }],
      ['library.remove', { document: name === ATLAS ? 'other.atlas.gpkg' : name }],
    ] as const) {
      expect((await errorOf(town.service, call, request)).code).toMatch(/^(bad-request|refused)$/);
    }
    expect(readdirSync(join(home, '..')).sort()).toEqual(before);
    expect(existsSync(join(home, PLAN))).toBe(true);
  });

  it('never takes a path for a rule pack', async () => {
    const outside = join(home, '..', 'outside.json');
    writeFileSync(outside, ownPack);
    const seeds = { neighbourhood: null, place: null, system: null };
    for (const rules of [outside, '../outside.json', '../outside', 'our-own.json']) {
      expect((await errorOf(town.service, 'plan.create', { atlas: ATLAS, name: 'X', rules, seeds })).code).toBe('refused');
    }
  });

  it('never takes anything but its own tokens for an upload', async () => {
    for (const token of ['..', '../..', '/tmp', '0'.repeat(31), `${'0'.repeat(31)}/`, 'f'.repeat(32)]) {
      expect((await errorOf(town.service, 'import.read', { token, job: 'x' })).code).toBe('refused');
    }
    expect((await errorOf(town.service, 'import.drop', { token: '..' })).code).toBe('refused');
    expect(existsSync(home)).toBe(true);
  });
});
