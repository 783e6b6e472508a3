import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../geodata/reading/gunzip.ts';
import { readZip } from '../../geodata/reading/read-zip.ts';
import { problemsOf, readGiven, rowsOf } from './given-file.ts';
import { collection, feature, polygon, SQUARE_DEGREES, SQUARE_METRES, shapefile } from './map-bytes.ts';

const text = (content: string) => new TextEncoder().encode(content);
const csv = text('A,B\n1,2\n');
const context = { file: 'a.zip', sha256: '', member: null, onIssue: () => undefined };

describe('readZip', () => {
  it('reads every member: tables, maps, shapefiles, workbooks, other zips', async () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['C', 'D'],
        [3, 4],
      ]),
      'Sheet',
    );
    const bytes = zipSync({
      'tables/a.csv': csv,
      'tables/b.csv.gz': gzipSync(csv),
      'map.geojson': text(collection([feature(polygon(SQUARE_DEGREES))])),
      ...shapefile('shapes/lad', [SQUARE_METRES], null),
      'book.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array, // what type 'buffer' gives
      'inner.zip': zipSync({ 'x.csv': csv, 'y.csv': csv }),
      '__MACOSX/._a.csv': text('rubbish'),
      'guide.pdf': text('%PDF-1.7 ...'),
    });
    const { datasets, issues } = await readGiven({ 'a.zip': bytes });
    expect(datasets.map(({ kind, origin }) => `${kind} ${origin.sheet}`)).toEqual([
      'table book.xlsx: Sheet',
      'table inner.zip/x.csv',
      'table inner.zip/y.csv',
      'features map.geojson',
      'features shapes/lad.shp',
      'table tables/a.csv',
      'table tables/b.csv.gz',
    ]);
    expect(issues).toMatchObject([{ code: 'not-recognised', place: { file: 'a.zip', sheet: 'guide.pdf' } }]);
  });

  it('names no member where there is only one, and reads stored members', async () => {
    const { datasets } = await readGiven({ 'a.zip': zipSync({ 'x.csv': csv }, { level: 0 }) });
    expect(datasets).toMatchObject([{ kind: 'table', origin: { file: 'a.zip', sheet: null } }]);
    const [table] = datasets;
    if (table?.kind !== 'table') throw new Error('Not a table.');
    expect(rowsOf(table)).toEqual([[2, '1', '2']]);
  });

  it('is not harmed by names that climb out of the folder', async () => {
    expect((await readGiven({ 'a.zip': zipSync({ '../../evil.csv': csv }) })).datasets).toHaveLength(1);
  });

  it('refuses a password', async () => {
    const bytes = Buffer.from(zipSync({ 'x.csv': csv }));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[entry + 8] = bytes[entry + 8]! | 1;
    expect(await problemsOf({ 'a.zip': bytes })).toMatchObject([{ code: 'password-protected' }]);
  });

  it('refuses a member whose checksum or size is wrong', async () => {
    const whole = Buffer.from(zipSync({ 'x.csv': csv }));
    const entry = whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const at of [entry + 16, entry + 24]) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! - 1;
      expect(await problemsOf({ 'a.zip': bytes })).toMatchObject([{ code: 'damaged-zip' }]);
    }
  });

  it('refuses zips that expand too far, before expanding them', async () => {
    const bytes = Buffer.from(zipSync({ 'x.csv': new Uint8Array(100_000) }));
    const limit = { maximumBytes: 1_000_000, maximumRatio: 50, harmlessBytes: 1000 };
    await expect(readZip(bytes, context, async () => [], limit)).rejects.toMatchObject({
      issues: [{ code: 'expands-too-far' }],
    });
    const plain = { maximumBytes: 10_000, maximumRatio: 1e9, harmlessBytes: 1e9 };
    await expect(readZip(bytes, context, async () => [], plain)).rejects.toMatchObject({
      issues: [{ code: 'expands-too-far' }],
    });
  });

  it.each([
    ['a document', zipSync({ 'word/document.xml': csv }), 'not-recognised'],
    ['an OpenDocument text', zipSync({ mimetype: text('application/vnd.oasis.opendocument.text') }), 'not-recognised'],
    ['an empty zip', zipSync({}), 'no-rows'],
    ['nothing but a picture', zipSync({ 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), 'not-recognised'],
    ['four archives in one another', gzipSync(gzipSync(gzipSync(gzipSync(csv)))), 'nested-archives'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await problemsOf({ 'a.zip': bytes })).toMatchObject([{ code }]);
  });
});

describe('gunzip', () => {
  it('stops at the limit', () => {
    const bytes = gzipSync(Buffer.alloc(100_000));
    const limit = { maximumBytes: 1_000_000, maximumRatio: 50, harmlessBytes: 1000 };
    expect(() => gunzip(bytes, context, limit)).toThrow('expands to more than');
    expect(gunzip(bytes, context)).toHaveLength(100_000);
  });
});
