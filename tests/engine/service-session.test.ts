// One open plan through the service: strokes, saving, what a crash leaves, previews, rule packs.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallName, PlanCommand, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { PlanChange, PlanView } from '../../geodata/contract/views.ts';
import { journalPath } from '../../geodata/engine/journal-file.ts';
import { asAreaId } from '../../geodata/model/ids.ts';
import { RULE_PACKS } from '../../geodata/rules/packs.ts';
import { ATLAS, asking, errorOf, openTown, PLAN, townLibrary, townService } from './town-service.ts';

let home = '';
let tidy: () => void = () => undefined;
let town: ReturnType<typeof townService>;
let plan: PlanView;

beforeEach(async () => {
  ({ home, tidy } = await townLibrary());
  town = townService(home);
  ({ plan } = await openTown(town.service));
});
afterEach(() => {
  town.service.close();
  tidy();
});

const ask = <Name extends CallName>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> =>
  asking(town.service)(call, request);
const [west, east] = [asAreaId('place-1'), asAreaId('place-2')];
const move = (areaId: typeof west | null, blocks: readonly number[]) =>
  ask('plan.command', { command: { name: 'assign-blocks', tier: 'place', areaId, blocks: [...blocks] } });
const journal = (): string => journalPath(join(home, PLAN));

