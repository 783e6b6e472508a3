import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KeptHomes, keptHomes } from '../../geodata/engine/flows/kept-homes.ts';

let folder: string;
let atlas: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterminous-homes-'));
  atlas = join(folder, 'town.atlas.gpkg');
  writeFileSync(atlas, 'an atlas');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SET = { id: 'gp2022', destinationCodes: ['P1', 'P2'] };
const PLACED = {
  destinations: [
    { code: 'P1', name: 'One' },
    { code: 'P2', name: '' },
  ],
  home: Int32Array.of(7, -1),
};
const homes = (): KeptHomes => keptHomes(join(folder, '.homes'), atlas);
const kept = (): string => join(folder, '.homes', readdirSync(join(folder, '.homes'))[0]!);

it('gives back what was kept, at the next opening too', () => {
  expect(homes().find(SET)).toBeNull();
  homes().keep(SET, PLACED);
  expect(homes().find(SET)).toEqual(PLACED);
});

it('knows nothing of another set, of other destinations or of a file that has changed since', () => {
  homes().keep(SET, PLACED);
  expect(homes().find({ ...SET, id: 'gp2023' })).toBeNull();
  expect(homes().find({ ...SET, destinationCodes: ['P1', 'P3'] })).toBeNull();
  expect(homes().find({ ...SET, destinationCodes: ['P1'] })).toBeNull();
  utimesSync(atlas, 1, 1);
  expect(homes().find(SET)).toBeNull();
});

it('believes nothing that is not as it was written', () => {
  homes().keep(SET, PLACED);
  const text = readFileSync(kept(), 'utf8');
  for (const bad of [text.replace('7', '8'), text.slice(0, -5), '', '\n', '{}']) {
    writeFileSync(kept(), bad);
    expect(homes().find(SET)).toBeNull();
  }
});

it('does without where nothing can be written', () => {
  const nowhere = keptHomes(join(atlas, 'no-folder'), atlas);
  nowhere.keep(SET, PLACED);
  expect(nowhere.find(SET)).toBeNull();
});
