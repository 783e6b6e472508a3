import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHost, TOKEN, withHost } from './with-host.ts';

let test: TestHost;
beforeAll(async () => {
  test = await withHost({ caps: { fileBytes: 1000, totalBytes: 5000, files: 3 } });
});
afterAll(() => test.close());

const put = (path: string, body: Buffer, headers: Record<string, string> = {}) =>
  test.ask(path, { Cookie: test.cookie, Origin: `http://${test.name}`, ...headers }, 'PUT', body);
const folder = (): string => join(test.home, '.uploads', TOKEN);

describe('uploads', () => {
  it('stream into the folder of their token, folders and all', async () => {
    expect((await put(`/upload/${TOKEN}/a%20b.csv`, Buffer.from('one'))).status).toBe(204);
    expect((await put(`/upload/${TOKEN}/shapes/b.shp`, Buffer.from('two'))).status).toBe(204);
    expect(readFileSync(join(folder(), 'a b.csv'), 'utf8')).toBe('one');
    expect(readFileSync(join(folder(), 'shapes', 'b.shp'), 'utf8')).toBe('two');
  });

  it.each([
    `/upload/${TOKEN}/..%2fout.csv`,
    `/upload/${TOKEN}/%2e%2e/out.csv`,
    `/upload/${TOKEN}/.hidden`,
    `/upload/${TOKEN}/con.csv`,
    `/upload/${TOKEN}/a%3Ab.csv`,
    `/upload/${TOKEN}/`,
    `/upload/${TOKEN}`,
    '/upload/short/a.csv',
    '/upload/..%2f..%2f..%2f..%2f..%2f..%2ftmp/a.csv',
    `/upload/${TOKEN}/${'deep/'.repeat(20)}a.csv`,
  ])('have no place for %s', async (path) => {
    expect((await put(path, Buffer.from('x'))).status).toBe(400);
    expect(existsSync(join(test.home, '.uploads', 'out.csv'))).toBe(false);
  });

  it('need a token that the engine gave out', async () => {
    const answer = await put(`/upload/${TOKEN.replace('0', 'f')}/a.csv`, Buffer.from('x'));
    expect([answer.status, answer.body.toString()]).toEqual([409, expect.stringContaining('Choose them again')]);
  });

  it('need the cookie', async () => {
    expect((await put(`/upload/${TOKEN}/c.csv`, Buffer.from('x'), { Cookie: '' })).status).toBe(403);
    expect((await put(`/upload/${TOKEN}/c.csv`, Buffer.from('x'), { Origin: 'http://evil.example' })).status).toBe(403);
  });

  it('stop at their caps and leave nothing half done', async () => {
    const large = await put(`/upload/${TOKEN}/large.csv`, Buffer.alloc(1001));
    expect([large.status, large.body.toString()]).toEqual([409, expect.stringContaining('large.csv')]);
    expect(readdirSync(folder())).not.toContain('large.csv');
    expect((await put(`/upload/${TOKEN}/last.csv`, Buffer.from('x'))).status).toBe(204);
    expect((await put(`/upload/${TOKEN}/one-too-many.csv`, Buffer.from('x'))).status).toBe(409);
  });
});