describe('an open plan', () => {
  it('tells what a step changed, and only that', async () => {
    // Block 8 lies in the west council and in the east CCG, from which the places come.
    const change = await move(west, [8]);
    expect(change?.label).toBe('Move 1 block to CCG 1');
    expect(change?.moves).toEqual([{ tier: 'place', blocks: new Uint32Array([8]), slots: new Uint16Array([1]) }]);
    expect(change?.tiers.place?.areasAre).toBe('changed');
    expect(change?.tiers.place?.areas.map(({ id, people, blocks }) => ({ id, people, blocks }))).toEqual([
      { id: 'place-1', people: 1530, blocks: 15 },
      { id: 'place-2', people: 1500, blocks: 15 },
    ]);
    expect(change?.tiers.system).toBeUndefined();
    expect(change?.turned).toContainEqual({
      ...{ tier: 'place', areaId: 'place-1', areaName: 'CCG 1' },
      ...{ criterion: 'coterminosity', from: 'fail', to: 'pass' },
    });
    expect(change).toMatchObject({ dirty: true, history: { labels: ['Move 1 block to CCG 1'], position: 1 } });
    expect(await move(west, [8])).toBeNull();
  });

  it('makes one step of a stroke', async () => {
    await ask('stroke.begin', {});
    await move(west, [9]);
    await move(west, [10]);
    expect((await errorOf(town.service, 'history.undo', {})).code).toBe('refused');
    expect((await errorOf(town.service, 'plan.save', { as: null })).code).toBe('refused');
    const change = await ask('stroke.commit', { label: 'Paint CCG 1' });
    expect(change?.history).toEqual({ labels: ['Paint CCG 1'], position: 1 });
    const undone = await ask('history.undo', {});
    expect(undone?.moves[0]?.blocks).toEqual(new Uint32Array([9, 10]));
    expect(undone).toMatchObject({ dirty: false, history: { position: 0 } });
  });

  it('begins a stroke with its first command, and not at all where that is refused', async () => {
    const first: PlanCommand = { name: 'assign-blocks', tier: 'place', areaId: west, blocks: [9] };
    const refused: PlanCommand = { name: 'assign-blocks', tier: 'place', areaId: asAreaId('place-77'), blocks: [9] };
    expect((await errorOf(town.service, 'stroke.begin', { first: refused })).code).toBe('refused');
    const change = await ask('stroke.begin', { first });
    expect(change?.moves[0]?.blocks).toEqual(new Uint32Array([9]));
    await ask('stroke.commit', { label: 'Paint CCG 1' });
  });

  it('lists what causes the verdicts of a tier with the last step of a stroke only', async () => {
    const coverage = (change: PlanChange | null) =>
      change?.tiers.place?.results.find(({ criterion }) => criterion === 'coverage');
    const first: PlanCommand = { name: 'assign-blocks', tier: 'place', areaId: null, blocks: [9] };
    const during = await ask('stroke.begin', { first });
    expect(during?.tiers.place?.offendersAre).toBe('as-before');
    expect(coverage(during)).toMatchObject({ verdict: 'fail', offenders: [] });
    const after = await ask('stroke.commit', { label: 'Erase' });
    expect(after?.tiers.place?.offendersAre).toBe('all');
    expect(coverage(after)?.offenders.flatMap(({ blocks }) => blocks)).toHaveLength(1);
  });

  it('brings the area that is watched with the change, as a question of its own would', async () => {
    const watch = { tier: 'place', areaId: west } as const;
    const command: PlanCommand = { name: 'assign-blocks', tier: 'place', areaId: west, blocks: [9] };
    const change = await ask('plan.command', { command, watch });
    expect(change?.watched).toEqual(await ask('area.detail', watch));
    const undone = await ask('history.undo', { watch });
    expect(undone?.watched).toEqual(await ask('area.detail', watch));
    const gone = await ask('plan.command', { command: { name: 'delete-area', ...watch }, watch });
    expect(gone?.watched).toBeUndefined();
  });

  it('takes a cancelled stroke back, and makes no step of one that changed nothing', async () => {
    await ask('stroke.begin', {});
    await move(west, [9]);
    const back = await ask('stroke.cancel', {});
    expect(back).toMatchObject({ label: '', dirty: false, history: { labels: [] } });
    await ask('stroke.begin', {});
    await move(west, [9]);
    await move(east, [9]);
    expect(await ask('stroke.commit', { label: 'Nothing' })).toBeNull();
    expect((await errorOf(town.service, 'stroke.commit', { label: 'x' })).code).toBe('refused');
  });

  it('previews a stroke exactly, and leaves no trace', async () => {
    const before = await ask('area.detail', { tier: 'place', areaId: west });
    const preview = await ask('plan.preview', { tier: 'place', areaId: west, blocks: [8, 9, 9, 0] });
    expect(preview).toMatchObject({ blocks: 2, people: 200, held: 0 });
    expect(preview?.areas).toContainEqual({
      ...{ id: west, name: 'CCG 1', peopleBefore: 1430, peopleAfter: 1630, sizeAfter: 'fail' },
    });
    expect(await ask('area.detail', { tier: 'place', areaId: west })).toEqual(before);
    const change = await move(west, [8, 9]);
    expect(change?.turned).toEqual(preview?.turned);
    expect(change?.revision).toBe(plan.revision + 1);
    expect(change?.history.labels).toHaveLength(1);
  });

  it('says what a lock holds back', async () => {
    await ask('plan.command', { command: { name: 'lock-area', tier: 'place', areaId: east } });
    expect(await ask('plan.preview', { tier: 'place', areaId: west, blocks: [8, 9] })).toMatchObject({ blocks: 0, held: 2 });
  });

  it('refuses what the atlas does not have', async () => {
    const command = { name: 'assign-blocks', tier: 'place', areaId: west, blocks: [30] };
    expect((await errorOf(town.service, 'plan.command', { command })).code).toBe('bad-request');
    expect((await errorOf(town.service, 'plan.preview', { tier: 'place', areaId: west, blocks: [30] })).code).toBe(
      'bad-request',
    );
    const gone = { name: 'delete-area', tier: 'place', areaId: 'place-77' };
    expect(await errorOf(town.service, 'plan.command', { command: gone })).toMatchObject({ code: 'refused' });
    expect((await errorOf(town.service, 'history.go', { position: 5 })).code).toBe('refused');
    expect(town.logged).toEqual([]);
  });

  it('writes who did what into the plan, and takes it back with the step', async () => {
    await move(west, [8]);
    const saved = await ask('plan.save', { as: null });
    expect(saved.dirty).toBe(false);
    expect(readFileSync(join(home, PLAN), 'utf8')).toContain('"what": "Move 1 block to CCG 1"');
    const command = { name: 'record-arrangement', tier: 'place', areaId: west, criterion: 'size', reason: 'Agreed.' } as const;
    const change = await ask('plan.command', { command });
    expect(change?.arrangements).toEqual([
      {
        id: expect.any(String),
        tier: 'place',
        areaId: west,
        criterion: 'size',
        reason: 'Agreed.',
        recordedBy: 'a planner',
        recordedOn: '2026-11-21',
      },
    ]);
    expect(change?.turned).toContainEqual(expect.objectContaining({ criterion: 'size', from: 'fail', to: 'arguable' }));
  });
});

