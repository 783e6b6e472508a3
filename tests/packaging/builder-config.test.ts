import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const scheme = require('app-builder-lib/scheme.json');
const { getConfig } = require('app-builder-lib/out/util/config/config');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const config = await getConfig(ROOT, 'electron-builder.yml', null);

/** Patterns of files: the packager's own reader puts them into sets. */
const patterns = (part: { files: readonly (string | { filter: readonly string[] })[] }): readonly string[] =>
  part.files.flatMap((entry) => (typeof entry === 'string' ? [entry] : entry.filter));

describe('electron-builder.yml', () => {
  it('is what the packager understands', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const valid = ajv.compile(scheme);
    valid(config);
    expect(valid.errors ?? []).toEqual([]);
    expect(valid({ ...config, electronFuses: { runAsNod: false } })).toBe(false);
  });

  it('blows the fuses of the security checklist, and no others', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      resetAdHocDarwinSignature: true,
    });
    expect(config.disableAsarIntegrity).toBeUndefined();
    expect(config.asar).toBe(true);
  });

  it('compiles nothing and unpacks what is native', () => {
    expect(config.npmRebuild).toBe(false);
    expect(config.asarUnpack).toContain('**/*.node');
  });

  it('ships what is built, without maps, tests, C sources or binaries of other systems', () => {
    expect(patterns(config).filter((pattern) => !pattern.startsWith('!'))).toEqual([
      'package.json',
      'out/electron/**',
      'out/renderer/**',
    ]);
    for (const left of ['!**/*.map', '!**/{test,tests,fixtures,golden}/**', '!node_modules/better-sqlite3/{deps,src}/**']) {
      expect(patterns(config)).toContain(left);
    }
    expect(patterns(config.win).join()).toContain('{linux,linuxmusl,darwin}');
    expect(patterns(config.mac).join()).toContain('{linux,linuxmusl,win32}');
    expect(patterns(config.linux).join()).toContain('{darwin,win32}');
    expect(JSON.stringify(config)).not.toContain('$' + '{platform}'); // it would name the machine that builds
  });

  it('needs no administrator and asks nobody for updates', () => {
    expect(config.win.target).toEqual(['nsis', 'portable', 'zip']);
    expect([config.nsis.perMachine, config.portable.requestExecutionLevel]).toEqual([false, 'user']);
    expect(config.publish).toBeNull();
  });

  it('names files without spaces and opens plans', () => {
    expect([config.artifactName, config.nsis.artifactName, config.portable.artifactName].join()).not.toContain(' ');
    expect(config.fileAssociations.map(({ ext }: { ext: string }) => ext)).toEqual(['footprint']);
  });

  it('starts where package.json says', () => {
    expect(manifest.main).toBe('out/electron/main.js');
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });
});
