import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TileStore } from '../../electron/files/tile-store.ts';
import { answerScheme } from '../../electron/main/protocol.ts';
import { WALL_HEADERS } from '../../electron/walls/content-policy.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { TOWN_OPTIONS } from '../atlas/scratch.ts';
import { townContents } from '../atlas/town-contents.ts';
import { type TestHost, withHost } from './with-host.ts';

const TILE = Buffer.from('a vector tile, for all that the host knows');
const data = gzipSync(TILE);
const PATH = '/tiles/town.atlas.gpkg/5/16/10.mvt';
let test: TestHost;
let tiles: TileStore;

beforeAll(async () => {
  test = await withHost();
  writeAtlas(join(test.home, 'town.atlas.gpkg'), townContents(), (emit) => emit({ z: 5, x: 16, y: 10, data }), TOWN_OPTIONS);
  tiles = new TileStore(test.home);
});
afterAll(async () => {
  tiles.release();
  await test.close();
});

describe('tiles of the loopback host', () => {
  it('come gzipped, tagged with the atlas they are of', async () => {
    const { status, headers, body } = await test.ask(PATH);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'cache-control': 'private, no-cache',
    });
    expect(Buffer.compare(body, data)).toBe(0);
    const again = await test.ask(PATH, { Cookie: test.cookie, 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await test.ask(PATH, { Cookie: test.cookie, 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('are empty where the map is', async () => {
    const { status, body } = await test.ask('/tiles/town.atlas.gpkg/14/0/0.mvt');
    expect([status, body.length]).toEqual([204, 0]);
  });

  it('are of the atlas that is there now', async () => {
    const path = join(test.home, 'other.atlas.gpkg');
    const asked = PATH.replace('town', 'other');
    expect((await test.ask(asked)).status).toBe(404);
    copyFileSync(join(test.home, 'town.atlas.gpkg'), path);
    expect((await test.ask(asked)).status).toBe(200);
    rmSync(path);
    expect((await test.ask(asked)).status).toBe(404);
  });

  it('are of atlases only: a plan or a damaged file is none', async () => {
    copyFileSync(join(test.page, 'index.html'), join(test.home, 'broken.atlas.gpkg'));
    const broken = await test.ask('/tiles/broken.atlas.gpkg/0/0/0.mvt');
    expect([broken.status, broken.body.toString()]).toEqual([500, expect.stringContaining('not an atlas')]);
    expect((await test.ask('/tiles/my.footprint/0/0/0.mvt')).status).toBe(404);
  });
});

describe('planner://app/', () => {
  const ask = (url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> =>
    answerScheme({ url, method, headers: new Headers(headers) } as Request, { page: test.page, tiles });

  it('serves the page and its tiles, headers and all', async () => {
    const page = await ask('planner://app/');
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      expect.stringContaining('Coterminous'),
    ]);
    const tile = await ask(`planner://app${PATH}`);
    expect(tile.status).toBe(200);
    expect(Buffer.compare(Buffer.from(await tile.arrayBuffer()), TILE)).toBe(0);
    const same = await ask(`planner://app${PATH}`, 'GET', { 'If-None-Match': tile.headers.get('etag') ?? '' });
    const empty = await ask('planner://app/tiles/town.atlas.gpkg/14/0/0.mvt');
    expect([same.status, empty.status]).toEqual([304, 204]);
    for (const answer of [
      page,
      tile,
      same,
      empty,
      await ask('planner://app/none'),
      await ask('planner://evil/'),
      await ask('planner://app/', 'POST'),
    ]) {
      for (const [name, value] of Object.entries(WALL_HEADERS)) expect(answer.headers.get(name), name).toBe(value);
    }
  });

  it.each([
    'planner://data/index.html',
    'planner://app.evil/',
    'planner://app/../../secret.txt',
    'planner://app/..%2fsecret.txt',
    'planner://app/..%2frenderer-secret%2fsecret.txt',
    'planner://app/%5c..%5csecret.txt',
    'planner://app/assets/',
    'planner://app/tiles/..%2ftown.atlas.gpkg/0/0/0.mvt',
  ])('has nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect((await ask('planner://app/', method)).status).toBe(405);
  });
});
