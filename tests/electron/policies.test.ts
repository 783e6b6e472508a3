import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { delivery, uploadPiece } from '../../electron/main/policies/ipc-schemas.ts';
import { documentIn, homeIn } from '../../electron/main/policies/opened-files.ts';
import { externalLink, isAppUrl, mayLoad, mayNavigate } from '../../electron/main/policies/origins.ts';
import { mayCall } from '../../electron/main/policies/sender.ts';
import { webPreferences } from '../../electron/main/policies/web-preferences.ts';
import { windowState } from '../../electron/main/policies/window-bounds.ts';

/** Addresses that look like ours and are not. */
const LOOKALIKES = [
  '',
  'app',
  '/',
  'about:blank',
  'about:srcdoc',
  'planner:',
  'planner://',
  'planner:app',
  'planner:///app/',
  'planner://app.evil/',
  'planner://app.evil.example/',
  'planner://evil/planner://app/',
  'planner://evil/?next=planner://app/',
  'planner://evil#planner://app/',
  'planner://app@evil/',
  'planner://evil@app/',
  'planner://user:secret@app/',
  'planner://app:80/',
  'planner2://app/',
  'http://app/',
  'https://planner/app/',
  'http://x/?next=planner://app',
  'http://x/#planner://app/',
  'file:///planner://app/',
  'javascript:planner://app/',
  'data:text/html,planner://app/',
  'blob:planner://app/0',
  'view-source:planner://app/',
  'filesystem:planner://app/',
  ' http://planner://app/',
];