describe('a plan whose session ended without saving', () => {
  it('comes back with its steps, in this service and in another', async () => {
    await move(west, [8]);
    await move(west, [9]);
    await ask('history.undo', {});
    const library = await ask('library.list', {});
    expect(library.plans).toMatchObject([{ document: PLAN, unsaved: true }]);
    // Another process: nothing was closed.
    const other = townService(home);
    const { plan: again } = await openTown(other.service);
    expect(again.history).toEqual({ labels: ['Move 1 block to CCG 1', 'Move 1 block to CCG 1'], position: 1 });
    expect(again.tiers.place.slotOf[8]).toBe(1);
    expect(again.tiers.place.slotOf[9]).toBe(2);
    expect(again).toMatchObject({ dirty: true, issues: [{ code: 'recovered', severity: 'note' }] });
    expect((await asking(other.service)('history.redo', {}))?.moves[0]?.blocks).toEqual(new Uint32Array([9]));
    await asking(other.service)('history.go', { position: 0 });
    other.service.close();
    expect(existsSync(journal())).toBe(false);
  });

  it('keeps what it recovered safe from the next crash', async () => {
    await move(west, [8]);
    for (let crash = 0; crash < 3; crash++) {
      const { plan: again } = await openTown(townService(home).service);
      expect(again.tiers.place.slotOf[8]).toBe(1);
    }
  });

  it('lists steps that led back beyond the last save', async () => {
    await move(west, [8]);
    await ask('plan.save', { as: null });
    await ask('history.undo', {});
    const { plan: again } = await openTown(townService(home).service);
    expect(again.tiers.place.slotOf[8]).toBe(2);
    expect(again.history).toEqual({ labels: ['Undo: Move 1 block to CCG 1'], position: 1 });
  });

  it('sets a journal aside that it cannot read, and says so', async () => {
    await move(west, [8]);
    await move(west, [9]);
    const text = readFileSync(journal(), 'utf8');
    town.service.close();
    writeFileSync(journal(), text.replace('"n":1', '"n":7'));
    const { plan: again } = await openTown(town.service);
    expect(again.issues.map(({ code }) => code)).toContain('journal-stopped');
    expect(existsSync(`${journal()}.not-restored`)).toBe(true);
  });

  it('has no journal when everything was saved', async () => {
    await move(west, [8]);
    await ask('plan.save', { as: null });
    await ask('session.close', {});
    expect(existsSync(journal())).toBe(false);
    expect(existsSync(join(home, `${PLAN}.open`))).toBe(false);
    expect((await openTown(town.service)).plan.issues).toEqual([]);
  });
});

