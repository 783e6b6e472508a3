import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileUnder, isPlainName, tileRequest, uploadRequest } from '../../electron/walls/request-path.ts';

const ROOT = resolve(sep, 'srv', 'renderer');

describe('files under the page', () => {
  it('are found', () => {
    expect(fileUnder(ROOT, '/')).toBe(join(ROOT, 'index.html'));
    expect(fileUnder(ROOT, '/assets/a%20b.js')).toBe(join(ROOT, 'assets', 'a b.js'));
  });

  it.each([
    '',
    'a',
    '/..',
    '/../renderer-x/a.js',
    '/%2e%2e/a',
    '/..%2fa',
    '/a/..%5c..%5cb',
    '/%2fetc/passwd',
    '/a//b',
    '/%zz',
    '/a%00.js',
    '/c:/x',
    '/./a',
    '/a/.',
  ])('never %s', (path) => {
    expect(fileUnder(ROOT, path)).toBeNull();
  });

  it('never lie outside, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '', 'a', 'C:', '%00', '%252e%252e'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileUnder(ROOT, `/${pieces.join('/')}`);
        if (file !== null) expect(resolve(file).startsWith(ROOT + sep)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tiles', () => {
  it('are named by document, zoom, column and row', () => {
    expect(tileRequest('/tiles/my%20county.atlas.gpkg/5/16/10.mvt')).toEqual({
      document: 'my county.atlas.gpkg',
      z: 5,
      x: 16,
      y: 10,
    });
  });

  it.each([
    '/tiles/a/1/2/0.mvt',
    '/tiles/a/0/0/0',
    '/tiles/a/0/0/0.pbf',
    '/tiles/a/0/0/-0.mvt',
    '/tiles/a/0/0/0.5.mvt',
    '/tiles/a/1e1/0/0.mvt',
    '/tiles/../0/0/0.mvt',
    '/tiles/..%2fa/0/0/0.mvt',
    '/tiles/.a/0/0/0.mvt',
    '/tiles/a/25/0/0.mvt',
    '/tiles/a/0/0/0.mvt/x',
    '/tile/a/0/0/0.mvt',
  ])('are not %s', (path) => {
    expect(tileRequest(path)).toBeNull();
  });
});

describe('names of uploads', () => {
  const token = '0123456789abcdef0123456789abcdef';
  it('may lie in folders', () => {
    expect(uploadRequest(`/upload/${token}/a/b%20c.shp`)).toEqual({ token, name: 'a/b c.shp' });
  });

  it.each(['con', 'CON.txt', 'a.', 'a ', '.a', 'a:b', 'a*', 'x'.repeat(201), '..', 'a\u0007'])('are never "%s"', (name) => {
    expect(isPlainName(name)).toBe(false);
    expect(uploadRequest(`/upload/${token}/${encodeURIComponent(name)}`)).toBeNull();
  });
});
