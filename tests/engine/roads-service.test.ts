// Roads dropped on the window: read on a thread of their own, added to the atlas of the open plan.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uploadFolder } from '../../geodata/engine/service/uploads.ts';
import { townRoadFile } from '../support/town-road-files.ts';
import { until } from '../support/until.ts';
import { ATLAS, asking, errorOf, PLAN, townLibrary, townService } from './town-service.ts';

let home = '';
let tidy: () => void = () => undefined;
beforeEach(async () => {
  ({ home, tidy } = await townLibrary());
});
afterEach(() => tidy());

async function withUpload(files: Readonly<Record<string, string>>) {
  const town = townService(home);
  const ask = asking(town.service);
  const { token } = await ask('import.begin', {});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(uploadFolder(home, token), name), text);
  return { ...town, ask, token };
}

describe('import.roads', () => {
  it('adds roads to the atlas of the open plan, which then knows them', async () => {
    const { ask, token } = await withUpload({ 'roads.geojson': townRoadFile() });
    await ask('session.open', { atlas: ATLAS, plan: PLAN });
    expect((await ask('import.read', { token, job: 'read' })).hasRoads).toBe(true);
    const fingerprint = (await ask('library.list', {})).atlases[0]?.fingerprint;
    expect(await ask('import.roads', { token, job: 'add' })).toEqual({ atlas: ATLAS, issues: 0 });
    const opened = await ask('session.open', { atlas: ATLAS, plan: PLAN });
    expect(opened.plan.issues).toEqual([]);
    expect(opened.atlas.fingerprint).toBe(fingerprint);
    expect((await ask('travel.services', {})).roads).toMatchObject({ publisher: 'Ordnance Survey', car: { count: 1 } });
    expect(opened.atlas.sources.at(-1)).toMatchObject({ importer: 'os-open-roads', file: 'roads.geojson' });
    expect(readdirSync(home)).not.toContain('.making');
  });

  it('finds no roads among other files, and changes nothing', async () => {
    const { ask, token, service } = await withUpload({ 'people.csv': 'LSOA11CD,All Ages\nT000001,3\n' });
    await ask('session.open', { atlas: ATLAS, plan: PLAN });
    const before = readFileSync(join(home, ATLAS));
    expect((await ask('import.read', { token, job: 'read' })).hasRoads).toBe(false);
    expect((await errorOf(service, 'import.roads', { token, job: 'add' })).message).toMatch(/no roads/);
    expect(readFileSync(join(home, ATLAS)).equals(before)).toBe(true);
    expect((await ask('travel.services', {})).roads).toBeNull();
  });

  it('needs an open plan', async () => {
    const { token, service } = await withUpload({ 'roads.geojson': townRoadFile() });
    expect((await errorOf(service, 'import.roads', { token, job: 'add' })).code).toBe('no-session');
  });

  it('that is cancelled leaves the atlas as it was, and can be tried again', async () => {
    const { ask, token, service, said } = await withUpload({ 'roads.geojson': townRoadFile() });
    await ask('session.open', { atlas: ATLAS, plan: PLAN });
    const before = readFileSync(join(home, ATLAS));
    const failed = errorOf(service, 'import.roads', { token, job: 'add' });
    await until(() => said.some((event) => event.event === 'progress' && event.job === 'add'), 'the work begins', {
      everyMs: 1,
    });
    await ask('job.cancel', { job: 'add' });
    expect((await failed).code).toBe('cancelled');
    expect(readFileSync(join(home, ATLAS)).equals(before)).toBe(true);
    expect(readdirSync(home)).not.toContain('.making');
    expect((await ask('import.roads', { token, job: 'again' })).atlas).toBe(ATLAS);
  });
});
