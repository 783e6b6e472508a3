// Files in and out through the service: uploads, imports that are cancelled, documents from elsewhere, exports, the sample.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { EngineEvent } from '../../geodata/contract/messages.ts';
import { receiveUpload } from '../../geodata/engine/service/receive-upload.ts';
import { uploadFolder } from '../../geodata/engine/service/uploads.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { TOWN_FILES, townTexts, writeTownFiles } from '../support/town-files.ts';
import { ATLAS, asking, errorOf, openTown, PLAN, townLibrary, townService } from './town-service.ts';

let home = '';
let tidy: () => void = () => undefined;
let town: ReturnType<typeof townService>;
beforeAll(async () => {
  ({ home, tidy } = await townLibrary());
  town = townService(home);
});
afterAll(() => {
  town.service.close();
  tidy();
});

const ask = <Name extends CallName>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> =>
  asking(town.service)(call, request);

async function* bytes(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe('an upload', () => {
  it('arrives in the folder of its token', async () => {
    const { token } = await ask('import.begin', {});
    const stream = bytes('LSOA11CD', ',x\n');
    expect(await receiveUpload({ home, token, relativeName: 'folder/table.csv', stream })).toEqual({ bytes: 11 });
    expect(readFileSync(join(uploadFolder(home, token), 'folder', 'table.csv'), 'utf8')).toBe('LSOA11CD,x\n');
    await ask('import.drop', { token });
    expect(existsSync(uploadFolder(home, token))).toBe(false);
  });

  it.each(['../x.csv', '/x.csv', 'a//b', 'a/../b', '.x', 'a/.b', 'x\0', 'c:x', '', 'x.', 'a\\b'])(
    'is refused as %j',
    async (relativeName) => {
      const { token } = await ask('import.begin', {});
      await expect(receiveUpload({ home, token, relativeName, stream: bytes('x') })).rejects.toThrow(/cannot be the name/);
    },
  );

  it('is refused beyond the caps, and then nothing of it is kept', async () => {
    const { token } = await ask('import.begin', {});
    const caps = { fileBytes: 10, totalBytes: 15, files: 3 };
    const send = (relativeName: string, text: string) =>
      receiveUpload({ home, token, relativeName, stream: bytes(text.slice(0, 5), text.slice(5)), caps });
    await expect(send('big', 'x'.repeat(11))).rejects.toThrow(/larger/);
    expect(readdirSync(uploadFolder(home, token))).toEqual([]);
    await send('one', 'x'.repeat(10));
    await expect(send('two', 'x'.repeat(6))).rejects.toThrow(/larger/);
    await send('two', 'x'.repeat(5));
    await expect(send('two', '')).rejects.toThrow(/same name/);
    await send('three', '');
    await expect(send('four', '')).rejects.toThrow(/At most 3/);
  });

  it('goes nowhere without a token that was begun', async () => {
    for (const token of ['..', 'f'.repeat(32), '']) {
      await expect(receiveUpload({ home, token, relativeName: 'x', stream: bytes('x') })).rejects.toThrow(/not/);
    }
  });

  it('that nobody came back for is removed when the engine starts', async () => {
    const { token } = await ask('import.begin', {});
    const old = join(home, '.uploads', 'a'.repeat(32));
    mkdirSync(old);
    utimesSync(old, 1, 1);
    townService(home);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(uploadFolder(home, token))).toBe(true);
  });
});