describe('saving', () => {
  it('goes on under another name, and leaves the old plan as it was saved', async () => {
    const old = readFileSync(join(home, PLAN), 'utf8');
    await move(west, [8]);
    const saved = await ask('plan.save', { as: 'option-b' });
    expect(saved).toMatchObject({ document: 'option-b.footprint', dirty: false });
    expect(readFileSync(join(home, PLAN), 'utf8')).toBe(old);
    expect(existsSync(journal())).toBe(false);
    await move(west, [9]);
    expect(existsSync(journalPath(join(home, 'option-b.footprint')))).toBe(true);
    expect(await errorOf(town.service, 'plan.save', { as: PLAN })).toMatchObject({ code: 'refused' });
  });

  it('refuses names that lead out of the library', async () => {
    for (const as of ['../x', 'a/b', '.x', 'x.atlas.gpkg.footprint/..']) {
      expect((await errorOf(town.service, 'plan.save', { as })).code).toMatch(/bad-request|refused/);
    }
  });

  it('keeps what is open when another plan cannot be opened', async () => {
    await move(west, [8]);
    expect((await errorOf(town.service, 'session.open', { atlas: ATLAS, plan: 'gone.footprint' })).code).toBe('refused');
    expect((await ask('history.undo', {}))?.history.position).toBe(0);
  });

  it('refuses a plan that another process has open', async () => {
    town.service.close();
    writeFileSync(join(home, `${PLAN}.open`), '1\n'); // the first process of every system
    expect(await errorOf(town.service, 'session.open', { atlas: ATLAS, plan: PLAN })).toMatchObject({ code: 'refused' });
    writeFileSync(join(home, `${PLAN}.open`), '999999999\n');
    expect((await openTown(town.service)).plan.name).toBe('Town');
  });

  it('does not remove what is open', async () => {
    expect((await errorOf(town.service, 'library.remove', { document: PLAN })).code).toBe('refused');
    expect((await errorOf(town.service, 'library.remove', { document: ATLAS })).code).toBe('refused');
    await ask('session.close', {});
    expect((await ask('library.remove', { document: PLAN })).plans).toEqual([]);
    expect(existsSync(join(home, '.removed'))).toBe(true);
  });
});

describe('rule packs', () => {
  it('are chosen as a step, which undo takes back', async () => {
    const change = await ask('rules.use', { id: 'neighbourhood-2025' });
    expect(change?.rulePack.id).toBe('neighbourhood-2025');
    expect(Object.keys(change?.tiers ?? {})).toEqual(['neighbourhood', 'place', 'system']);
    const undone = await ask('history.undo', {});
    expect(undone?.rulePack.id).toBe('ics-2019');
    expect(undone?.tiers.place?.areas).toEqual(plan.tiers.place.areas);
  });

  it('of the user are kept in the library, and missed when they are gone', async () => {
    const own = { ...RULE_PACKS[0], id: 'our-own', title: 'Our own' };
    expect(await ask('rules.save', { json: JSON.stringify(own) })).toMatchObject({ id: 'our-own', shipped: false });
    expect((await errorOf(town.service, 'rules.save', { json: JSON.stringify(RULE_PACKS[0]) })).code).toBe('refused');
    expect((await errorOf(town.service, 'rules.save', { json: '{' })).code).toBe('refused');
    await ask('rules.use', { id: 'our-own' });
    await ask('plan.save', { as: null });
    writeFileSync(join(home, 'rules', 'our-own.json'), 'damaged');
    const { plan: again } = await openTown(town.service);
    expect(again.rulePack.id).toBe('ics-2019');
    expect(again.issues).toMatchObject([{ code: 'rule-pack-missing', severity: 'warning' }]);
    expect((await ask('rules.list', {})).map(({ id }) => id)).not.toContain('our-own');
  });
});

describe('the library', () => {
  it('lists what can be read and says why the rest cannot', async () => {
    writeFileSync(join(home, 'broken.footprint'), '{');
    writeFileSync(join(home, 'broken.atlas.gpkg'), 'no database');
    mkdirSync(join(home, 'folder.footprint'));
    const { atlases, plans, place } = await ask('library.list', {});
    expect(place).toBe(home);
    expect(atlases).toMatchObject([
      { document: 'broken.atlas.gpkg', problem: expect.stringMatching(/not an atlas/) },
      { document: ATLAS, title: 'Town', blocks: 30, people: 3030, blockLayer: 'lsoa11', problem: null },
    ]);
    expect(plans).toMatchObject([
      { document: 'broken.footprint', problem: expect.stringMatching(/JSON/) },
      { document: PLAN, name: 'Town', problem: null },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says so when the folder takes no journal', async () => {
    town.service.close();
    chmodSync(home, 0o500);
    try {
      expect((await errorOf(town.service, 'session.open', { atlas: ATLAS, plan: PLAN })).code).toBe('refused');
    } finally {
      chmodSync(home, 0o700);
    }
  });
});
