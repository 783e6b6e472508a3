// An atlas of an older schema is brought up to date when it is opened: by the clock of whoever opens it.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Migration } from '../../geodata/atlas/migrate.ts';
import { MIGRATIONS } from '../../geodata/atlas/migrations/all.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { withAtlas } from '../../geodata/engine/with-atlas.ts';
import { TOWN_TIME, townContents } from '../atlas/town-contents.ts';
import { asking, NOW, townService } from './town-service.ts';

/** The list itself, so that the test can put tomorrow's step at its end. */
const migrations = MIGRATIONS as Migration[];
const home = mkdtempSync(join(tmpdir(), 'coterminous-clock-'));
const path = join(home, 'old.atlas.gpkg');
afterEach(() => rmSync(home, { recursive: true, force: true }));

it.each([
  ['the library, when it lists it', async () => void (await asking(townService(home).service)('library.list', {}))],
  [
    'a command',
    () =>
      withAtlas(
        path,
        () => NOW,
        () => undefined,
      ),
  ],
])('opened by %s', async (_, open) => {
  if (!existsSync(home)) mkdirSync(home);
  writeAtlas(path, townContents(), () => undefined, { writtenAt: TOWN_TIME });
  const times: string[] = [];
  migrations.push({ version: migrations.length + 1, apply: (_db, at) => void times.push(at) });
  try {
    await open();
  } finally {
    migrations.pop();
  }
  expect(times).toEqual([NOW]);
});