describe('an import', () => {
  const begin = async (changes = {}): Promise<string> => {
    const { token } = await ask('import.begin', {});
    writeTownFiles(uploadFolder(home, token), changes);
    return token;
  };

  it('says what was recognised, and what tests would still need', async () => {
    const token = await begin({ 'CCG21_STP21.csv': null, 'LAD21_CTYUA21.csv': null, 'notes.csv': 'a,b\n1,2\n' });
    const view = await ask('import.read', { token, job: 'r' });
    expect(view.files.filter(({ recognisedAs }) => recognisedAs !== null)).toHaveLength(TOWN_FILES.length - 2);
    expect(view).toMatchObject({ canBuild: true, errors: [], blockLayers: ['lsoa11'] });
    expect(view.missing.map(({ test }) => test)).toEqual([
      'coterminosity',
      'existing-footprint',
      'flow-containment',
      'provider-mix',
    ]);
    await ask('import.drop', { token });
  });

  it('builds an atlas that can be planned on, and tells how far it is', async () => {
    const token = await begin();
    await ask('import.read', { token, job: 'read' });
    const built = await ask('import.build', { token, name: 'The Town & Co', blocks: null, job: 'make' });
    expect(built.atlas).toBe('the-town-co.atlas.gpkg');
    const progress = town.said.filter((event): event is EngineEvent & { event: 'progress' } => event.event === 'progress');
    expect(progress.some(({ job, step }) => job === 'make' && step === 'Writing the atlas')).toBe(true);
    expect((await ask('library.list', {})).atlases.map(({ title }) => title)).toContain('The Town & Co');
    // The same name again does not replace it.
    expect((await ask('import.build', { token, name: 'The Town & Co', blocks: null, job: 'm' })).atlas).toBe(
      'the-town-co-2.atlas.gpkg',
    );
  });

  it('reads again what changed after it was read', async () => {
    const token = await begin();
    await ask('import.read', { token, job: 'read' });
    writeFileSync(join(uploadFolder(home, token), 'population_mid2020.csv'), 'broken');
    expect((await errorOf(town.service, 'import.build', { token, name: 'X', blocks: null, job: 'b' })).code).toBe('refused');
  });

  it('names every error, and then nothing is built', async () => {
    const text = townTexts()['population_mid2020.csv'].replace('T000001,Tiny town 1,130', 'T000001,Tiny town 1,many');
    const token = await begin({ 'population_mid2020.csv': text });
    const view = await ask('import.read', { token, job: 'r' });
    expect(view.canBuild).toBe(view.errors.length === 0);
    const before = readdirSync(home).sort();
    const empty = await begin(Object.fromEntries(TOWN_FILES.map((name) => [name, null])));
    expect((await errorOf(town.service, 'import.read', { token: empty, job: 'r' })).code).toBe('refused');
    expect(readdirSync(home).sort()).toEqual(before);
  });

  it('ends between two steps when it is cancelled, and leaves nothing', async () => {
    const token = await begin();
    const before = readdirSync(home).sort();
    const building = errorOf(town.service, 'import.build', { token, name: 'Never', blocks: null, job: 'slow' });
    await ask('job.cancel', { job: 'slow' });
    expect((await building).code).toBe('cancelled');
    const reading = errorOf(town.service, 'import.read', { token, job: 'first' });
    const second = ask('import.read', { token, job: 'second' }); // a newer job of the kind takes its place
    expect((await reading).code).toBe('cancelled');
    expect((await second).canBuild).toBe(true);
    expect(readdirSync(home).sort()).toEqual(before);
  });
});

describe('a document from elsewhere', () => {
  const give = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const { token } = await ask('import.begin', {});
    for (const [name, from] of Object.entries(files)) copyFileSync(from, join(uploadFolder(home, token), name));
    return token;
  };

  it('is copied in under a name of its own', async () => {
    const token = await give({ 'town.footprint': join(home, PLAN), 'My Town.atlas.gpkg': join(home, ATLAS) });
    const { plans, atlases } = await ask('import.document', { token });
    expect(plans.map(({ document }) => document)).toContain('town-2.footprint');
    expect(atlases.map(({ document }) => document)).toContain('my-town.atlas.gpkg');
    expect(existsSync(uploadFolder(home, token))).toBe(false);
  });

  it('is refused with all that came with it when it is damaged', async () => {
    const broken = join(home, '..', 'broken');
    const whole = readFileSync(join(home, ATLAS));
    whole[whole.length >> 1]! ^= 0xff;
    writeFileSync(broken, whole.subarray(0, whole.length - 4096));
    const before = readdirSync(home).sort();
    const token = await give({ 'good.footprint': join(home, PLAN), 'bad.atlas.gpkg': broken });
    expect((await errorOf(town.service, 'import.document', { token })).code).toBe('refused');
    const other = await give({ 'x.exe': broken });
    expect((await errorOf(town.service, 'import.document', { token: other })).code).toBe('refused');
    expect(readdirSync(home).sort()).toEqual(before);
  });
});

