import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROADS_PACKAGE } from '../../geodata/sample/write-roads-package.ts';
import { writeSampleCounty } from '../../geodata/sample/write-sample-county.ts';
import { fileNames, roadsPackage, rowsOf, textOf } from './read-files.ts';

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
/** Where SQLite notes its own version in a file; a newer one changes nothing else. https://www.sqlite.org/fileformat.html, 1.3 */
const WRITER_VERSION_AT = 96;

const distinct = (file: string, column: string): number => new Set(rowsOf(file).map((row) => row(column))).size;

describe('the sample files', () => {
  it('are the same bytes on a second run, as text and on disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'marchshire-'));
    try {
      const written = await writeSampleCounty(join(folder, 'new', 'folder'));
      expect(written.map((path) => basename(path))).toEqual([...fileNames(), ROADS_PACKAGE]);
      for (const path of written.slice(0, -1)) expect(await readFile(path, 'utf8')).toBe(textOf(basename(path)));
      expect((await readFile(written.at(-1) ?? '')).equals(roadsPackage())).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are the bytes that were agreed on', async () => {
    const lines = fileNames().map((name) => `${sha256(textOf(name))}  ${name}`);
    lines.push(`${sha256(roadsPackage().fill(0, WRITER_VERSION_AT, WRITER_VERSION_AT + 4))}  ${ROADS_PACKAGE}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/sample-files.sha256');
  });

  it('stay small', () => {
    const bytes = fileNames().reduce((sum, name) => sum + Buffer.byteLength(textOf(name)), roadsPackage().length);
    expect(bytes).toBeGreaterThan(1e6);
    expect(bytes).toBeLessThan(8e6);
  });

  it('hold the county that the design promises', () => {
    const footprints = 'LSOA11_CCG21_STP21_LAD21.csv';
    expect(distinct(footprints, 'LSOA11CD')).toBeGreaterThanOrEqual(650);
    expect(distinct(footprints, 'LSOA11CD')).toBeLessThanOrEqual(750);
    expect(distinct(footprints, 'CCG21CD')).toBe(5);
    expect(distinct(footprints, 'STP21CD')).toBe(2);
    expect(distinct(footprints, 'LAD21CD')).toBe(9);
    expect(distinct('LAD21_CTYUA21.csv', 'CTYUA21CD')).toBe(2);
    expect(distinct('LSOA11_PCN22.csv', 'PCN22CD')).toBe(30);
    expect(distinct('gp-practices-located-2022.csv', 'OrganisationCode')).toBe(190);
    expect(distinct('Hospital-nhs-choices-2022-03.csv', 'OrganisationCode')).toBe(6);
    expect(distinct('emergency_departments-2024.csv', 'Code')).toBe(3);
    expect(distinct('etr-trusts-2022-03.csv', 'Organisation Code')).toBe(3);
  });

  it('begin the footprint lookup with a byte-order mark and a FID column, as ONS does', () => {
    expect(textOf('LSOA11_CCG21_STP21_LAD21.csv').startsWith('\ufeffFID,LSOA11CD')).toBe(true);
  });

  it('use no code that a real body has', () => {
    const real = /\b(?:E\d{8}|W0[1-9]000\d{3}|[A-W]\d{5}|U\d{5}|Q[A-Z0-9]{2}|R(?!UC)[A-Z0-9]{2}\d{2})\b/;
    for (const name of fileNames()) expect(real.exec(textOf(name))?.[0] ?? `none in ${name}`).toBe(`none in ${name}`);
  });
});
