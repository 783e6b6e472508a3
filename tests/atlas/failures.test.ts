import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import { issueOf, TOWN_OPTIONS, useScratch, writeTown } from './scratch.ts';
import { TOWN_TIME, townContents } from './town-contents.ts';

const scratch = useScratch();

/** Runs `use` on a folder that is mounted with `options`; false where this machine does not let us. */
function withMount(folder: string, options: string, use: (remount: (more: string) => void) => void): boolean {
  mkdirSync(folder);
  const mount = (how: string): boolean => spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder]).status === 0;
  if (process.platform !== 'linux' || !mount(options)) return false;
  try {
    use((more) => spawnSync('/bin/mount', ['-o', `remount,${more}`, folder]));
  } finally {
    spawnSync('/bin/umount', [folder]);
  }
  return true;
}

describe('when writing fails', () => {
  it('a kill in the middle leaves the old atlas, and the next write clears up', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const before = readFileSync(path);
    const script = fileURLToPath(new URL('./killed-while-writing.ts', import.meta.url));
    const child = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
    expect(child.signal, child.stderr).toBe('SIGKILL');
    expect(readdirSync(dirname(path)).length).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
    openAtlas(path, { openedAt: TOWN_TIME }).close();
    writeTown(path);
    expect(readdirSync(dirname(path))).toEqual(['x.atlas.gpkg']);
  });

  it('a bug in the middle is thrown as it is, and leaves nothing behind', () => {
    const path = scratch.in('x.atlas.gpkg');
    const broken = (): void => {
      throw new RangeError('no such tile');
    };
    expect(() => writeAtlas(path, townContents(), broken, TOWN_OPTIONS)).toThrow(RangeError);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('a file that outgrows its space is a full disk: the old atlas stays, nothing is left beside it', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeTown(path);
    const before = readFileSync(path);
    for (const maxPages of [2, 30, 60]) {
      const issue = issueOf(() => writeTown(path, { maxPages }));
      expect(issue.code).toBe('disk-full');
      expect(issue.place.file).toBe(path);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['x.atlas.gpkg']);
  });

  it('a disk that is really full', (context) => {
    const folder = scratch.in('small');
    const done = withMount(folder, 'size=128k', () => {
      expect(issueOf(() => writeTown(join(folder, 'x.atlas.gpkg'))).code).toBe('disk-full');
      expect(readdirSync(folder)).toEqual([]);
    });
    if (!done) context.skip('this user cannot mount a small disk');
  });

  it('a folder that is read-only', (context) => {
    const folder = scratch.in('fixed');
    const done = withMount(folder, 'size=8m', (remount) => {
      const path = join(folder, 'x.atlas.gpkg');
      writeTown(path);
      remount('ro');
      expect(issueOf(() => writeTown(join(folder, 'y.atlas.gpkg'))).code).toBe('not-writable');
      expect(issueOf(() => writeTown(path)).code).toBe('not-writable');
      // Reading needs no writing.
      const file = openAtlas(path, { openedAt: TOWN_TIME });
      expect(file.atlas().blocks.count).toBe(30);
      file.close();
    });
    if (!done) context.skip('this user cannot mount a read-only disk');
  });

  it('removes what a killed writer left, but not what is not its own', () => {
    const path = scratch.in('x.atlas.gpkg');
    writeFileSync(`${path}.writing-2147483646`, 'left by a process that is gone');
    writeFileSync(`${path}.writing-${process.ppid}`, 'being written by another process');
    writeFileSync(scratch.in('y.atlas.gpkg.writing-2147483646'), 'of another atlas');
    writeTown(path);
    expect(readdirSync(dirname(path)).sort()).toEqual(
      ['x.atlas.gpkg', `x.atlas.gpkg.writing-${process.ppid}`, 'y.atlas.gpkg.writing-2147483646'].sort(),
    );
  });
});