describe('looking closely and taking away', () => {
  it('finds, counts, compares and exports', async () => {
    await openTown(town.service);
    await ask('plan.command', { command: { name: 'assign-blocks', tier: 'place', areaId: null, blocks: [0, 1, 29] } });
    const [first, second] = await ask('find.unassigned', { tier: 'place' });
    expect(first).toMatchObject({ people: 230, blocks: new Uint32Array([0, 1]), areaId: null });
    expect(second?.blocks).toEqual(new Uint32Array([29]));
    expect(first?.bounds.map((degrees) => Math.round(degrees * 100) / 100)).toEqual([1, 52, 1.02, 52.01]);
    const rows = await ask('table.crosstab', { tier: 'place', layer: layerId('lad', 21) });
    expect(rows.reduce((sum, { people }) => sum + people, 0)).toBe(3030);
    expect(rows.find(({ areaId, unitCode }) => areaId === 'place-2' && unitCode === 'X07000001')).toMatchObject({
      blocks: 1,
      people: 100,
    });
    expect(rows.at(-1)?.areaId).toBeNull();
    const compared = await ask('compare.with', { tier: 'place', layer: layerId('ccg', 21), plan: null });
    expect(compared.movedBlocks).toEqual(new Uint32Array([0, 1, 29]));
    expect(compared.movedPeople).toBe(330);
    // Places from CCGs, less blocks 0, 1 and 29. Block 8 of the western council is in the eastern area, as it is in the CCG;
    // without 0 and 1 it cuts block 2 off from the western area.
    expect(compared.sides).toEqual({
      ...{ range: { min: 250_000, max: 500_000 }, unionsOf: 'Local authority districts (2021)' },
      splitsOf: 'Upper-tier councils (2021)',
      before: { areas: 2, inRange: 0, exactUnions: 0, splits: 1, onePiece: 2 },
      now: { areas: 2, inRange: 0, exactUnions: 0, splits: 1, onePiece: 1 },
    });
    const councils = await ask('compare.with', { tier: 'place', layer: layerId('lad', 21), plan: null });
    expect(councils.sides.before).toEqual({ areas: 2, inRange: 0, exactUnions: 2, splits: 0, onePiece: 2 });
    expect((await ask('compare.with', { tier: 'place', layer: null, plan: PLAN })).movedPeople).toBe(330);
    expect((await errorOf(town.service, 'compare.with', { tier: 'place', layer: null, plan: null })).code).toBe('bad-request');
    const geojson = await ask('export.areas', { format: 'geojson', tier: 'place' });
    expect(JSON.parse(new TextDecoder().decode(geojson.bytes)).features).toHaveLength(2);
    const gpkg = await ask('export.areas', { format: 'gpkg', tier: null });
    expect(new TextDecoder().decode(gpkg.bytes.subarray(0, 15))).toBe('SQLite format 3');
    expect((await ask('export.plan', {})).fileName).toBe(PLAN);
  });

  it('finds pieces of an area that lie apart', async () => {
    await openTown(town.service);
    await ask('history.go', { position: 0 });
    const change = await ask('plan.command', {
      command: { name: 'split-area', tier: 'place', areaId: 'place-1', areaName: 'Corners', blocks: [0, 24] },
    });
    expect(change?.tiers.place?.fragments).toBe(1);
    const spots = await ask('find.fragments', { tier: 'place' });
    expect(spots).toMatchObject([{ blocks: new Uint32Array([24]), people: 100, areaId: 'place-3' }]);
  });

  it.each([
    ['council 1', 'unit', 'X07000001'],
    ['X07000002', 'unit', 'X07000002'],
    ['t000009', 'block', 'T000009'],
    ['CCG 1', 'area', 'place-1'],
    ['tiny town 30', 'block', 'T000030'],
  ])('finds %j', async (text, kind, code) => {
    await openTown(town.service);
    expect((await ask('search', { text, most: 5 }))[0]).toMatchObject({ kind, code });
  });

  it('shows ages against everybody, and how round an area is', async () => {
    await openTown(town.service);
    await ask('history.go', { position: 0 });
    const detail = await ask('area.detail', { tier: 'place', areaId: 'place-2' });
    expect(detail.ages).toEqual({ labels: ['0-64', '65+'], area: [1280, 320], all: [2430, 600] });
    expect(detail.area.people).toBe(1600);
    expect(detail.results.find(({ criterion }) => criterion === 'compactness')?.evidence).toMatch(/circle|hull/i);
  });

  it('leaves what is for information out of the worst verdict', async () => {
    await openTown(town.service);
    const [pack] = RULE_PACKS;
    const compactness = { criterion: 'compactness', tiers: ['place'], source: 'a test', confidence: 'convention' };
    await ask('rules.save', { json: JSON.stringify({ ...pack, id: 'shapes', title: 'Only shapes', rules: [compactness] }) });
    const change = await ask('rules.use', { id: 'shapes' });
    expect(change?.label).toBe('Test against Only shapes');
    expect(change?.tiers.place?.areas[0]).toMatchObject({
      worst: 'not-assessed',
      verdicts: [{ criterion: 'compactness', verdict: 'pass' }],
    });
    await ask('history.undo', {});
  });
});

describe('the sample', () => {
  it('is made when it is first opened, can be cancelled, and is there the next time', async () => {
    const cancelled = errorOf(town.service, 'sample.open', { job: 'a' });
    await ask('job.cancel', { job: 'a' });
    expect((await cancelled).code).toBe('cancelled');
    expect(readdirSync(home)).not.toContain('marchshire.atlas.gpkg');
    const made = await ask('sample.open', { job: 'b' });
    expect(made).toEqual({ atlas: 'marchshire.atlas.gpkg', plan: 'marchshire.footprint' });
    expect(town.said.some((event) => event.event === 'progress' && event.job === 'b')).toBe(true);
    const opened = await ask('session.open', made);
    expect(opened.atlas.blockCount).toBeGreaterThan(600);
    expect(opened.atlas.olderShares?.over85).toHaveLength(opened.atlas.blockCount);
    expect(await ask('sample.open', { job: 'c' })).toEqual(made);
  });
});
