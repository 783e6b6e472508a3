// The shape of the engine, held by a machine: which folder may import which, what is pure, how long a file may be,
// and that ARCHITECTURE.md speaks of every folder.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PURE = ['model', 'contract', 'topology', 'measures', 'flows', 'access', 'plan', 'rules', 'criteria', 'import', 'export'];

/** Folder -> what it may import. ARCHITECTURE.md, "Arrows", says why. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  topology: ['model'],
  measures: ['model'],
  flows: ['measures', 'model'],
  access: ['measures', 'model', 'topology'],
  plan: ['model'],
  rules: ['model'],
  criteria: ['access', 'flows', 'measures', 'model', 'rules'],
  import: ['access', 'flows', 'model', 'topology'],
  export: ['model'],
  reading: ['import', 'model', 'topology'],
  atlas: ['model', 'topology'],
  sample: ['model'],
  engine: [
    'model',
    'topology',
    'measures',
    'flows',
    'access',
    'plan',
    'rules',
    'criteria',
    'import',
    'export',
    'reading',
    'atlas',
    'sample',
    'contract',
  ],
  cli: ['engine', 'model'],
  contract: ['model'],
};

/** The window and the hosts: folder -> what of geodata/ each may import. */
const WINDOW_ARROWS: Readonly<Record<string, readonly string[]>> = {
  renderer: ['contract', 'model', 'plan', 'measures', 'topology'],
  'electron/preload': ['contract'],
  electron: ['contract', 'engine', 'model', 'atlas'],
};

const files = sourceFiles(ROOT, 'geodata');
const windowFiles = [...sourceFiles(ROOT, 'renderer'), ...sourceFiles(ROOT, 'electron')];
const folderOf = (path: string): string => path.split('/')[1] ?? '';

describe('architecture', () => {
  it('sees the sources: a fence around nothing proves nothing', () => {
    expect(files.length).toBeGreaterThan(120);
    expect([...new Set(files.map((file) => folderOf(file.path)))].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  it('imports only along the arrows', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('geodata/'))
        .filter((target) => folderOf(target) !== folderOf(file.path))
        .filter((target) => !(ARROWS[folderOf(file.path)] ?? []).includes(folderOf(target)))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never leaves geodata from inside it', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => /^(tests|scripts|electron|renderer)\//.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets window and hosts see only their part of the engine', () => {
    expect(windowFiles.length).toBeGreaterThan(150);
    const wrong = windowFiles.flatMap((file) => {
      const owner = Object.keys(WINDOW_ARROWS).find((folder) => file.path.startsWith(`${folder}/`)) ?? '';
      const ends = owner === 'electron' && file.path.startsWith('electron/preload/') ? 'electron/preload' : owner;
      return file.imports
        .filter((target) => target.startsWith('geodata/') && !(WINDOW_ARROWS[ends] ?? []).includes(folderOf(target)))
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the window free of Node, and window and hosts apart', () => {
    const wrong = windowFiles.flatMap((file) => {
      const isPage = file.path.startsWith('renderer/');
      return file.imports
        .filter((target) => (isPage ? /^node:|^electron$|^electron\//.test(target) : target.startsWith('renderer/')))
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the pure part free of Node and of SQLite', () => {
    const wrong = files
      .filter((file) => PURE.includes(folderOf(file.path)))
      .filter((file) => file.imports.some((target) => target.startsWith('node:') || target === 'better-sqlite3'))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it('leaves clocks and dice to the callers', () => {
    const wrong = files
      .filter((file) => !['cli', 'engine'].includes(folderOf(file.path)))
      .filter((file) => /\bMath\.random\(|\bDate\.now\(|new Date\(\)|toLocale|Intl\./.test(stripComments(file.text)))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it('has no file over 300 lines and none called utils, helpers or common', () => {
    expect([...files, ...windowFiles].filter((file) => file.lines > 301).map((file) => `${file.path}: ${file.lines}`)).toEqual(
      [],
    );
    expect(files.filter((file) => /\/(utils|helpers|common)\.ts$/.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('is described: ARCHITECTURE.md names every folder', () => {
    const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const folders = ['geodata', 'tests', 'scripts', 'renderer', 'electron'].flatMap((top) =>
      readdirSync(join(ROOT, top))
        .filter((name) => statSync(join(ROOT, top, name)).isDirectory())
        .map((name) => `${top}/${name}`),
    );
    expect(folders.length).toBeGreaterThan(15);
    expect(folders.filter((folder) => !page.includes(`\`${folder}/\``))).toEqual([]);
  });

  it('names only folders that exist', () => {
    const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const named = [...page.matchAll(/`((?:geodata|tests|scripts|renderer|electron)\/[a-z0-9-]+)\/`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });

  it('tells of every package: each dependency has a line in ARCHITECTURE.md', () => {
    const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const json = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const names = [...Object.keys(json.dependencies), ...Object.keys(json.devDependencies)].filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('keeps registry hosts and machine paths out of what is committed', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/"resolved": "http/);
  });
});

const stripComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
