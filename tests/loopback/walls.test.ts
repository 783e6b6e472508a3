import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CONTENT_POLICY, WALL_HEADERS } from '../../electron/walls/content-policy.ts';
import { type TestHost, TOKEN, withHost } from './with-host.ts';

let test: TestHost;
beforeAll(async () => {
  test = await withHost();
});
afterAll(() => test.close());

describe('who may ask the loopback host', () => {
  it('exchanges the token for a cookie that scripts and other sites cannot use', async () => {
    const fresh = await withHost();
    const again = await fresh.ask(fresh.host.address().slice(`http://${fresh.name}`.length), {});
    expect(again.status).toBe(303);
    expect(again.headers.location).toBe('/');
    expect(again.headers['set-cookie']?.[0]).toMatch(/^coterminous-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    await fresh.close();
  });

  it('takes a token once', async () => {
    const fresh = await withHost();
    const path = fresh.host.address().slice(`http://${fresh.name}`.length);
    expect((await fresh.ask(path, {})).status).toBe(303);
    expect((await fresh.ask(path, {})).status).toBe(403);
    expect((await fresh.ask('/?token=', {})).status).toBe(403);
    await fresh.close();
  });

  it('serves the page to the window that has the cookie', async () => {
    const page = await test.ask('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body.toString()).toContain('Coterminous');
  });

  it.each([
    ['no cookie', {}],
    ['another cookie', { Cookie: 'coterminous-1=x' }],
    ['an empty cookie', { Cookie: 'coterminous=' }],
  ])('refuses %s', async (_name, headers) => {
    for (const path of ['/', '/assets/main-1.js', '/tiles/a.atlas.gpkg/0/0/0.mvt', '/nothing']) {
      expect((await test.ask(path, headers as Record<string, string>)).status, path).toBe(403);
    }
  });

  it.each(['evil.example', '127.0.0.1', 'localhost', '127.0.0.1:1', '127.0.0.1.evil.example', ''])(
    'refuses the host name "%s"',
    async (name) => {
      for (const Host of [name, name.includes(':') ? name : `${name}:${test.host.port}`].filter((host) => !isOurs(host))) {
        expect((await test.ask('/', { Host, Cookie: test.cookie })).status, Host).toBe(403);
        await expect(test.socket({ Host, Cookie: test.cookie, Origin: `http://${Host}` })).rejects.toThrow('403');
      }
    },
  );

  it('refuses pages of other origins and sites, whatever cookie they bring', async () => {
    for (const headers of [
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      expect((await test.ask('/', { Cookie: test.cookie, ...headers } as Record<string, string>)).status).toBe(403);
    }
    expect(
      (await test.ask('/', { Cookie: test.cookie, Origin: `http://${test.name}`, 'Sec-Fetch-Site': 'same-origin' })).status,
    ).toBe(200);
  });

  it.each([
    ['no origin', (t: TestHost) => ({ Cookie: t.cookie })],
    ['another origin', (t: TestHost) => ({ Cookie: t.cookie, Origin: 'http://evil.example' })],
    ['another port', (t: TestHost) => ({ Cookie: t.cookie, Origin: `http://127.0.0.1:${t.host.port + 1}` })],
    ['no cookie', (t: TestHost) => ({ Origin: `http://${t.name}` })],
  ])('refuses a socket with %s', async (_name, headers) => {
    await expect(test.socket(headers(test) as Record<string, string>)).rejects.toThrow('403');
  });

  it('has sockets at one address only', async () => {
    const socket = new WebSocket(`ws://${test.name}/other`, {
      headers: { Cookie: test.cookie, Origin: `http://${test.name}` },
    });
    expect(await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)))).toContain('403');
  });
});

const isOurs = (host: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${test.host.port}`);

describe('what it hands out', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/../renderer-secret/secret.txt',
    '/..%2frenderer-secret%2fsecret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/assets',
    '/assets/',
    '/nothing.html',
    'http://evil.example/',
    '/tiles/..%2fsecret.atlas.gpkg/0/0/0.mvt',
    '/tiles/none.atlas.gpkg/0/0/0.mvt',
    '/tiles/none.atlas.gpkg/0/1/0.mvt',
    '/tiles/none.atlas.gpkg/-1/0/0.mvt',
  ])('nothing at %s', async (path) => {
    const answer = await test.ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('secret\n');
    expect(answer.body.toString()).not.toBe('secret');
  });

  it('answers no other methods', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS', 'PUT'])
      expect((await test.ask('/', undefined, method)).status).toBe(405);
    expect((await test.ask(`/upload/${TOKEN}/a.csv`)).status).toBe(405);
    const head = await test.ask('/', undefined, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('puts every header on every kind of answer, and never one that lets others read', async () => {
    const answers = [
      await test.ask('/'),
      await test.ask('/assets/main-1.js'),
      await test.ask('/nothing'),
      await test.ask('/%'),
      await test.ask('/', {}),
      await test.ask('/', { Host: 'evil.example' }),
      await test.ask('/', undefined, 'POST'),
      await test.ask(`/upload/${TOKEN}/headers.csv`, undefined, 'PUT', Buffer.from('x')),
      await test.ask('/?token=x'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 404, 404, 403, 403, 405, 204, 303]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(WALL_HEADERS)) expect(headers[name.toLowerCase()], name).toBe(value);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('has a policy that allows no inline code, no eval and no other host', () => {
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:|wss?:/);
  });

  it('says on a socket that it turns away what every answer says', async () => {
    const refused = await new Promise<Record<string, unknown>>((resolve) => {
      const socket = new WebSocket(`ws://${test.name}/engine`);
      socket.once('unexpected-response', (_request, response) => resolve(response.headers));
    });
    for (const [name, value] of Object.entries(WALL_HEADERS)) expect(refused[name.toLowerCase()], name).toBe(value);
  });
});
