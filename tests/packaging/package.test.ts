import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

describe('the package', () => {
  it('pins every dependency to one version, and the lockfile agrees', () => {
    for (const section of ['dependencies', 'devDependencies'] as const) {
      for (const [name, version] of Object.entries<string>(manifest[section])) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
        expect(lock.packages[''][section][name], name).toBe(version);
        expect(lock.packages[`node_modules/${name}`].version, name).toBe(version);
      }
    }
  });

  it('ships as real modules only what cannot be bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('runs no install scripts: native code comes prebuilt', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
    const built = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];
    for (const target of built)
      expect(existsSync(join(ROOT, 'node_modules', 'better-sqlite3', 'prebuilds', `${target}.node`)), target).toBe(true);
  });

  it('is under the MIT licence, and says so', () => {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
  });

  it('has every script that the README tells of', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const told = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z:-]+)/g)]
      .map((match) => match[1])
      .filter((name) => name !== 'run');
    expect(told.length).toBeGreaterThan(3);
    for (const name of told) expect(Object.keys(manifest.scripts), name).toContain(name);
  });
});