describe('our own page', () => {
  it.each([
    'planner://app/',
    'planner://app/index.html',
    'PLANNER://app/',
    'planner://app/tiles/a/0/0/0.mvt?x#y',
    'planner://app',
  ])('is %s', (address) => {
    expect(isAppUrl(address)).toBe(true);
  });

  it.each(LOOKALIKES)('is not %s', (address) => {
    expect(isAppUrl(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
  });

  it('is the only place a window may go, and only its door', () => {
    expect(mayNavigate('planner://app/')).toBe(true);
    for (const address of ['planner://app/other.html', 'planner://app/tiles/a.atlas.gpkg/0/0/0.mvt', 'planner://app//']) {
      expect(mayNavigate(address), address).toBe(false);
    }
  });
});

describe('what the page may load', () => {
  it.each(['planner://app/assets/a.js', 'data:image/png;base64,AA==', 'blob:planner://app/123'])('%s', (address) => {
    expect(mayLoad(address, false)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'https://evil.example/planner://app/',
    'ws://evil.example/',
    'wss://evil.example/',
    'file:///etc/passwd',
    'ftp://x/',
    'chrome://gpu',
    'chrome-extension://x/',
    'planner://data/',
    'devtools://devtools/x',
    'nonsense',
    '//evil.example/',
  ])('not %s', (address) => {
    expect(mayLoad(address, false)).toBe(false);
  });

  it('developer tools only while developing', () => {
    expect(mayLoad('devtools://devtools/bundled/x.html', true)).toBe(true);
    expect(mayLoad('https://evil.example/', true)).toBe(false);
  });
});

describe('links that go out to the browser', () => {
  it('are https and on the list', () => {
    expect(externalLink('https://www.ons.gov.uk/a?b#c')).toBe('https://www.ons.gov.uk/a?b#c');
    expect(externalLink('HTTPS://WWW.ONS.GOV.UK/')).toBe('https://www.ons.gov.uk/');
  });

  it.each([
    'http://www.ons.gov.uk/',
    'https://ons.gov.uk.evil.example/',
    'https://evil.example/?https://www.ons.gov.uk/',
    'https://www.ons.gov.uk@evil.example/',
    'https://user@www.ons.gov.uk/',
    'https://www.ons.gov.uk:8443/',
    'https://www.ons.gov.uk./',
    'file://www.ons.gov.uk/share',
    '\\\\www.ons.gov.uk\\share',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://www.ons.gov.uk/',
    '',
  ])('never %s', (address) => {
    expect(externalLink(address)).toBeNull();
  });
});

describe('who may call', () => {
  it('the top frame of a window of ours on our page', () => {
    expect(mayCall({ url: 'planner://app/', parent: null }, true)).toBe(true);
  });

  it.each([
    ['a frame that has gone', null, true],
    ['a frame within', { url: 'planner://app/', parent: {} }, true],
    ['another window', { url: 'planner://app/', parent: null }, false],
    ['a blank page', { url: 'about:blank', parent: null }, true],
    ['no page yet', { url: '', parent: null }, true],
    ['another page', { url: 'https://evil.example/planner://app/', parent: null }, true],
  ])('not %s', (_name, frame, ours) => {
    expect(mayCall(frame, ours)).toBe(false);
  });
});

it('gives the page a sandbox and nothing else', () => {
  expect(webPreferences('/p.cjs')).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
    enableWebSQL: false,
  });
});

describe('files named from outside', () => {
  const cwd = join(sep, 'work');
  it('are plans and atlases', () => {
    expect(documentIn(['--flag', '.', 'mine.footprint'], cwd)).toBe(join(cwd, 'mine.footprint'));
    expect(documentIn([join(sep, 'x', 'E.ATLAS.GPKG')], cwd)).toBe(join(sep, 'x', 'E.ATLAS.GPKG'));
  });

  it.each([
    'mine.txt',
    '--x=mine.footprint',
    '-mine.footprint',
    '\\\\host\\share\\mine.footprint',
    '//host/mine.footprint',
    'mine.gpkg',
    '',
  ])('not %s', (arg) => {
    expect(documentIn([arg], cwd)).toBeNull();
  });

  it('finds the library that was named', () => {
    expect(homeIn(['x', '--home', '/a'])).toBe('/a');
    expect(homeIn(['x', '--home=/a b'])).toBe('/a b');
    expect(homeIn(['x'])).toBeUndefined();
    expect(homeIn(['--home'])).toBeUndefined();
  });
});

describe('where the window opens', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const stored = (value: object): string =>
    JSON.stringify({ x: 10, y: 20, width: 1200, height: 800, maximised: false, ...value });

  it('is where it was', () => {
    expect(windowState(stored({}), screens)).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximised: false });
  });

  it('is on a screen that is still there, whole', () => {
    expect(windowState(stored({ x: -100, y: 500 }), screens)).toMatchObject({ x: 0, y: 240 });
    expect(windowState(stored({ x: 5000 }), screens)).toEqual({ width: 1440, height: 900, maximised: false });
    expect(windowState(stored({ width: 9000, height: 9000, x: 0, y: 0 }), screens)).toEqual({
      width: 1440,
      height: 900,
      maximised: false,
    });
    expect(windowState(stored({ width: 2400, height: 1200, x: 0, y: 0 }), screens)).toMatchObject({
      x: 0,
      y: 0,
      width: 1920,
      height: 1040,
    });
    expect(windowState(stored({ width: 100, height: 100 }), screens)).toMatchObject({ width: 960, height: 600 });
  });

  it.each([null, '', '{', '[]', '{"x":1}', stored({ x: 'a' }), stored({ more: 1 })])('is the first place for %s', (text) => {
    expect(windowState(text, screens)).toEqual({ width: 1440, height: 900, maximised: false });
  });
});

describe('what the window may send', () => {
  const piece = { token: '0123456789abcdef0123456789abcdef', name: 'a/b.csv', offset: 0, bytes: new Uint8Array(1), last: true };

  it('pieces of files with plain names', () => {
    expect(uploadPiece.safeParse(piece).success).toBe(true);
    for (const wrong of [
      { name: '../b' },
      { name: '/etc/passwd' },
      { name: 'a\\b' },
      { token: '../..' },
      { offset: -1 },
      { bytes: [1] },
      { path: '/x' },
    ]) {
      expect(uploadPiece.safeParse({ ...piece, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it('files to hand out, whose names lead nowhere', () => {
    const file = { fileName: '../../etc/x:y.csv', mediaType: 'text/csv', bytes: new Uint8Array(1) };
    expect(delivery.parse(file).fileName).toBe('..-..-etc-x-y.csv');
    expect(delivery.safeParse({ ...file, path: '/x' }).success).toBe(false);
  });
});
